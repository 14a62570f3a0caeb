/// A part of a formula.
///
/// Writers walk this tree; none of them sees the source.
public indirect enum Node: Sendable, Equatable {
    /// A variable of one letter.
    case letter(Character)
    /// Digits, with a decimal point where there is one.
    case number(String)
    /// A named or typed sign.
    case symbol(Symbol)
    /// The name of a function, written upright: log, max.
    case function(String)
    /// Words inside a formula.
    case text(String)
    /// Parts that stand side by side.
    case row([Node])
    /// A base with something at its lower right corner, its upper right corner, or both.
    case scripts(base: Node, below: Node?, above: Node?)
    /// A base with something under it, over it, or both, where the formula is displayed.
    case limits(base: Node, below: Node?, above: Node?)
    /// A numerator over a denominator.
    case fraction(Node, Node)
    /// A root; without a degree the square root.
    case root(Node, degree: Node?)
    /// A mark over or under its base.
    case accent(Accent, Node)
    /// Letters of another alphabet.
    case alphabet(MathAlphabet, Node)
    /// Brackets that grow with what they hold; an empty one is not drawn.
    case fenced(left: String, Node, right: String)
    /// Rows and columns.
    case table(TableKind, rows: [[Node]])
    /// A space.
    case space(Space)

    /// The parts that stand side by side, one where the node is no row.
    package var parts: [Node] {
        guard case .row(let parts) = self else { return [self] }
        return parts
    }

    /// The nodes directly inside.
    package var children: [Node] {
        switch self {
        case .letter, .number, .symbol, .function, .text, .space: []
        case .row(let parts): parts
        case .scripts(let base, let below, let above), .limits(let base, let below, let above):
            [base] + [below, above].compactMap { $0 }
        case .fraction(let above, let below): [above, below]
        case .root(let inside, let degree): [inside] + [degree].compactMap { $0 }
        case .accent(_, let base), .alphabet(_, let base): [base]
        case .fenced(_, let inside, _): [inside]
        case .table(_, let rows): rows.flatMap { $0 }
        }
    }
}

/// A space that the source asks for.
public enum Space: String, Sendable, CaseIterable {
    /// Closer together than without it.
    case negative = "negthinspace"
    /// A sixth of an em.
    case thin = "thinspace"
    /// The space between words.
    case word = "~"
    /// An em.
    case quad
    /// Two em.
    case doubleQuad = "qquad"

    /// The commands that stand for the same space.
    static let commands: [String: Space] = [
        "!": .negative, "negthinspace": .negative, ",": .thin, ":": .thin, ";": .thin, ">": .thin, "thinspace": .thin,
        "medspace": .thin, "thickspace": .thin, " ": .word, "enspace": .word, "quad": .quad, "qquad": .doubleQuad,
    ]
}
