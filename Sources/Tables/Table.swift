/// Rows of values under named columns, read from a training log or a data file.
///
///     let log = try Table(parsing: "epoch,loss\n1,2.30\n2,0.41\n", as: .csv)
///     log.columnNames              // ["epoch", "loss"]
///     try log.numbers("loss")      // [2.3, 0.41]
public struct Table: Sendable {
    /// How a table is written.
    public enum Format: Sendable, Hashable, CaseIterable {
        /// Comma-separated values as RFC 4180 has them, the first row naming the columns.
        case csv
        /// The same with tabs for commas.
        case tsv
        /// A JSON object on each line, its keys naming the columns.
        case jsonLines

        /// The format that a file's name ends in; nil for other names.
        public init?(fileName: String) {
            switch fileName.split(separator: ".").last?.lowercased() {
            case "csv": self = .csv
            case "tsv", "tab": self = .tsv
            case "jsonl", "ndjson", "jsonlines": self = .jsonLines
            default: return nil
            }
        }
    }

    /// The values of one column.
    public enum Column: Sendable, Equatable {
        /// Numbers; NaN where a cell is empty.
        case numbers([Double])
        /// Text, where any cell is none.
        case text([String])
    }

    /// The names of the columns, in the order of the file.
    public let columnNames: [String]
    /// How many rows of values there are.
    public var rowCount: Int { rows.lines.count }

    private let rows: Rows
    /// The numbers of each column that holds nothing else; read once, whatever is asked how often.
    private let numbers: [[Double]?]

    /// A table from text.
    public init(parsing text: String, as format: Format) throws(TableError) {
        try self.init(bytes: Array(text.utf8), as: format)
    }

    /// A table from the bytes of a file in UTF-8, with or without a byte order mark.
    public init(bytes: [UInt8], as format: Format) throws(TableError) {
        let content = try FileText.checked(bytes)
        switch format {
        case .csv: rows = try DelimitedText.rows(of: content, delimiter: UInt8(ascii: ","))
        case .tsv: rows = try DelimitedText.rows(of: content, delimiter: UInt8(ascii: "\t"))
        case .jsonLines: rows = try JSONLines.rows(of: content)
        }
        columnNames = rows.names
        numbers = rows.columns.map { Number.parse($0) }
    }

    /// The column of a name: numbers where all its cells are numbers or empty, and not all empty; text otherwise.
    public func column(_ name: String) throws(TableError) -> Column {
        let index = try index(of: name)
        let cells = rows.columns[index]
        guard let numbers = numbers[index], !rows.quotedText[index], cells.contains(where: { !$0.isEmpty }) else {
            return .text(cells)
        }
        return .numbers(numbers)
    }

    /// The numbers of a column; NaN where a cell is empty.
    ///
    /// - Throws: `TableError` where there is no such column, or a cell holds something else.
    public func numbers(_ name: String) throws(TableError) -> [Double] {
        let index = try index(of: name)
        for (cell, line) in zip(rows.columns[index], rows.lines) where numbers[index] == nil {
            guard cell.isEmpty || Number.parse(cell) != nil else {
                throw TableError(
                    .notANumber, line: line, column: name, expected: "a number", found: TableError.quoted(cell),
                    advice: "write numbers with a decimal point, and leave the cell empty where there is none")
            }
        }
        return numbers[index] ?? []
    }

    /// The numbers of a column that has one in every row.
    ///
    /// - Throws: `TableError` where there is no such column, or a cell is empty or holds something else.
    public func completeNumbers(_ name: String) throws(TableError) -> [Double] {
        let numbers = try numbers(name)
        if let row = numbers.indices.first(where: { numbers[$0].isNaN }) {
            throw TableError(
                .notANumber, line: rows.lines[row], column: name, expected: "a number in every row",
                found: TableError.quoted(try text(name)[row]), advice: "fill the gap, or leave the row out")
        }
        return numbers
    }

    /// The cells of a column as they are written.
    public func text(_ name: String) throws(TableError) -> [String] {
        rows.columns[try index(of: name)]
    }

    private func index(of name: String) throws(TableError) -> Int {
        if let index = columnNames.firstIndex(of: name) { return index }
        let wanted = name.lowercased()
        let near =
            columnNames.first { $0.lowercased() == wanted }
            ?? columnNames.first {
                !$0.isEmpty && ($0.lowercased().contains(wanted) || wanted.contains($0.lowercased()))
            }
        throw TableError(
            .missingColumn, expected: "a column \(TableError.quoted(name))",
            found: columnNames.map(TableError.quoted).joined(separator: ", "),
            advice: near.map { "did you mean \(TableError.quoted($0))?" } ?? "name one of these columns")
    }
}

/// What every format is read into: cells as text, column by column, and the line that each row begins on.
struct Rows: Sendable {
    var names: [String] = []
    var columns: [[String]] = []
    /// Whether a column holds a value that the file itself calls text.
    var quotedText: [Bool] = []
    var lines: [Int] = []
}
