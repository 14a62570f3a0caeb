import Text

/// Lines of plain text for a terminal of a given width.
struct TextLayout {
    let width: Int
    private(set) var lines: [String] = []

    /// Widths under 40 columns are read as 40: below, a number and its label do not fit side by side.
    init(width: Int) { self.width = max(40, width) }

    mutating func blank() {
        if !lines.isEmpty, lines.last != "" { lines.append("") }
    }

    /// A paragraph wrapped at spaces; lines after the first are indented.
    mutating func paragraph(_ text: String, indent: Int = 0) {
        lines += wrapped(text, width: width - indent).map { String(repeating: " ", count: indent) + $0 }
    }

    /// A label with what it stands for beside it, or below where the terminal is narrow.
    mutating func entry(_ label: String, _ text: String) {
        let column = width < 60 ? 2 : 16
        var wrapped = wrapped(text, width: width - column)
        if width < 60 || label.count > column - 2 {
            lines.append(label)
        } else if !wrapped.isEmpty {
            lines.append(label + String(repeating: " ", count: column - label.count) + wrapped.removeFirst())
        }
        lines += wrapped.map { String(repeating: " ", count: column) + $0 }
    }

    /// A table whose first column is text and whose others are numbers, aligned right; columns that do not fit are left
    /// out from the right.
    mutating func table(_ rows: [[String]]) {
        guard let first = rows.first else { return }
        let widths = first.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        var columns = first.count
        while columns > 2, widths[..<columns].reduce(0, +) + 2 * columns > width { columns -= 1 }
        for row in rows {
            var line = ""
            for column in 0..<columns {
                let pad = String(repeating: " ", count: widths[column] - row[column].count)
                line += "  " + (column == 0 ? row[column] + pad : pad + row[column])
            }
            while line.last == " " { line.removeLast() }
            lines.append(line.count <= width ? line : String(line.prefix(width - 1)) + "…")
        }
    }

    var text: String { lines.joined(separator: "\n") }
}
