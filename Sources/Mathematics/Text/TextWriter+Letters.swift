import Text

extension TextWriter {
    /// Letters and digits in the alphabet that is asked for.
    func styled(_ text: String) -> String {
        guard alphabet == .unicode, let letters else { return text }
        return String(text.map(letters.letter))
    }

    func lettered(_ kind: MathAlphabet, _ base: Node) -> TextBox {
        var writer = self
        writer.letters = kind
        return writer.box(base)
    }

    /// Words; in ASCII what has no spelling there is a question mark, as wide as it was.
    func spelled(_ words: String) -> String {
        guard alphabet == .ascii else { return letters == .bold ? styled(words) : words }
        let spellings: [Character: String] = [
            "\u{A0}": " ", "–": "-", "—": "--", "’": "'", "‘": "'", "“": "\"", "”": "\"", "…": "...",
        ]
        return words.reduce(into: "") { text, character in
            text +=
                character.isASCII
                ? String(character)
                : spellings[character]
                    ?? String(repeating: "?", count: character.displayWidth)
        }
    }

    // MARK: - Marks

    func accented(_ accent: Accent, _ base: Node) -> TextBox {
        let content = box(base)
        if alphabet == .unicode, !content.isTall, content.text.count == 1, let mark = accent.combining {
            return TextBox(content.text + String(mark))
        }
        if form == .stacked, alphabet == .unicode || content.isTall || accent.isBrace {
            let mark = TextBox(drawn(accent, content.width))
            return accent.isBelow ? .stack([content, mark], level: 0) : .stack([mark, content], level: 1)
        }
        if accent.isBrace { return content }
        return content.text.count == 1 || alphabet == .ascii && !content.text.contains(" ")
            ? TextBox("\(content.text)_\(accent.spoken)") : TextBox("\(accent.spoken)(\(content.text))")
    }

    /// The mark on a line of its own.
    private func drawn(_ accent: Accent, _ width: Int) -> String {
        let isUnicode = alphabet == .unicode
        switch accent {
        case .hat, .wideHat: return "^"
        case .tilde, .wideTilde: return "~"
        case .dot: return isUnicode ? "˙" : "."
        case .ddot: return isUnicode ? "¨" : ".."
        case .vec: return isUnicode ? String(repeating: "─", count: max(0, width - 1)) + "→" : "->"
        case .bar, .overline: return String(repeating: "_", count: width)
        case .underline: return String(repeating: isUnicode ? "‾" : "-", count: width)
        case .overbrace: return brace(width, isUnicode ? "╭─┴╮" : ".-^.")
        case .underbrace: return brace(width, isUnicode ? "╰─┬╯" : "'-v'")
        }
    }

    /// A brace that lies: its left end, its side, its middle and its right end.
    private func brace(_ width: Int, _ parts: String) -> String {
        let parts = parts.map(String.init)
        guard width > 2 else { return parts[2] }
        var line = Array(repeating: parts[1], count: width)
        line[0] = parts[0]
        line[(width - 1) / 2] = parts[2]
        line[width - 1] = parts[3]
        return line.joined()
    }
}
