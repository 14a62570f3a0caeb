import Text

/// Text for terminals that know ASCII alone.
enum ASCII {
    /// The text with the characters of this module spelled in ASCII, and a question mark for every other column.
    static func text(_ text: String) -> String {
        guard !text.allSatisfy(\.isASCII) else { return text }
        return text.map { character in
            if character.isASCII { return String(character) }
            // One column for one column, so that a layout made before keeps its width.
            if let spelled = spellings.first(where: { $0.0 == character })?.1 { return spelled }
            return String(repeating: "?", count: character.displayWidth)
        }.joined()
    }

    private static let spellings: [(Character, String)] = [
        ("−", "-"), ("–", "-"), ("—", "-"), ("‐", "-"), ("…", "~"), ("·", "."), ("×", "x"), ("÷", "/"), ("’", "'"),
        ("‘", "'"), ("“", "\""), ("”", "\""), ("→", ">"), ("←", "<"), ("↑", "^"), ("↓", "v"), ("≤", "<"), ("≥", ">"),
        ("│", "|"), ("┤", "+"), ("├", "+"), ("└", "+"), ("┴", "+"), ("┬", "+"), ("┼", "+"), ("─", "-"), ("╌", "-"),
        ("✗", "x"), ("✓", "v"), ("α", "a"), ("β", "b"), ("γ", "g"), ("δ", "d"), ("ε", "e"), ("η", "n"), ("θ", "t"),
        ("λ", "l"), ("μ", "u"), ("µ", "u"), ("π", "p"), ("σ", "s"), ("²", "2"), ("³", "3"), ("°", "o"), ("é", "e"),
        ("₀", "0"), ("₁", "1"), ("₂", "2"), ("₃", "3"), ("₄", "4"), ("₅", "5"), ("₆", "6"), ("₇", "7"), ("₈", "8"),
        ("₉", "9"), ("⋮", ":"), ("•", "*"), ("∂", "d"), ("∇", "V"), ("Δ", "D"), ("¹", "1"),
    ]
}
