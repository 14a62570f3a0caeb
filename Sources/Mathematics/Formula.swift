/// A formula: its TeX source and the tree that was read from it, once, for all writers.
///
///     let formula = try Formula(tex: #"\frac{\partial J}{\partial w}"#)
///     formula.unicode                  // ∂J/∂w
///     formula.ascii                    // dJ/dw
///     formula.tex                      // \frac{\partial J}{\partial w}
///     formula.mathML(display: true)    // <math …><semantics><mfrac>…
public struct Formula: Sendable, Equatable {
    /// The source as it was given.
    public let source: String
    /// What the source says.
    public let tree: Node

    /// Reads the TeX subset; what it does not know is an error with its line and column.
    public init(tex: String) throws(FormulaError) {
        var parser = TeXParser(try TeXScanner.tokens(of: tex))
        source = tex
        tree = try parser.formula()
    }

    /// A formula that was made, not read.
    package init(tree: Node) {
        self.tree = tree
        source = TeXWriter().formula(tree)
    }

    /// The formula in one line of Unicode.
    public var unicode: String { TextWriter(.unicode, .line).line(tree) }

    /// The formula in one line of ASCII.
    public var ascii: String { TextWriter(.ascii, .line).line(tree) }

    /// The lines of a displayed formula: one for each row of `aligned`, otherwise one.
    public func lines(ascii: Bool) -> [String] {
        TextWriter(ascii ? .ascii : .unicode, .line).lines(tree)
    }

    /// The formula in two dimensions: fractions, limits and matrices stand over several lines.
    ///
    /// What is wider than `width` columns is broken before a sign, and in one dimension where that does not help. No
    /// line is wider than `width`, no line ends in a space.
    public func lines(width: Int, ascii: Bool = false) -> [String] {
        LineBreaker(width: width, alphabet: ascii ? .ascii : .unicode).lines(tree)
    }

    /// The formula as TeX for Markdown, in one spelling whatever the source's.
    ///
    /// Signs that Markdown or HTML would take for their own are written as commands: `\lbrace`, `\lt`, `\ast`, `\vert`.
    public var tex: String { TeXWriter().formula(tree) }

    /// The formula as a `math` element of MathML Core with its TeX as an annotation, in XHTML syntax.
    ///
    /// `display` sets it on a line of its own, with limits above and below the signs.
    public func mathML(display: Bool) -> String {
        MathMLWriter(isDisplayed: display).document(tree, annotation: tex)
    }
}
