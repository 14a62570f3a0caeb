/// Lays out plots one above the other, with one horizontal axis below the last, in a scene.
struct PlotScene {
    let panels: [Panel]
    let width: Double
    /// The height of each frame.
    let frameHeight: Double

    /// Adds the plots to a scene below a line; the result is where they end.
    func add(to scene: inout Scene, below top: Double) -> Double {
        guard let last = panels.last else { return top }
        let naming = panels.map { SeriesNames(panel: $0, width: width, frameHeight: frameHeight) }
        let yTicks = panels.map { panel in
            AxisTicks.fitting(panel.yScale, count: Panel.yTickCount) { ticks in
                Self.areApart(ticks.positions.map { $0 * frameHeight }, by: Measure.tickSize + 4)
            }
        }
        let yWidth = yTicks.flatMap(\.labels).map(Self.tickWidth).max() ?? 0
        let left = min(Measure.margin + max(yWidth, 16) + 8, width / 2)
        let reserved = naming.map(\.reservedWidth).max() ?? 0
        var frame = Box(x: left, y: top, width: max(width - Measure.margin - reserved - left, 40), height: frameHeight)
        var xTicks = xTicks(last.xScale, frame: frame)
        // The last label is centred on its tick and may reach beyond the frame.
        let overhang =
            zip(xTicks.labels, xTicks.positions).map { label, position in
                frame.x + position * frame.width + Self.tickWidth(label) / 2 - (width - Measure.margin / 2)
            }.max() ?? 0
        if overhang > 0 && frame.width - overhang > 40 {
            frame.width -= overhang
            xTicks = self.xTicks(last.xScale, frame: frame)
        }
        var y = top
        for (index, panel) in panels.enumerated() {
            y = naming[index].addHeader(to: &scene, below: y, label: panel.y.label)
            frame.y = y
            addGrid(yTicks[index], frame: frame, to: &scene)
            addXTicks(xTicks, frame: frame, withLabels: index == panels.count - 1, to: &scene)
            var surface = FrameSurface(frame: frame, hasMarkers: panel.hasSeveralQuantities)
            for series in panel.series {
                series.mark.draw(x: panel.xScale, y: panel.yScale, ink: series.ink, on: &surface)
            }
            scene.elements += surface.elements
            naming[index].addLabels(to: &scene, beside: frame)
            y = frame.bottom + (index == panels.count - 1 ? 0 : 18)
        }
        y += 8 + Measure.tickSize + 4
        guard !last.x.label.isEmpty else { return y }
        let label = GlyphWidths.truncated(last.x.label, to: width - 2 * Measure.margin, size: Measure.labelSize)
        let half = GlyphWidths.width(of: label, size: Measure.labelSize) / 2
        let middle = min(max(frame.x + frame.width / 2, half + Measure.margin), width - Measure.margin - half)
        scene.elements.append(
            .text(
                .init(
                    string: label, at: Point(x: middle, y: y + Measure.labelSize), size: Measure.labelSize,
                    anchor: .middle, paint: .muted)))
        return y + Measure.labelSize + 6
    }

    private func addGrid(_ ticks: AxisTicks, frame: Box, to scene: inout Scene) {
        for (label, position) in zip(ticks.labels, ticks.positions) {
            let y = frame.point(at: Point(x: 0, y: position)).y
            scene.elements.append(
                .path([[Point(x: frame.x, y: y), Point(x: frame.right, y: y)]], .init(paint: .grid, width: 1)))
            scene.elements.append(
                .text(
                    .init(
                        string: TickFormat.typographic(label),
                        at: Point(x: frame.x - 8, y: y + Measure.tickSize * 0.35), size: Measure.tickSize,
                        anchor: .end, paint: .muted)))
        }
    }

    private func addXTicks(_ ticks: AxisTicks, frame: Box, withLabels: Bool, to scene: inout Scene) {
        let axis = Scene.Stroke(paint: .muted, width: 1)
        let base = frame.bottom
        scene.elements.append(.path([[Point(x: frame.x, y: base), Point(x: frame.right, y: base)]], axis))
        let marks = ticks.positions.map { position in
            let x = frame.x + position * frame.width
            return [Point(x: x, y: base), Point(x: x, y: base + 5)]
        }
        if !marks.isEmpty { scene.elements.append(.path(marks, axis)) }
        guard withLabels else { return }
        for (label, position) in zip(ticks.labels, ticks.positions) {
            scene.elements.append(
                .text(
                    .init(
                        string: TickFormat.typographic(label),
                        at: Point(x: frame.x + position * frame.width, y: base + 8 + Measure.tickSize),
                        size: Measure.tickSize, anchor: .middle, paint: .muted)))
        }
    }

    private func xTicks(_ scale: Scale, frame: Box) -> AxisTicks {
        AxisTicks.fitting(scale, count: Panel.xTickCount) { ticks in
            var boxes = zip(ticks.labels, ticks.positions).map { label, position in
                let width = Self.tickWidth(label)
                return (
                    start: frame.x + position * frame.width - width / 2,
                    end: frame.x + position * frame.width + width / 2
                )
            }
            boxes.sort { $0.start < $1.start }
            return zip(boxes, boxes.dropFirst()).allSatisfy { $0.end + 8 <= $1.start }
                && (boxes.first?.start ?? 0) >= 2
                && (boxes.count < 3 || (boxes.last?.end ?? 0) <= width + frame.width / 4)
        }
    }

    private static func areApart(_ positions: [Double], by gap: Double) -> Bool {
        let sorted = positions.sorted()
        return zip(sorted, sorted.dropFirst()).allSatisfy { $1 - $0 >= gap }
    }

    private static func tickWidth(_ label: String) -> Double {
        GlyphWidths.width(of: TickFormat.typographic(label), size: Measure.tickSize)
    }
}
