import Console
import Text

/// Writes a matrix: its entries right-aligned between brackets, names of rows before and of columns above them.
struct TerminalMatrix {
    private let terminal: Terminal

    init(_ terminal: Terminal) {
        self.terminal = terminal
    }

    /// The matrix within four columns less than the terminal; where it is too wide, its columns stand in groups below each other.
    func lines(_ matrix: Matrix) -> [StyledText] {
        let rowNames = matrix.rowNames.map(terminal.spelled)
        let columnNames = matrix.columnNames.map(terminal.spelled)
        let nameWidth = rowNames.map(\.displayWidth).max() ?? 0
        let indent = nameWidth > 0 ? nameWidth + 1 : 0
        let widths = (matrix.rows.first ?? []).indices.map { column in
            max(
                matrix.rows.map { $0[column].displayWidth }.max() ?? 0,
                column < columnNames.count ? columnNames[column].displayWidth : 0)
        }
        let shape = "[" + matrix.shape.map(String.init).joined(separator: ", ") + "]"
        var lines = [
            StyledText(terminal.spelled("▸ ")) + StyledText(terminal.spelled(matrix.name ?? "") + "  ")
                + StyledText(shape, .dim)
        ]
        for columns in groups(widths, room: terminal.width - 4 - 2 - indent - 4) {
            if !columnNames.isEmpty {
                let names = columns.map { padded($0 < columnNames.count ? columnNames[$0] : "", widths[$0]) }
                lines.append(
                    StyledText(String(repeating: " ", count: 2 + indent + 2) + names.joined(separator: "  "), .dim))
            }
            for (index, row) in matrix.rows.enumerated() {
                let name = index < rowNames.count ? rowNames[index] : ""
                let (left, right) = brackets(index, of: matrix.rows.count)
                let entries = columns.map { padded(row[$0], widths[$0]) }.joined(separator: "  ")
                lines.append(
                    StyledText("  ") + StyledText(nameWidth > 0 ? padded(name, nameWidth) + " " : "", .dim)
                        + StyledText("\(left) \(entries) \(right)"))
            }
        }
        return lines
    }

    /// Columns side by side as far as they fit; at least one.
    private func groups(_ widths: [Int], room: Int) -> [Range<Int>] {
        var groups: [Range<Int>] = []
        var start = 0
        var used = 0
        for column in widths.indices {
            let needed = widths[column] + (column > start ? 2 : 0)
            if column > start, used + needed > room {
                groups.append(start..<column)
                (start, used) = (column, widths[column])
            } else {
                used += needed
            }
        }
        return groups + (start < widths.count ? [start..<widths.count] : [])
    }

    private func brackets(_ row: Int, of count: Int) -> (String, String) {
        guard terminal.usesUnicode, count > 1 else { return ("[", "]") }
        return row == 0 ? ("⎡", "⎤") : row == count - 1 ? ("⎣", "⎦") : ("⎢", "⎥")
    }

    private func padded(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(width - text.displayWidth, 0)) + text
    }
}
