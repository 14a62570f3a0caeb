import Text

/// Lays out a confusion matrix in a scene.
struct MatrixScene {
    let matrix: ConfusionChart
    let width: Double

    private static let gap = 2.0
    private static let size = Measure.tickSize
    /// The most classes whose cells can be told apart.
    private static let largest = 100
    private static let recallHeader = "recall"

    /// Adds the matrix below a line; the result is where it ends.
    func add(to scene: inout Scene, below top: Double) -> Double {
        guard (1...Self.largest).contains(matrix.size) else {
            let text = matrix.size == 0 ? "no classes" : "\(matrix.size) classes are too many to draw"
            let y = addText(text, x: Measure.margin, y: top + Self.size, paint: .muted, to: &scene)
            return addSummary(below: y, to: &scene)
        }
        let labels = matrix.labels.map(\.safe)
        let recallWidth = 12 + max(textWidth(Self.recallHeader), textWidth("100.0%"))
        // Long names stand in the rows alone; the columns then carry the numbers that the rows begin with.
        let narrow = cellSize(beside: rowNameWidth(labels) + recallWidth)
        let isNumbered = labels.contains { textWidth($0) > narrow - 6 }
        let rowNames = isNumbered ? labels.enumerated().map { "\($0 + 1)  \($1)" } : labels
        let nameWidth = rowNameWidth(rowNames)
        let cell = cellSize(beside: nameWidth + recallWidth)
        let left = Measure.margin + nameWidth + 10
        let right = left + Double(matrix.size) * cell + recallWidth
        let head = top + 2 * Self.size + 6
        _ = addText("predicted", x: left, y: top + Self.size, paint: .muted, to: &scene)
        _ = addText("true", x: left - 10, y: head, anchor: .end, paint: .muted, to: &scene)
        // Names that would touch are left out, in a matrix of very many classes: its tints show where the errors are.
        let hasRowNames = cell >= Self.size + 2
        if hasRowNames { _ = addText(Self.recallHeader, x: right, y: head, anchor: .end, paint: .muted, to: &scene) }
        let columnNames = isNumbered ? (1...matrix.size).map { "\($0)" } : labels
        for (column, name) in columnNames.enumerated() where textWidth(name) <= cell - 2 {
            let x = left + (Double(column) + 0.5) * cell
            _ = addText(name, x: x, y: head, anchor: .middle, to: &scene)
        }
        let first = head + 6
        let gap = min(Self.gap, cell / 4)
        for row in 0..<matrix.size {
            let y = first + Double(row) * cell
            let baseline = y + cell / 2 + Self.size * 0.35
            if hasRowNames {
                let name = GlyphWidths.truncated(rowNames[row], to: nameWidth, size: Self.size)
                _ = addText(name, x: left - 10, y: baseline, anchor: .end, to: &scene)
                _ = addText(
                    matrix.recall(row), x: right, y: baseline, anchor: .end, paint: .muted, to: &scene)
            }
            for column in 0..<matrix.size {
                let box = Box(
                    x: left + Double(column) * cell + gap / 2, y: y + gap / 2, width: cell - gap, height: cell - gap)
                addCell(row, column, in: box, to: &scene)
            }
        }
        return addSummary(below: first + Double(matrix.size) * cell + 8, to: &scene)
    }

    private func addSummary(below top: Double, to scene: inout Scene) -> Double {
        var y = top
        for line in GlyphWidths.wrapped(matrix.summary.safe, to: width - 2 * Measure.margin, size: Self.size) {
            y = addText(line, x: Measure.margin, y: y + Self.size, paint: .ink, to: &scene)
        }
        return y
    }

    private func addCell(_ row: Int, _ column: Int, in box: Box, to scene: inout Scene) {
        let paint = Self.paint(matrix, row, column)
        scene.elements.append(.rectangle(box, fill: paint))
        let count = matrix.counts[row][column]
        let text = count == 0 ? "·" : count.grouped
        // Smaller type for long counts, down to what can still be read.
        let size = [13.0, 12, 11, 10, 9, 8].first {
            GlyphWidths.width(of: text, size: $0, bold: row == column) <= box.width - 4
        }
        guard let size, size <= box.height else { return }
        scene.addText(
            text, at: Point(x: box.x + box.width / 2, y: box.y + box.height / 2 + size * 0.35),
            size: size, isBold: row == column && count > 0, anchor: .middle,
            paint: count == 0 ? .muted : paint.legible)
    }

    /// Blue for what is right, orange for errors; the root makes one error in a hundred visible.
    static func paint(_ matrix: ConfusionChart, _ row: Int, _ column: Int) -> Paint {
        let share = matrix.share(row, column)
        if share == 0 { return Paint.grid.tint(0.45) }
        return row == column
            ? Paint.right.tint(0.1 + 0.9 * share) : Paint.wrong.tint(0.06 + 0.94 * share.squareRoot())
    }

    private func cellSize(beside taken: Double) -> Double {
        let room = width - 2 * Measure.margin - 10 - taken
        let cell = min(room / Double(max(matrix.size, 1)), matrix.size <= 4 ? 84 : 48)
        return cell > 8 ? cell.rounded(.down) : max(cell, 0.1)
    }

    private func rowNameWidth(_ names: [String]) -> Double {
        min(max(names.map(textWidth).max() ?? 0, textWidth("true")), width * 0.3)
    }

    private func textWidth(_ text: String) -> Double { GlyphWidths.width(of: text, size: Self.size) }

    private func addText(
        _ text: String, x: Double, y: Double, anchor: Scene.Text.Anchor = .start, paint: Paint = .ink,
        to scene: inout Scene
    ) -> Double {
        scene.addText(text, at: Point(x: x, y: y), size: Self.size, anchor: anchor, paint: paint)
        return y + 4
    }
}
