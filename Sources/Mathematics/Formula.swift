/// A formula: its TeX source and the tree that was read from it, once, for all writers.
///
///     let formula = try Formula(tex: #"\frac{\partial J}{\partial w}"#)
///     formula.unicode  // ∂J/∂w
///     formula.ascii    // dJ/dw
public struct Formula: Sendable, Equatable {
    /// The source as it was given.
    public let tex: String
    /// What the source says.
    public let tree: Node

    /// Reads the TeX subset; what it does not know is an error with its line and column.
    public init(tex: String) throws(FormulaError) {
        var parser = TeXParser(try TeXScanner.tokens(of: tex))
        self.tex = tex
        tree = try parser.formula()
    }

    /// The formula in one line of Unicode.
    public var unicode: String { TextWriter(alphabet: .unicode).line(tree) }

    /// The formula in one line of ASCII.
    public var ascii: String { TextWriter(alphabet: .ascii).line(tree) }

    /// The lines of a displayed formula: one for each row of `aligned`, otherwise one.
    public func lines(ascii: Bool) -> [String] {
        TextWriter(alphabet: ascii ? .ascii : .unicode).lines(tree)
    }
}

/// What is wrong in the source of a formula, and where.
public struct FormulaError: Error, Equatable, Sendable, CustomStringConvertible {
    /// What is wrong, with what was found and what would be right.
    public let message: String
    /// The line, counted from one.
    public let line: Int
    /// The column, counted from one.
    public let column: Int

    /// Creates an error at a place.
    public init(message: String, line: Int, column: Int) {
        self.message = message
        self.line = line
        self.column = column
    }

    /// The position and the message.
    public var description: String { "\(line):\(column): \(message)" }
}
