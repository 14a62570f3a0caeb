/// A part of a formula.
///
/// Writers walk this tree; none of them sees TeX.
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
    /// A base with something below it, above it, or both.
    case scripts(base: Node, below: Node?, above: Node?)
    /// A numerator over a denominator.
    case fraction(Node, Node)
    /// A root; without a degree the square root.
    case root(Node, degree: Node?)
    /// A mark over its base.
    case accent(Accent, Node)
    /// Letters of another alphabet.
    case alphabet(MathAlphabet, Node)
    /// Brackets that grow with what they hold; an empty one is not drawn.
    case fenced(left: String, Node, right: String)
    /// Rows and columns.
    case table(TableKind, rows: [[Node]])
    /// A space, in quarters of an em.
    case space(Int)
}

/// A mark over a letter.
public enum Accent: String, Sendable, CaseIterable {
    /// An estimate.
    case hat
    /// A mean.
    case bar
    /// A variant.
    case tilde
    /// A vector.
    case vec
    /// A derivative in time.
    case dot
}

/// An alphabet besides italics.
public enum MathAlphabet: String, Sendable, CaseIterable {
    /// Sets of numbers: ℝ.
    case blackboard = "mathbb"
    /// Vectors and matrices.
    case bold = "mathbf"
    /// Names.
    case roman = "mathrm"
    /// Losses and sets.
    case script = "mathcal"
}

/// What rows and columns stand for, named as the TeX environment.
public enum TableKind: String, Sendable, CaseIterable {
    /// A matrix without brackets.
    case matrix
    /// A matrix in round brackets.
    case pmatrix
    /// A matrix in square brackets.
    case bmatrix
    /// Values and their conditions.
    case cases
    /// Lines of a derivation.
    case aligned
}
