/// Text cut where Chinese begins and ends.
enum ChineseRuns {
    static func split(_ text: String) -> [(text: String, isChinese: Bool)] {
        var runs: [(text: String, isChinese: Bool)] = []
        for character in text {
            let isChinese = character.isChinese
            if runs.last?.isChinese == isChinese {
                runs[runs.count - 1].text.append(character)
            } else {
                runs.append((String(character), isChinese))
            }
        }
        return runs
    }
}

extension Character {
    /// Whether it is a Chinese character or a sign of full width.
    fileprivate var isChinese: Bool {
        guard let value = unicodeScalars.first?.value, value >= 0x3000 else { return false }
        return Self.ranges.contains { $0.contains(value) }
    }

    private static let ranges: [ClosedRange<UInt32>] = [
        0x3000...0x303F, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFF00...0xFF65, 0x20000...0x323AF,
    ]
}
