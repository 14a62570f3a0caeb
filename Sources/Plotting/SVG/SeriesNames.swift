/// The names of a panel's series in a scene: at the lines' ends, or in a legend above the frame where they are many or
/// long, or their number alone where a legend would be longer than the plot.
struct SeriesNames {
    private enum Place { case none, ends, legend, count }

    private let panel: Panel
    private let width: Double
    private let frameHeight: Double
    private let place: Place

    private static let size = Measure.tickSize
    private static let lineHeight = Measure.tickSize + 5

    init(panel: Panel, width: Double, frameHeight: Double) {
        self.panel = panel
        self.width = width
        self.frameHeight = frameHeight
        let named = panel.named
        let longest = named.map { GlyphWidths.width(of: $0.name, size: Self.size) }.max() ?? 0
        if named.isEmpty {
            place = .none
        } else if named.count > Panel.legendLimit {
            place = .count
        } else if !panel.hasLinesOnly || named.count > Panel.labelLimit || longest > width * 0.28
            || Double(named.count) * Self.lineHeight > frameHeight + Self.lineHeight
        {
            place = .legend
        } else {
            place = .ends
        }
    }

    /// One legend for panels that show the same series: each name once.
    init(legendOf panels: [Panel], width: Double) {
        var merged =
            panels.first
            ?? Panel(
                title: "", x: "", y: "", xScale: Scale(start: 0, end: 1), yScale: Scale(start: 0, end: 1), series: [])
        var seen: Set<String> = []
        merged.series = panels.flatMap(\.named).filter { seen.insert($0.name).inserted }
        panel = merged
        self.width = width
        frameHeight = 0
        place = merged.series.isEmpty ? .none : merged.series.count > Panel.legendLimit ? .count : .legend
    }

    /// How much room the labels need to the right of the frame.
    var reservedWidth: Double {
        guard place == .ends else { return 0 }
        let widest = panel.named.map { GlyphWidths.width(of: $0.name, size: Self.size) }.max() ?? 0
        return 8 + Measure.sample + 6 + widest
    }

    /// Adds what stands above the frame, the axis's label and the legend; the result is where the frame may begin.
    func addHeader(to scene: inout Scene, below top: Double, label: String) -> Double {
        var label = label
        if place == .count { label += (label.isEmpty ? "" : ", ") + "\(panel.named.count) series" }
        var y = top
        if !label.isEmpty {
            let room = width - 2 * Measure.margin
            let text = GlyphWidths.truncated(label, to: room, size: Measure.labelSize, bold: true)
            let at = Point(x: Measure.margin, y: y + Measure.labelSize)
            scene.addText(text, at: at, size: Measure.labelSize, isBold: true)
            y += Measure.labelSize + 4
        }
        if place == .legend { y = addLegend(to: &scene, below: y) }
        // Half a tick label reaches above the frame.
        return y + 10
    }

    private func addLegend(to scene: inout Scene, below top: Double) -> Double {
        var (x, y) = (Measure.margin, top + 2)
        let right = width - Measure.margin
        for series in panel.named {
            let sample = Self.sampleWidth(series.mark.sample)
            let room = right - Measure.margin - sample - 6
            let name = GlyphWidths.truncated(series.name, to: room, size: Self.size)
            let needed = sample + 6 + GlyphWidths.width(of: name, size: Self.size)
            if x > Measure.margin && x + needed > right { (x, y) = (Measure.margin, y + Self.lineHeight) }
            addEntry(name, series, at: Point(x: x, y: y + Self.lineHeight / 2), to: &scene)
            x += needed + 18
        }
        return y + Self.lineHeight
    }

    /// Adds the labels beside the lines' ends.
    func addLabels(to scene: inout Scene, beside frame: Box) {
        guard place == .ends else { return }
        let named = panel.named
        let wishes = named.map { series in
            let end = series.mark.end(x: panel.xScale, y: panel.yScale) ?? Point(x: 1, y: 0.5)
            return frame.point(at: end).y
        }
        let limits = frame.y...frame.bottom
        let places = Dodge.spread(wishes, gap: Self.lineHeight, in: limits) ?? wishes
        for (series, y) in zip(named, places) {
            addEntry(series.name, series, at: Point(x: frame.right + 8, y: y), to: &scene)
        }
    }

    private static func sampleWidth(_ sample: MarkSample) -> Double {
        switch sample {
        case .line: Measure.sample
        case .way: 1.6 * Measure.sample
        case .marker, .area, .none: 12
        }
    }

    private func addEntry(_ name: String, _ series: Panel.Series, at point: Point, to scene: inout Scene) {
        let ink = series.ink
        let end = Point(x: point.x + Self.sampleWidth(series.mark.sample), y: point.y)
        switch series.mark.sample {
        case .line:
            scene.elements.append(.path([[point, end]], FrameSurface.stroke(of: ink)))
            if panel.hasSeveralQuantities {
                let middle = Point(x: (point.x + end.x) / 2, y: point.y)
                scene.elements.append(.marker(ink.marker, middle, radius: 4, fill: .series(ink.color)))
            }
        case .marker:
            let middle = Point(x: point.x + 6, y: point.y)
            scene.elements.append(.marker(ink.order, middle, radius: 4.5, fill: .series(ink.color)))
        case .area:
            let box = Box(x: point.x, y: point.y - 5, width: 12, height: 10)
            scene.elements.append(FrameSurface.filled([box], touching: series.mark is Histogram, ink: ink))
        case .way:
            let (start, stop) = (Point(x: point.x + 5, y: point.y), Point(x: end.x - 5, y: point.y))
            scene.elements += FrameSurface.way([[start, stop]], start: start, end: stop)
        case .none:
            break
        }
        let at = Point(x: end.x + 6, y: point.y + Self.size * 0.35)
        scene.addText(name, at: at, size: Self.size)
    }
}
