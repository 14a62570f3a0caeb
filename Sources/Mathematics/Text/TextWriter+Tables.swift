extension TextWriter {
    func table(_ kind: TableKind, _ rows: [[Node]]) -> TextBox {
        guard form == .stacked else { return TextBox(tableLine(kind, rows)) }
        let cells = kind == .aligned ? rows.map(alignedCells) : rows.map { $0.map(box) }
        let grid = grid(kind, cells)
        let brackets = kind.brackets
        if brackets.left.isEmpty { return grid }
        let inside = kind == .vmatrix ? grid : padded(grid, right: kind != .cases)
        return fenced(brackets.left, inside, brackets.right)
    }

    private func tableLine(_ kind: TableKind, _ rows: [[Node]]) -> String {
        if kind == .aligned { return line(.table(kind, rows: rows)) }
        let lines = rows.map { $0.map(text).joined(separator: kind == .cases ? "  " : " ") }.joined(separator: "; ")
        switch kind {
        case .cases: return "{ \(lines)"
        case .matrix: return "[\(lines)]"
        default: return kind.brackets.left + lines + kind.brackets.right
        }
    }

    /// The cells of a derivation's row: the spaces around a sign do not depend on where the row is cut.
    private func alignedCells(_ row: [Node]) -> [TextBox] {
        let cells = row.map { $0.parts }
        var pieces = pieces(of: .row(cells.flatMap { $0 }))[...]
        var previous: Piece?
        return cells.map { cell in
            let own = Array(pieces.prefix(cell.count))
            pieces = pieces.dropFirst(cell.count)
            // An empty cell stands for the side that the line above has.
            defer { previous = own.last ?? previous ?? Piece("", .operand) }
            return joined(own, after: previous)
        }
    }

    private func grid(_ kind: TableKind, _ rows: [[TextBox]]) -> TextBox {
        let columns = rows.reduce(0) { max($0, $1.count) }
        let widths = (0..<columns).map { column in
            rows.reduce(0) { column < $1.count ? max($0, $1[column].width) : $0 }
        }
        let gap = TextBox(kind == .aligned ? "" : "  ")
        var boxes: [TextBox] = []
        // A brace has a point in its middle, so two cases stand a line apart.
        let isLoose = rows.contains { $0.contains { $0.isTall } } || kind == .cases && rows.count == 2
        for row in rows {
            if isLoose, !boxes.isEmpty { boxes.append(TextBox()) }
            let cells = (0..<columns).flatMap { column -> [TextBox] in
                let cell = column < row.count ? row[column] : TextBox()
                let filled = cell.filled(to: widths[column], alignment(of: kind, column))
                return column == 0 ? [filled] : [gap, filled]
            }
            boxes.append(cells.isEmpty ? TextBox() : .row(cells))
        }
        var box = TextBox.stack(boxes, level: 0, .left)
        box.baseline = (box.height - 1) / 2
        return box
    }

    private func alignment(of kind: TableKind, _ column: Int) -> TextBox.Alignment {
        switch kind {
        case .cases: .left
        case .aligned: column.isMultiple(of: 2) ? .right : .left
        default: .centre
        }
    }
}
