/// How many columns of a terminal text takes, and text cut to a number of them.
enum Columns {
    static func width(of text: String) -> Int {
        text.reduce(0) { $0 + width(of: $1) }
    }

    /// Two for East Asian wide characters and emoji, none for a lone combining mark, one for the rest.
    static func width(of character: Character) -> Int {
        guard let scalar = character.unicodeScalars.first else { return 0 }
        switch scalar.value {
        case 0x20...0x7E: return 1
        case 0x0300...0x036F, 0x200B...0x200F, 0x2060, 0xFE00...0xFE0F, 0xFEFF: return 0
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
            0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            return 2
        default:
            return scalar.properties.isEmojiPresentation || character.unicodeScalars.contains("\u{FE0F}") ? 2 : 1
        }
    }

    /// The text, or as much of its beginning as fits, then an ellipsis.
    static func truncated(_ text: String, to columns: Int) -> String {
        guard width(of: text) > columns else { return text }
        var room = columns - 1
        var kept = ""
        for character in text {
            room -= width(of: character)
            if room < 0 { break }
            kept.append(character)
        }
        return columns > 0 ? kept + "…" : ""
    }

    /// The text in lines of at most so many columns, broken at spaces; a longer word is truncated.
    static func wrapped(_ text: String, to columns: Int) -> [String] {
        var lines: [String] = []
        for word in text.split(separator: " ") {
            if let last = lines.last, width(of: last) + 1 + width(of: String(word)) <= columns {
                lines[lines.count - 1] = last + " " + word
            } else {
                lines.append(truncated(String(word), to: columns))
            }
        }
        return lines
    }

    static func padded(_ text: String, to columns: Int) -> String {
        text + spaces(columns - width(of: text))
    }

    static func leftPadded(_ text: String, to columns: Int) -> String {
        spaces(columns - width(of: text)) + text
    }

    static func centered(_ text: String, in columns: Int) -> String {
        padded(spaces((columns - width(of: text)) / 2) + text, to: columns)
    }

    static func spaces(_ count: Int) -> String {
        String(repeating: " ", count: max(0, count))
    }
}
