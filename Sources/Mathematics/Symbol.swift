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
        /// A comma.
        case punctuation
    }

    /// The sign in Unicode.
    public let unicode: String
    /// The sign in ASCII.
    public let ascii: String
    /// How it stands between its neighbours.
    public let role: Role

    init(_ unicode: String, _ ascii: String, _ role: Role) {
        self.unicode = unicode
        self.ascii = ascii
        self.role = role
    }
}

extension Symbol {
    /// The signs that are typed as themselves.
    static let typed: [Character: Symbol] = [
        "+": Symbol("+", "+", .binary), "-": Symbol("−", "-", .binary), "*": Symbol("∗", "*", .binary),
        "/": Symbol("/", "/", .ordinary), "=": Symbol("=", "=", .relation), "<": Symbol("<", "<", .relation),
        ">": Symbol(">", ">", .relation), ":": Symbol(":", ":", .relation), "(": Symbol("(", "(", .opening),
        "[": Symbol("[", "[", .opening), ")": Symbol(")", ")", .closing), "]": Symbol("]", "]", .closing),
        "|": Symbol("|", "|", .ordinary), "!": Symbol("!", "!", .closing), "?": Symbol("?", "?", .closing),
        ",": Symbol(",", ",", .punctuation), ";": Symbol(";", ";", .punctuation), ".": Symbol(".", ".", .ordinary),
    ]

    /// The signs that are typed as commands.
    static let commands: [String: Symbol] = {
        var result: [String: Symbol] = [:]
        func add(_ role: Role, _ rows: [(command: String, unicode: String, ascii: String)]) {
            for row in rows { result[row.command] = Symbol(row.unicode, row.ascii, role) }
        }
        add(.ordinary, greek.map { ($0.name, $0.letter, $0.name) })
        add(
            .ordinary,
            [
                ("varepsilon", "ε", "epsilon"), ("varphi", "φ", "phi"), ("ell", "ℓ", "l"), ("partial", "∂", "d"),
                ("nabla", "∇", "grad "), ("infty", "∞", "inf"), ("top", "⊤", "T"), ("prime", "′", "'"),
                ("dots", "…", "..."), ("ldots", "…", "..."), ("cdots", "⋯", "..."), ("vdots", "⋮", "..."),
                ("ddots", "⋱", "..."), ("forall", "∀", "for all "), ("exists", "∃", "exists "), ("emptyset", "∅", "{}"),
                ("%", "%", "%"), ("_", "_", "_"), ("#", "#", "#"), ("&", "&", "&"), ("$", "$", "$"), ("|", "‖", "||"),
            ])
        add(
            .binary,
            [
                ("cdot", "·", "*"), ("times", "×", "x"), ("odot", "⊙", "(*)"), ("otimes", "⊗", "(x)"),
                ("pm", "±", "+-"),
                ("mp", "∓", "-+"), ("div", "÷", "/"), ("circ", "∘", "o"), ("ast", "∗", "*"), ("oplus", "⊕", "(+)"),
                ("setminus", "∖", "\\"), ("cup", "∪", "u"), ("cap", "∩", "n"),
            ])
        add(
            .relation,
            [
                ("le", "≤", "<="), ("leq", "≤", "<="), ("ge", "≥", ">="), ("geq", "≥", ">="), ("ne", "≠", "!="),
                ("neq", "≠", "!="), ("approx", "≈", "~"), ("equiv", "≡", "=="), ("ll", "≪", "<<"), ("gg", "≫", ">>"),
                ("sim", "∼", "~"), ("propto", "∝", "~"), ("in", "∈", "in"), ("notin", "∉", "not in"),
                ("subset", "⊂", "subset"), ("to", "→", "->"), ("rightarrow", "→", "->"), ("leftarrow", "←", "<-"),
                ("gets", "←", "<-"), ("mapsto", "↦", "|->"), ("Rightarrow", "⇒", "=>"), ("iff", "⇔", "<=>"),
                ("mid", "∣", "|"), ("colon", ":", ":"),
            ])
        add(.large, [("sum", "Σ", "sum"), ("prod", "Π", "prod"), ("int", "∫", "int")])
        add(
            .opening,
            [
                ("{", "{", "{"), ("langle", "⟨", "<"), ("lVert", "‖", "||"), ("lfloor", "⌊", "floor("),
                ("lceil", "⌈", "ceil("),
            ])
        add(
            .closing,
            [("}", "}", "}"), ("rangle", "⟩", ">"), ("rVert", "‖", "||"), ("rfloor", "⌋", ")"), ("rceil", "⌉", ")")])
        return result
    }()

    /// The names that are set upright.
    static let functions: Set = [
        "log", "ln", "exp", "max", "min", "sin", "cos", "tan", "tanh", "arg", "argmax", "argmin", "det", "dim", "lim",
        "Pr",
        "softmax", "diag", "sign", "Var",
    ]

    private static let greek: [(name: String, letter: String)] = [
        ("alpha", "α"), ("beta", "β"), ("gamma", "γ"), ("delta", "δ"), ("epsilon", "ε"), ("zeta", "ζ"), ("eta", "η"),
        ("theta", "θ"), ("iota", "ι"), ("kappa", "κ"), ("lambda", "λ"), ("mu", "μ"), ("nu", "ν"), ("xi", "ξ"),
        ("pi", "π"),
        ("rho", "ρ"), ("sigma", "σ"), ("tau", "τ"), ("upsilon", "υ"), ("phi", "φ"), ("chi", "χ"), ("psi", "ψ"),
        ("omega", "ω"), ("Gamma", "Γ"), ("Delta", "Δ"), ("Theta", "Θ"), ("Lambda", "Λ"), ("Xi", "Ξ"), ("Pi", "Π"),
        ("Sigma", "Σ"), ("Phi", "Φ"), ("Psi", "Ψ"), ("Omega", "Ω"),
    ]
}
