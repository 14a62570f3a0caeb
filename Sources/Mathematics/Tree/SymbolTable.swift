extension Symbol {
    /// The signs that are typed as themselves.
    ///
    /// Those that mean something in Markdown or HTML are written as commands.
    static let typed: [Character: Symbol] = [
        "+": Symbol("+", "+", .binary, tex: "+"), "-": Symbol("−", "-", .binary, tex: "-"),
        "*": Symbol("∗", "*", .binary, tex: "\\ast"), "/": Symbol("/", "/", .ordinary, tex: "/"),
        "=": Symbol("=", "=", .relation, tex: "="), "<": Symbol("<", "<", .relation, tex: "\\lt"),
        ">": Symbol(">", ">", .relation, tex: "\\gt"), ":": Symbol(":", ":", .relation, tex: ":"),
        "(": Symbol("(", "(", .opening, tex: "("), ")": Symbol(")", ")", .closing, tex: ")"),
        "[": Symbol("[", "[", .opening, tex: "["), "]": Symbol("]", "]", .closing, tex: "]"),
        "|": Symbol("|", "|", .bar, tex: "\\vert"), "!": Symbol("!", "!", .closing, tex: "!"),
        "?": Symbol("?", "?", .closing, tex: "?"), ",": Symbol(",", ",", .punctuation, tex: ","),
        ";": Symbol(";", ";", .punctuation, tex: ";"), ".": Symbol(".", ".", .ordinary, tex: "."),
    ]

    /// The signs that are typed as commands, other spellings included.
    static let commands: [String: Symbol] = {
        var result: [String: Symbol] = [:]
        for (role, rows) in rows {
            for (command, unicode, ascii) in rows {
                result[command] = Symbol(unicode, ascii, role, tex: "\\\(command)", typeset: typeset[command])
            }
        }
        for (name, letter) in greek {
            let plain = name.hasPrefix("var") ? String(name.dropFirst(3)) : name
            result[name] = Symbol(letter, plain, .ordinary, tex: "\\\(name)")
        }
        for (name, letter) in [("epsilon", "ϵ"), ("phi", "ϕ")] {
            result[name] = result["var\(name)"].map {
                Symbol($0.unicode, name, .ordinary, tex: "\\\(name)", typeset: letter)
            }
        }
        for (name, sign) in typedNames { result[name] = typed[sign] }
        for (other, name) in aliases { result[other] = result[name] }
        result["prime"] = prime
        return result
    }()

    /// The command of a sign that stands in the source as itself.
    static func command(for character: Character) -> String? {
        commandsOfSigns[String(character)]
    }

    private static let commandsOfSigns: [String: String] = {
        var result: [String: String] = [:]
        for (name, symbol) in commands.sorted(by: { $0.key < $1.key }) where "\\\(name)" == symbol.tex {
            result[symbol.typeset] = symbol.tex
        }
        for (name, symbol) in commands.sorted(by: { $0.key < $1.key }) where "\\\(name)" == symbol.tex {
            result[symbol.unicode] = result[symbol.unicode] ?? symbol.tex
        }
        return result
    }()

    private static let typeset = ["sum": "∑", "prod": "∏", "cdot": "⋅"]

    private static let typedNames: [String: Character] = [
        "ast": "*", "lt": "<", "gt": ">", "vert": "|", "lbrack": "[", "rbrack": "]", "colon": ":",
    ]

    private static let aliases = [
        "leq": "le", "geq": "ge", "neq": "ne", "rightarrow": "to", "gets": "leftarrow", "dots": "ldots",
        "{": "lbrace", "}": "rbrace", "|": "Vert", "implies": "Rightarrow", "Leftrightarrow": "iff", "land": "wedge",
        "lor": "vee", "lnot": "neg", "owns": "ni",
    ]

    private static let rows: [(Role, [(String, String, String)])] = [
        (
            .ordinary,
            [
                ("ell", "ℓ", "l"), ("partial", "∂", "d"), ("nabla", "∇", "grad "), ("infty", "∞", "inf"),
                ("top", "⊤", "T"), ("ldots", "…", "..."), ("cdots", "⋯", "..."), ("vdots", "⋮", ":"),
                ("ddots", "⋱", "..."), ("forall", "∀", "for all "), ("exists", "∃", "exists "), ("emptyset", "∅", "{}"),
                ("neg", "¬", "not "), ("angle", "∠", "angle "), ("hbar", "ℏ", "hbar"), ("Re", "ℜ", "Re"),
                ("Im", "ℑ", "Im"), ("%", "%", "%"), ("_", "_", "_"), ("#", "#", "#"), ("&", "&", "&"), ("$", "$", "$"),
            ]
        ),
        (
            .binary,
            [
                ("cdot", "·", "*"), ("times", "×", "x"), ("odot", "⊙", "(*)"), ("otimes", "⊗", "(x)"),
                ("oplus", "⊕", "(+)"), ("ominus", "⊖", "(-)"), ("pm", "±", "+-"), ("mp", "∓", "-+"), ("div", "÷", "/"),
                ("circ", "∘", "o"), ("star", "⋆", "*"), ("bullet", "∙", "*"), ("setminus", "∖", "\\"),
                ("cup", "∪", "u"), ("cap", "∩", "n"), ("wedge", "∧", "and"), ("vee", "∨", "or"),
            ]
        ),
        (
            .relation,
            [
                ("le", "≤", "<="), ("ge", "≥", ">="), ("ne", "≠", "!="), ("approx", "≈", "~="), ("equiv", "≡", "=="),
                ("ll", "≪", "<<"), ("gg", "≫", ">>"), ("sim", "∼", "~"), ("simeq", "≃", "~="), ("cong", "≅", "~="),
                ("propto", "∝", "prop to"), ("in", "∈", "in"), ("notin", "∉", "not in"), ("ni", "∋", "contains"),
                ("subset", "⊂", "subset"), ("supset", "⊃", "superset"), ("subseteq", "⊆", "subset or ="),
                ("supseteq", "⊇", "superset or ="), ("to", "→", "->"), ("leftarrow", "←", "<-"),
                ("leftrightarrow", "↔", "<->"), ("longrightarrow", "⟶", "-->"), ("mapsto", "↦", "|->"),
                ("Rightarrow", "⇒", "=>"), ("Leftarrow", "⇐", "<="), ("iff", "⇔", "<=>"), ("uparrow", "↑", "up"),
                ("downarrow", "↓", "down"), ("mid", "∣", "|"), ("parallel", "∥", "||"), ("perp", "⊥", "perp"),
            ]
        ),
        (
            .large,
            [
                ("sum", "Σ", "sum"), ("prod", "Π", "prod"), ("int", "∫", "int"), ("iint", "∬", "iint"),
                ("oint", "∮", "oint"), ("bigcup", "⋃", "union"), ("bigcap", "⋂", "intersection"),
            ]
        ),
        (.bar, [("Vert", "‖", "||")]),
        (
            .opening,
            [
                ("lbrace", "{", "{"), ("langle", "⟨", "<"), ("lvert", "|", "|"), ("lVert", "‖", "||"),
                ("lfloor", "⌊", "floor("), ("lceil", "⌈", "ceil("),
            ]
        ),
        (
            .closing,
            [
                ("rbrace", "}", "}"), ("rangle", "⟩", ">"), ("rvert", "|", "|"), ("rVert", "‖", "||"),
                ("rfloor", "⌋", ")"), ("rceil", "⌉", ")"),
            ]
        ),
    ]

    private static let greek = [
        ("alpha", "α"), ("beta", "β"), ("gamma", "γ"), ("delta", "δ"), ("varepsilon", "ε"), ("zeta", "ζ"),
        ("eta", "η"), ("theta", "θ"), ("vartheta", "ϑ"), ("iota", "ι"), ("kappa", "κ"), ("varkappa", "ϰ"),
        ("lambda", "λ"), ("mu", "μ"), ("nu", "ν"), ("xi", "ξ"), ("omicron", "ο"), ("pi", "π"), ("varpi", "ϖ"),
        ("rho", "ρ"), ("varrho", "ϱ"), ("sigma", "σ"), ("varsigma", "ς"), ("tau", "τ"), ("upsilon", "υ"),
        ("varphi", "φ"), ("chi", "χ"), ("psi", "ψ"), ("omega", "ω"), ("Gamma", "Γ"), ("Delta", "Δ"), ("Theta", "Θ"),
        ("Lambda", "Λ"), ("Xi", "Ξ"), ("Pi", "Π"), ("Sigma", "Σ"), ("Upsilon", "Υ"), ("Phi", "Φ"), ("Psi", "Ψ"),
        ("Omega", "Ω"),
    ]
}
