extension Unicode.Scalar {
    /// Whether the scalar does something instead of standing for something: control characters, line separators, marks that
    /// turn the direction of a text, and what is no character at all.
    ///
    /// A terminal would obey it, XML forbids some of it, and the rest shows a reader another text than the one that is there
    /// (CVE-2021-42574, "Trojan Source").
    package var isUnsafe: Bool {
        switch value {
        case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
        default: value & 0xFFFE == 0xFFFE
        }
    }
}

extension String {
    /// The text for a terminal: what is unsafe is written as `\u{1B}`, so that no file and no user's input steers it.
    public var printable: String {
        guard unicodeScalars.contains(where: { $0.isUnsafe }) else { return self }
        var result = ""
        for scalar in unicodeScalars {
            if scalar.isUnsafe {
                result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// How many unsafe scalars the text holds.
    public var unsafeScalarCount: Int { unicodeScalars.reduce(0) { $0 + ($1.isUnsafe ? 1 : 0) } }

    /// The text for a page or a figure: what is unsafe becomes U+FFFD.
    public var safe: String {
        guard unicodeScalars.contains(where: { $0.isUnsafe }) else { return self }
        var result = String.UnicodeScalarView()
        for scalar in unicodeScalars { result.append(scalar.isUnsafe ? "\u{FFFD}" : scalar) }
        return String(result)
    }
}
