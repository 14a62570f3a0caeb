/// Reads values separated by commas or tabs as RFC 4180 has them.
///
/// Lines end with LF, CRLF or CR; a cell in quotation marks may hold delimiters, line breaks and doubled quotation
/// marks. Blank lines are skipped.
enum DelimitedText {
    static func rows(of bytes: ArraySlice<UInt8>, delimiter: UInt8) throws(TableError) -> Rows {
        var reader = Reader(bytes: bytes, delimiter: delimiter)
        var rows = Rows()
        while let record = try reader.next() {
            if rows.names.isEmpty {
                try expectDelimiter(delimiter, in: record)
                rows.names = try names(record)
                rows.columns = Array(repeating: [], count: record.cells.count)
                rows.quotedText = Array(repeating: false, count: record.cells.count)
                continue
            }
            guard record.cells.count == rows.names.count else {
                throw TableError(
                    .raggedRow, line: record.line, expected: cells(rows.names.count), found: cells(record.cells.count),
                    advice: "give every row as many cells as the first, and quote cells that hold the delimiter")
            }
            for (column, cell) in record.cells.enumerated() { rows.columns[column].append(cell) }
            rows.lines.append(record.line)
        }
        return rows
    }

    private static func cells(_ count: Int) -> String { count == 1 ? "1 cell" : "\(count) cells" }

    /// A first row that is one cell with semicolons in it was meant as several.
    private static func expectDelimiter(_ delimiter: UInt8, in header: Record) throws(TableError) {
        guard header.cells.count == 1, header.cells[0].contains(";") else { return }
        throw TableError(
            .delimiter, line: header.line,
            expected: delimiter == UInt8(ascii: ",") ? "commas between the cells" : "tabs between the cells",
            found: "semicolons", advice: "save the table with commas, and numbers with a decimal point")
    }

    private static func names(_ header: Record) throws(TableError) -> [String] {
        if header.cells.allSatisfy({ Number.parse($0) != nil }) {
            throw TableError(
                .noHeader, line: header.line, expected: "the names of the columns", found: "numbers alone",
                advice: "write a first line such as epoch,loss")
        }
        var names: [String] = []
        for (index, cell) in header.cells.enumerated() {
            // An index column that pandas wrote has no name.
            let trimmed = String(cell.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
            let name = trimmed.isEmpty ? "column \(index + 1)" : trimmed
            if names.contains(name) {
                throw TableError(
                    .duplicateColumn, line: header.line, column: name, expected: "a name of its own for each column",
                    found: "the same name twice", advice: "rename one of them")
            }
            names.append(name)
        }
        return names
    }

    /// The cells of a row and the line that it begins on.
    private struct Record {
        var cells: [String]
        var line: Int
    }

    private struct Reader {
        let bytes: ArraySlice<UInt8>
        let delimiter: UInt8
        private var position: Int
        private var line = 1

        init(bytes: ArraySlice<UInt8>, delimiter: UInt8) {
            self.bytes = bytes
            self.delimiter = delimiter
            position = bytes.startIndex
        }

        /// The next row that is not blank.
        mutating func next() throws(TableError) -> Record? {
            while position < bytes.endIndex {
                var record = Record(cells: [], line: line)
                var hasMore = true
                while hasMore {
                    record.cells.append(try cell())
                    hasMore = position < bytes.endIndex && bytes[position] == delimiter
                    if hasMore { position += 1 }
                }
                skipLineBreak()
                if record.cells.count > 1 || record.cells.first?.allSatisfy({ $0 == " " || $0 == "\t" }) == false {
                    return record
                }
            }
            return nil
        }

        private mutating func cell() throws(TableError) -> String {
            if position < bytes.endIndex, bytes[position] == UInt8(ascii: "\"") { return try quotedCell() }
            let start = position
            while position < bytes.endIndex, bytes[position] != delimiter, !isLineBreak(bytes[position]) {
                position += 1
            }
            return String(decoding: bytes[start..<position], as: UTF8.self)
        }

        private mutating func quotedCell() throws(TableError) -> String {
            let (opening, quote) = (line, UInt8(ascii: "\""))
            var content: [UInt8] = []
            position += 1
            while position < bytes.endIndex {
                let byte = bytes[position]
                if byte == quote {
                    position += 1
                    guard position < bytes.endIndex, bytes[position] == quote else {
                        try expectEndOfCell()
                        return String(decoding: content, as: UTF8.self)
                    }
                    content.append(quote)
                    position += 1
                } else if isLineBreak(byte) {
                    let start = position
                    skipLineBreak()
                    content += bytes[start..<position]
                } else {
                    content.append(byte)
                    position += 1
                }
            }
            throw TableError(
                .quotation, line: opening, expected: "a quotation mark that closes the cell",
                found: "the end of the file",
                advice: "close it, and double quotation marks inside a cell")
        }

        private func expectEndOfCell() throws(TableError) {
            guard position < bytes.endIndex, bytes[position] != delimiter, !isLineBreak(bytes[position]) else { return }
            let rest = String(decoding: bytes[position..<min(position + 20, bytes.endIndex)], as: UTF8.self)
            throw TableError(
                .quotation, line: line, expected: "the end of the cell after its quotation mark",
                found: TableError.quoted(rest), advice: "double quotation marks inside a cell")
        }

        private func isLineBreak(_ byte: UInt8) -> Bool {
            byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
        }

        private mutating func skipLineBreak() {
            guard position < bytes.endIndex else { return }
            let isPair =
                bytes[position] == UInt8(ascii: "\r") && position + 1 < bytes.endIndex
                && bytes[position + 1] == UInt8(ascii: "\n")
            position += isPair ? 2 : 1
            line += 1
        }
    }
}
