/// Why a table cannot be read: what, where, what was expected and found there, and what to do.
public struct TableError: Error, Hashable, CustomStringConvertible {
    /// What is wrong.
    public enum Kind: Sendable, Hashable, CaseIterable {
        /// The file has no content.
        case empty
        /// The file is not text.
        case binary
        /// The file is text, but not in UTF-8.
        case encoding
        /// The first row holds numbers instead of names.
        case noHeader
        /// The cells of the first row are separated by something else than the format has.
        case delimiter
        /// Two columns have one name.
        case duplicateColumn
        /// A row has more or fewer cells than the first.
        case raggedRow
        /// A quotation mark is not closed, or text follows it.
        case quotation
        /// A line is no JSON object of plain values.
        case json
        /// A cell in a column of numbers holds something else.
        case notANumber
        /// No column has the name.
        case missingColumn
    }

    /// What is wrong.
    public let kind: Kind
    /// The line, counted from 1, where there is one.
    public let line: Int?
    /// The column's name, where there is one.
    public let column: String?
    /// What should be there.
    public let expected: String
    /// What is there.
    public let found: String
    /// What to do about it.
    public let advice: String

    init(_ kind: Kind, line: Int? = nil, column: String? = nil, expected: String, found: String, advice: String) {
        self.kind = kind
        self.line = line
        self.column = column
        self.expected = expected
        self.found = found
        self.advice = advice
    }

    /// One sentence, such as: line 3, column "loss": expected a number, found "n/a"; leave the cell empty.
    public var description: String {
        let place = [line.map { "line \($0)" }, column.map { "column \(Self.quoted($0))" }].compactMap { $0 }
        let start = place.isEmpty ? "" : place.joined(separator: ", ") + ": "
        return "\(start)expected \(expected), found \(found); \(advice)"
    }

    /// Text in quotation marks, short and without control characters, so that any cell can be shown.
    static func quoted(_ text: String) -> String {
        let start = text.unicodeScalars.prefix(40).map {
            $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) ? "\u{FFFD}" : $0
        }
        var shown = String.UnicodeScalarView()
        shown.append(contentsOf: start)
        return "\"\(String(shown))\(text.unicodeScalars.count > 40 ? "…" : "")\""
    }
}
