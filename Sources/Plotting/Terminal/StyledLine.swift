import Text

/// A line of text in pieces, each with the look that a terminal with colours gives it.
struct StyledLine: Sendable {
    /// How a piece looks where there are colours; elsewhere all pieces look alike.
    enum Look: Sendable, Hashable {
        case plain, bold, faint, wrong
        case series(Int)
        /// Two shades of grey, 0…23, one for the character and one for what is behind it.
        case greys(UInt8, UInt8)
        /// Two colours, 0xRRGGBB, one for the character and one for what is behind it; nil for the terminal's own.
        case colors(front: UInt32?, back: UInt32?)

        /// Whether a space in this look is seen.
        var hasBackground: Bool {
            switch self {
            case .greys, .colors(_, back: .some): true
            default: false
            }
        }
    }

    private(set) var pieces: [(text: String, look: Look)] = []

    init(_ text: String = "", _ look: Look = .plain) {
        append(text, look)
    }

    mutating func append(_ text: String, _ look: Look = .plain) {
        guard !text.isEmpty else { return }
        if let last = pieces.last, last.look == look {
            pieces[pieces.count - 1].text += text
        } else {
            pieces.append((text, look))
        }
    }

    mutating func append(_ line: StyledLine) {
        for piece in line.pieces { append(piece.text, piece.look) }
    }

    var width: Int { pieces.reduce(0) { $0 + $1.text.displayWidth } }

    /// The line as it is printed, without spaces at its end.
    func text(on page: TextPage) -> String {
        var pieces = pieces
        while let last = pieces.last {
            if page.hasColor, last.look.hasBackground { break }
            let kept = last.text.lastIndex { $0 != " " }.map { String(last.text[...$0]) } ?? ""
            pieces.removeLast()
            if !kept.isEmpty {
                pieces.append((kept, last.look))
                break
            }
        }
        return pieces.map { piece in
            let text = page.isASCII ? ASCII.text(piece.text) : piece.text
            guard page.hasColor, let code = Self.code(of: piece.look) else { return text }
            return "\u{1B}[\(code)m\(text)\u{1B}[0m"
        }.joined()
    }

    // The nearest of the 256 colours to those of Okabe and Ito that are readable on black and on white.
    private static func code(of look: Look) -> String? {
        switch look {
        case .plain: nil
        case .bold: "1"
        case .faint: "2"
        case .wrong: "38;5;166"
        case .series(let index): "38;5;\([32, 166, 36, 175, 172, 74, 245, 178][(index % 8 + 8) % 8])"
        case .colors(let front, let back):
            [front.map { "38;5;\(cube($0))" }, back.map { "48;5;\(cube($0))" }].compactMap(\.self).joined(
                separator: ";")
        case .greys(let front, let back): "38;5;\(232 + min(Int(front), 23));48;5;\(232 + min(Int(back), 23))"
        }
    }

    // The nearest colour of the 6 × 6 × 6 that every terminal with 256 colours has.
    private static func cube(_ color: UInt32) -> Int {
        let steps = [0, 95, 135, 175, 215, 255]
        return [16, 8, 0].reduce(0) { place, shift in
            let value = Int(color >> UInt32(shift) & 255)
            let step = steps.indices.min { abs(steps[$0] - value) < abs(steps[$1] - value) } ?? 0
            return place * 6 + step
        } + 16
    }
}
