import Console
import Text

/// Writes a table: columns as wide as their contents where there is room, narrower ones wrapped at spaces where there is
/// not, and one record below the other where the longest words do not fit side by side.
struct TerminalTable {
    private let terminal: Terminal
    private let gap = 2

    init(_ terminal: Terminal) {
        self.terminal = terminal
    }

    func lines(_ table: Table, width: Int) -> [StyledText] {
        let columns = table.columns.map(terminal.spelled)
        let rows = table.rows.map { row in columns.indices.map { $0 < row.count ? terminal.spelled(row[$0]) : "" } }
        var widths = columns.indices.map { column in
            ([columns[column]] + rows.map { $0[column] }).map(\.displayWidth).max() ?? 0
        }
        let least = columns.indices.map { column in
            ([columns[column]] + rows.map { $0[column] }).flatMap { $0.split(separator: " ") }
                .map { String($0).displayWidth }.max() ?? 0
        }
        let room = width - gap * max(columns.count - 1, 0)
        while widths.reduce(0, +) > room,
            let widest = widths.indices.filter({ widths[$0] > least[$0] }).max(by: { widths[$0] < widths[$1] })
        {
            widths[widest] -= 1
        }
        let caption = table.caption.map { wrapped(StyledText(terminal.spelled($0), .italic), width: width) } ?? []
        guard widths.reduce(0, +) <= room else { return caption + records(columns, rows, width: width) }
        let isNumeric = columns.indices.map(table.isNumeric)
        let rule = StyledText(
            widths.map { String(repeating: terminal.spelled("─"), count: $0) }.joined(separator: "  "), .dim)
        let head = line(columns, widths, isNumeric, .bold)
        return caption + head + [rule] + rows.flatMap { line($0, widths, isNumeric, []) }
    }

    /// One row, as many lines high as its highest cell.
    private func line(_ cells: [String], _ widths: [Int], _ isRight: [Bool], _ style: TextStyle) -> [StyledText] {
        let parts = cells.enumerated().map { wrapped($1, width: widths[$0]) }
        return (0..<(parts.map(\.count).max() ?? 0)).map { height in
            var result = ""
            for (column, part) in parts.enumerated() {
                let text = height < part.count ? part[height] : ""
                let padding = String(repeating: " ", count: max(widths[column] - text.displayWidth, 0))
                result += (column > 0 ? "  " : "") + (isRight[column] ? padding + text : text + padding)
            }
            while result.last == " " { result.removeLast() }
            return StyledText(result, style)
        }
    }

    private func records(_ columns: [String], _ rows: [[String]], width: Int) -> [StyledText] {
        rows.enumerated().flatMap { index, row in
            (index > 0 ? [StyledText()] : [])
                + zip(columns, row).flatMap { wrapped(StyledText("\($0): \($1)"), width: width, hanging: "  ") }
        }
    }
}
