/// What is wrong in something that was typed, and where.
///
/// Columns are counted in characters from 0, so that a caret can stand under the place.
public struct ExpressionError: Error, Equatable, Sendable, CustomStringConvertible {
    /// Which of the texts is meant.
    public enum Source: Equatable, Sendable {
        /// The loss to differentiate.
        case loss
        /// The derivative that somebody claims.
        case claim
        /// The variable to differentiate by.
        case variable
        /// One `name=value`.
        case declaration
    }

    /// Which of the texts is meant.
    public let source: Source
    /// The text itself.
    public let text: String
    /// The characters at fault; an empty range stands before a character or at the end.
    public let columns: Range<Int>
    /// What is wrong, with what was found.
    public let message: String
    /// How to mend it.
    public let hint: String?

    init(_ source: Source, _ text: String, _ problem: Problem) {
        self.source = source
        self.text = text
        columns = problem.columns
        message = problem.message
        hint = problem.hint
    }

    /// The place and the message.
    public var description: String { "column \(columns.lowerBound + 1): \(message)" + (hint.map { "; \($0)" } ?? "") }
}

/// A problem at a place, before it is known which text the place is in.
struct Problem: Error, Equatable {
    let columns: Range<Int>
    let message: String
    var hint: String?

    init(_ columns: Range<Int>, _ message: String, hint: String? = nil) {
        self.columns = columns
        self.message = message
        self.hint = hint
    }
}
