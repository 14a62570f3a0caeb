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
