/// A piece of an expression and the characters that it takes.
struct Token: Equatable {
    enum Kind: Equatable {
        case number(Double)
        /// A name in its one spelling: `λ` is `lambda`, `w₁` is `w1`.
        case name(String)
        case plus, minus, times, divide, power, at
        /// The transpose, `'`, `′` or `ᵀ`.
        case prime
        case greater, atLeast, less, atMost
        case open, close, openIndex, closeIndex, comma, bar, doubleBar, root
        /// A whole exponent written above the line, such as ².
        case raised(Int)
        case end
    }

    let kind: Kind
    let columns: Range<Int>
    /// The characters as they were typed.
    let text: String

    /// The token as an error names it.
    var shown: String { kind == .end ? "the end" : "'\(text)'" }

    /// Whether an operand can begin here.
    var beginsOperand: Bool {
        switch kind {
        case .number, .name, .open, .openIndex, .root: true
        default: false
        }
    }
}
