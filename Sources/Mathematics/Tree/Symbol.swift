/// A sign of mathematics: how it is written, and how it stands between its neighbours.
public struct Symbol: Sendable, Equatable {
    /// What decides the space around a sign.
    public enum Role: Sendable {
        /// Like a letter.
        case ordinary
        /// Between two operands: +.
        case binary
        /// Between two sides: =.
        case relation
        /// Before what it ranges over: ∑.
        case large
        /// An opening bracket.
        case opening
        /// A closing bracket.
        case closing
        /// A bracket that opens or closes, as its place tells: |.
        case bar
        /// A comma.
        case punctuation
    }

    /// The sign in a line of Unicode.
    public let unicode: String
    /// The sign in ASCII.
    public let ascii: String
    /// How it stands between its neighbours.
    public let role: Role
    /// The sign in TeX.
    public let tex: String
    /// The sign where it is typeset: ∑ for a Σ, and the two forms of ε.
    public let typeset: String

    init(_ unicode: String, _ ascii: String, _ role: Role, tex: String, typeset: String? = nil) {
        self.unicode = unicode
        self.ascii = ascii
        self.role = role
        self.tex = tex
        self.typeset = typeset ?? unicode
    }

    /// Signs are equal when TeX has the same name for them.
    public static func == (a: Symbol, b: Symbol) -> Bool { a.tex == b.tex }
}
