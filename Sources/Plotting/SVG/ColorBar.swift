import Text

/// The colours of a surface or a map beside it, with the values that they stand for.
struct ColorBar {
    /// The colours from the lowest up.
    let paints: [Paint]
    /// From 0 at the bottom to 1 at the top.
    let ticks: AxisTicks
    let height: Double
    /// The tick that is marked, such as zero between two directions.
    let marked: String?

    private static let width = 14.0

    /// The bands of a surface with the heights between them.
    init(shading: Shading, height: Double) {
        paints = shading.paints
        self.height = height
        marked = nil
        let thresholds = shading.thresholds
        let labels = shading.labels
        let bands = Double(paints.count)
        let all = thresholds.indices.map { (labels[$0], Double($0 + 1) / bands, thresholds[$0]) }
        // Where the bands are lower than the text, every second one is named, or every third.
        let stride = max(1, Int(((Measure.tickSize + 3) / max(height / bands, 0.1)).rounded(.up)))
        let shown = all.enumerated().filter { $0.offset % stride == (all.count - 1) % stride }.map(\.element)
        ticks = Self.shortened(AxisTicks(labels: shown.map(\.0), positions: shown.map(\.1)), shown.map(\.2))
    }

    /// A range of values in the colours of a map.
    init(scale: Scale, map: ColorMap, height: Double) {
        paints = (0..<64).map { map.paint(at: (Double($0) + 0.5) / 64) }
        self.height = height
        let ticks = FrameAxes.yTicks(scale, height: height)
        let values = ticks.positions.map { scale.start * (1 - $0) + scale.end * $0 }
        self.ticks = Self.shortened(ticks, values)
        marked = map == .diverging ? "0" : nil
    }

    /// Long numbers in short form, since a bar may not take half of the picture.
    private static func shortened(_ ticks: AxisTicks, _ values: [Double]) -> AxisTicks {
        guard ticks.labels.contains(where: { FrameAxes.tickWidth($0) > 64 }) else { return ticks }
        return AxisTicks(labels: values.map { NumberFormat.scientific(2).text($0) }, positions: ticks.positions)
    }

    /// How much room the bar and its labels need to the right of a frame.
    var reservedWidth: Double {
        12 + Self.width + 8 + (ticks.labels.map(FrameAxes.tickWidth).max() ?? 0) + (marked == nil ? 0 : 4)
    }

    /// Adds the bar with its upper left corner at a point.
    func add(to scene: inout Scene, at corner: Point) {
        let step = height / Double(max(paints.count, 1))
        for (index, paint) in paints.enumerated() {
            // Each reaches a little under the next, so that no seam is seen.
            let overlap = index == 0 ? 0 : min(0.5, step)
            let top = corner.y + height - Double(index + 1) * step
            let box = Box(x: corner.x, y: top, width: Self.width, height: step + overlap)
            scene.elements.append(.boxes([box], fill: paint, opacity: 1, outline: nil))
        }
        let right = corner.x + Self.width
        for (label, position) in zip(ticks.labels, ticks.positions) {
            let y = corner.y + (1 - position) * height
            let isMarked = label == marked
            scene.elements.append(
                .path(
                    [[Point(x: isMarked ? corner.x : right, y: y), Point(x: right + 4, y: y)]],
                    .init(paint: isMarked ? .init(light: 0x1B1F24, dark: 0x1B1F24) : .muted, width: isMarked ? 1.5 : 1))
            )
            scene.addText(
                TickFormat.typographic(label),
                at: Point(x: right + 8, y: y + Measure.tickSize * 0.35), size: Measure.tickSize,
                isBold: isMarked, paint: isMarked ? .ink : .muted)
        }
    }
}
