/// Text from outside, made safe to show.
enum Label {
    /// The text with every control character replaced by U+FFFD, which XML forbids and a terminal would obey.
    static func clean(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isControl) else { return text }
        var clean = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { clean.append(isControl(scalar) ? "\u{FFFD}" : scalar) }
        return String(clean)
    }

    /// How many control characters the texts hold.
    static func controlCount(in texts: [String]) -> Int {
        texts.reduce(0) { $0 + $1.unicodeScalars.filter(isControl).count }
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069, 0xFFFE, 0xFFFF: true
        default: false
        }
    }
}
