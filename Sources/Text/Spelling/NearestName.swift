/// The name that was most likely meant by `text`, nil where none is near.
///
/// Near is: few typing errors, a beginning that fits one name alone, or the initials (`lr` for `learning-rate`).
public func nearestName(to text: String, in names: [String]) -> String? {
    let text = text.lowercased()
    guard !text.isEmpty else { return nil }
    let ranked = names.map { (name: $0, distance: typingErrors(from: text, to: $0.lowercased())) }
    if let best = ranked.min(by: { $0.distance < $1.distance }), best.distance <= max(1, best.name.count / 3) {
        if best.distance < max(text.count, best.name.count) { return best.name }
    }
    let beginnings = names.filter { text.count > 1 && $0.lowercased().hasPrefix(text) }
    if beginnings.count == 1 { return beginnings.first }
    let initials = names.filter { name in
        let words = name.split(separator: "-")
        return words.count > 1 && String(words.compactMap { $0.first }) == text
    }
    return initials.count == 1 ? initials.first : nil
}

/// The first name that differs from `text` by one typing error at the most, or by capitals; nil where there is none.
///
/// For short names, of which many are near one another.
public func nameOneErrorAway(from text: String, in names: [String]) -> String? {
    let lowered = text.lowercased()
    if let same = names.first(where: { $0.lowercased() == lowered }) { return same }
    return names.first { max($0.count, text.count) > 2 && typingErrors(from: text, to: $0) == 1 }
}

/// The fewest insertions, deletions, replacements and swaps of neighbours that turn one text into the other.
func typingErrors(from source: String, to target: String) -> Int {
    let source = Array(source)
    let target = Array(target)
    if source.isEmpty || target.isEmpty { return max(source.count, target.count) }
    var beforePrevious: [Int] = []
    var previous = Array(0...target.count)
    for i in 1...source.count {
        var current = [i]
        for j in 1...target.count {
            let replacement = previous[j - 1] + (source[i - 1] == target[j - 1] ? 0 : 1)
            var best = min(replacement, previous[j] + 1, current[j - 1] + 1)
            if i > 1, j > 1, source[i - 1] == target[j - 2], source[i - 2] == target[j - 1] {
                best = min(best, beforePrevious[j - 2] + 1)
            }
            current.append(best)
        }
        (beforePrevious, previous) = (previous, current)
    }
    return previous[target.count]
}
