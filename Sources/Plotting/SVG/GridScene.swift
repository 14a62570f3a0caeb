/// Lays out small multiples in a scene: labels stand at the left of a row and below a column, names above all.
struct GridScene {
    let panels: [Panel]
    let columns: Int
    /// The height of each frame; chosen from their width if not given.
    let frameHeight: Double?

    private static let gap = 18.0
    /// A frame narrower than this shows nothing.
    private static let narrowest = 72.0

    /// Adds the plots to a scene below a line; the result is where they end.
    func add(to scene: inout Scene, below top: Double) -> Double {
        guard let first = panels.first else { return top }
        let names = SeriesNames(legendOf: panels, width: scene.width)
        let label = panels.dropFirst().allSatisfy { $0.y.label == first.y.label } ? first.y.label : ""
        var y = names.addHeader(to: &scene, below: top, label: label) - 6
        let shading = panels.lazy.compactMap(\.shading).first
        let rows = Double(first.yScale.categories.count) * (Measure.tickSize + 4)
        let roughHeight = frameHeight ?? max(120, min(rows, 4000))
        let ticks = FrameAxes.yTicks(first.yScale, height: roughHeight, width: scene.width / 2)
        let left = min(
            Measure.margin + max(ticks.labels.map(FrameAxes.tickWidth).max() ?? 0, 16) + 8, scene.width / 2)
        let bar = shading.map { ColorBar(shading: $0, height: roughHeight) }
        let right = scene.width - Measure.margin - (bar?.reservedWidth ?? 4)
        // As many in a row as leave each frame wide enough to be read.
        let room = right - left
        let columns = min(columns, max(1, Int((room + Self.gap) / (Self.narrowest + Self.gap))))
        let width = max((room - Double(columns - 1) * Self.gap) / Double(columns), 40)
        let isFilled = panels.contains(where: \.isFilled)
        let height =
            frameHeight ?? (rows > 0 ? roughHeight : isFilled ? min(width, 240) : min(max(width * 0.62, 80), 160))
        let yTicks = FrameAxes.yTicks(first.yScale, height: height, width: scene.width / 2)
        var box = Box(x: left, y: y, width: width, height: height)
        // One set of ticks for all, that fits also where a neighbour's labels begin.
        let reach = Self.gap / 2 - 3
        let xTicks = FrameAxes.xTicks(
            first.xScale, frame: box, limits: min(box.x, max(2, box.x - reach))...box.right + reach)
        for (index, panel) in panels.enumerated() {
            let column = index % columns
            // The frame above the gap of a last row that is not full has labels of its own, which need room.
            if column == 0 {
                if index > 0 { y += height + (index + columns > panels.count ? 30 : 14) }
                // A row without titles needs no room for them.
                let inRow = panels[index..<min(index + columns, panels.count)]
                y += inRow.allSatisfy { title(of: $0, under: label).isEmpty } ? 8 : Measure.tickSize + 10
            }
            box.x = left + Double(column) * (width + Self.gap)
            box.y = y
            let text = GlyphWidths.truncated(
                title(of: panel, under: label), to: width, size: Measure.tickSize, bold: true)
            if !text.isEmpty, GlyphWidths.width(of: text, size: Measure.tickSize, bold: true) <= width {
                let at = Point(x: box.x, y: y - 7)
                scene.addText(text, at: at, size: Measure.tickSize, isBold: true)
            }
            let isLowest = index + columns >= panels.count
            FrameAxes.add(
                panel, xTicks: xTicks, yTicks: yTicks,
                labels: (x: isLowest, y: column == 0), frame: box, to: &scene)
        }
        bar?.add(to: &scene, at: Point(x: right + 12, y: y + height - roughHeight))
        let all = Box(x: left, y: y, width: room, height: height)
        let end = y + height + 8 + Measure.tickSize + 4
        return FrameAxes.addLabel(first.x.label, below: end, about: all, to: &scene)
    }

    private func title(of panel: Panel, under label: String) -> String {
        label.isEmpty ? panel.header : panel.title
    }
}
