import Text

/// Lays out a confusion matrix for a terminal: a table where it fits, otherwise a line for each class.
struct MatrixText {
    let matrix: ConfusionChart
    let page: TextPage

    var lines: [StyledLine] {
        guard matrix.size > 0 else { return [StyledLine("no classes", .faint)] }
        let summary = wrapped(matrix.summary.safe, width: page.width).map { StyledLine($0) }
        return (table(withRecall: true) ?? table(withRecall: false) ?? list) + summary
    }

    private var labels: [String] { matrix.labels.map(\.safe) }

    private func table(withRecall: Bool) -> [StyledLine]? {
        let widest = matrix.counts.joined().map { String($0).count }.max() ?? 1
        var columnNames = labels
        var rowNames = labels
        // Long names stand in the rows alone; the columns then carry the numbers that the rows begin with.
        if (labels.map(\.displayWidth).max() ?? 0) > max(widest, 3) {
            columnNames = (1...matrix.size).map(String.init)
            rowNames = zip(columnNames, labels).map { "\($0) \($1)" }
        }
        let nameWidth = min(max(rowNames.map(\.displayWidth).max() ?? 0, 4), page.width / 3)
        let cell = max(widest, columnNames.map(\.displayWidth).max() ?? 0) + 2
        guard matrix.size <= page.width, nameWidth + matrix.size * cell + (withRecall ? 8 : 0) <= page.width else {
            return nil
        }
        var lines = [StyledLine(String.spaces(nameWidth + 2) + "predicted", .faint)]
        var head = StyledLine("true".padded(to: nameWidth), .faint)
        for name in columnNames { head.append(name.leftPadded(to: cell)) }
        if withRecall { head.append("  recall", .faint) }
        lines.append(head)
        for row in 0..<matrix.size {
            var line = StyledLine((rowNames[row].truncated(toWidth: nameWidth)).padded(to: nameWidth))
            for column in 0..<matrix.size {
                let count = matrix.counts[row][column]
                let look: StyledLine.Look = count == 0 ? .faint : row == column ? .series(0) : .wrong
                line.append((count == 0 ? "·" : "\(count)").leftPadded(to: cell), look)
            }
            if withRecall { line.append(matrix.recall(row).leftPadded(to: 8), .faint) }
            lines.append(line)
        }
        return lines
    }

    private var list: [StyledLine] {
        let nameWidth = min(max(labels.map(\.displayWidth).max() ?? 0, 4), page.width / 3)
        let rows = (0..<matrix.size).map { row -> StyledLine in
            let name = (labels[row].truncated(toWidth: nameWidth)).padded(to: nameWidth)
            var text = name + matrix.recall(row).leftPadded(to: 8)
            if let worst = matrix.worst(row) {
                text += "  \(labels[worst.column]) (\(worst.count.grouped))"
            }
            return StyledLine(text.truncated(toWidth: page.width))
        }
        let head = "true".padded(to: nameWidth) + "  recall  most often taken for"
        return [StyledLine(head.truncated(toWidth: page.width), .faint)] + rows
    }
}
