/// Draws a frame with its grid, its ticks and its marks in a scene.
enum FrameAxes {
    /// Adds one frame; the labels of an axis that frames share stand beside one of them alone.
    static func add(
        _ panel: Panel, xTicks: AxisTicks, yTicks: AxisTicks, labels: (x: Bool, y: Bool), frame: Box,
        to scene: inout Scene
    ) {
        let hasRows = !panel.yScale.categories.isEmpty
        // What fills the frame would hide the grid.
        if !panel.isFilled {
            let grid =
                hasRows
                ? xTicks.positions.map { x in [Point(x: x, y: 0), Point(x: x, y: 1)] }
                : yTicks.positions.map { y in [Point(x: 0, y: y), Point(x: 1, y: y)] }
            addGrid(grid, frame: frame, to: &scene)
        }
        var surface = FrameSurface(frame: frame, hasMarkers: panel.hasSeveralQuantities)
        for series in panel.series {
            series.mark.draw(x: panel.xScale, y: panel.yScale, ink: series.ink, on: &surface)
        }
        scene.elements += surface.elements
        if hasRows, let zero = panel.xScale.position(of: 0), (0...1).contains(zero) {
            let line = [0.0, 1].map { frame.point(at: Point(x: zero, y: $0)) }
            scene.elements.append(.path([line], Scene.Stroke(paint: .muted, width: 1)))
        }
        addXAxis(xTicks, frame: frame, withLabels: labels.x, isBanded: !panel.xScale.categories.isEmpty, to: &scene)
        if labels.y { addYLabels(yTicks, frame: frame, areNames: hasRows, to: &scene) }
    }

    /// The ticks of a vertical axis whose labels do not touch; names take two fifths of the width at the most.
    static func yTicks(_ scale: Scale, height: Double, width: Double = .infinity) -> AxisTicks {
        let gap = scale.categories.isEmpty ? 4.0 : 1
        var ticks = AxisTicks.fitting(scale, count: Panel.yTickCount) { ticks in
            let sorted = ticks.positions.map { $0 * height }.sorted()
            return zip(sorted, sorted.dropFirst()).allSatisfy { $1 - $0 >= Measure.tickSize + gap }
        }
        if !scale.categories.isEmpty {
            ticks.labels = ticks.labels.map {
                GlyphWidths.truncated($0, to: 0.4 * width, size: Measure.tickSize)
            }
        }
        return ticks
    }

    /// The ticks of a horizontal axis whose labels neither touch each other nor leave their limits.
    static func xTicks(_ scale: Scale, frame: Box, limits: ClosedRange<Double>) -> AxisTicks {
        let band = max(scale.band * frame.width - 6, 40)
        let shortened = { GlyphWidths.truncated($0, to: band, size: Measure.tickSize) }
        return AxisTicks.fitting(scale, count: Panel.xTickCount, shortened: shortened) { ticks in
            var boxes = zip(ticks.labels, ticks.positions).map { label, position in
                let width = tickWidth(label)
                let middle = frame.x + position * frame.width
                return (start: middle - width / 2, end: middle + width / 2)
            }
            boxes.sort { $0.start < $1.start }
            let gap = scale.categories.isEmpty ? 8.0 : 4
            return zip(boxes, boxes.dropFirst()).allSatisfy { $0.end + gap <= $1.start }
                && boxes.allSatisfy { $0.start >= limits.lowerBound && $0.end <= limits.upperBound }
        }
    }

    static func tickWidth(_ label: String) -> Double {
        GlyphWidths.width(of: TickFormat.typographic(label), size: Measure.tickSize)
    }

    /// Adds what the horizontal axis shows; the result is where it ends.
    static func addLabel(_ label: String, below top: Double, about frame: Box, to scene: inout Scene) -> Double {
        guard !label.isEmpty else { return top }
        let room = scene.width - 2 * Measure.margin
        let text = GlyphWidths.truncated(label, to: room, size: Measure.labelSize)
        let half = GlyphWidths.width(of: text, size: Measure.labelSize) / 2
        let middle = min(max(frame.x + frame.width / 2, half + Measure.margin), scene.width - Measure.margin - half)
        scene.addText(
            text, at: Point(x: middle, y: top + Measure.labelSize), size: Measure.labelSize,
            anchor: .middle, paint: .muted)
        return top + Measure.labelSize + 6
    }

    private static func addGrid(_ lines: [[Point]], frame: Box, to scene: inout Scene) {
        let lines = lines.map { $0.map(frame.point(at:)) }
        if !lines.isEmpty { scene.elements.append(.path(lines, .init(paint: .grid, width: 1))) }
    }

    private static func addYLabels(_ ticks: AxisTicks, frame: Box, areNames: Bool, to scene: inout Scene) {
        for (label, position) in zip(ticks.labels, ticks.positions) {
            let y = frame.point(at: Point(x: 0, y: position)).y + Measure.tickSize * 0.35
            scene.addText(
                areNames ? label : TickFormat.typographic(label), at: Point(x: frame.x - 8, y: y),
                size: Measure.tickSize, anchor: .end, paint: .muted)
        }
    }

    private static func addXAxis(
        _ ticks: AxisTicks, frame: Box, withLabels: Bool, isBanded: Bool, to scene: inout Scene
    ) {
        let axis = Scene.Stroke(paint: .muted, width: 1)
        let base = frame.bottom
        scene.elements.append(.path([[Point(x: frame.x, y: base), Point(x: frame.right, y: base)]], axis))
        let places = ticks.positions.map { frame.x + $0 * frame.width }
        // A name belongs to its whole band, not to a place in it.
        if !places.isEmpty, !isBanded {
            scene.elements.append(.path(places.map { [Point(x: $0, y: base), Point(x: $0, y: base + 5)] }, axis))
        }
        guard withLabels else { return }
        for (label, x) in zip(ticks.labels, places) {
            scene.addText(
                isBanded ? label : TickFormat.typographic(label),
                at: Point(x: x, y: base + 8 + Measure.tickSize), size: Measure.tickSize, anchor: .middle,
                paint: .muted)
        }
    }
}
