extension Mark {
    /// A line through points, in their order; values that are not finite are gaps, and the figure says how many.
    ///
    ///     Plot(x: "epoch", y: "loss", marks: [.line("training", y: loss), .line("validation", y: validationLoss)])
    ///
    /// Lines of one quantity share a colour and differ in their dashes. Without a `quantity` it is the name without
    /// Keras's prefix "val_", or, for names such as "training" and "validation", the label of the y axis.
    ///
    /// - Parameters:
    ///   - name: the name shown beside the line.
    ///   - x: horizontal positions, one for each value; 1, 2, 3, … if there are none.
    ///   - y: vertical positions.
    ///   - quantity: what is measured, which decides the colour.
    public static func line(_ name: String = "", x: [Double]? = nil, y: [Double], quantity: String? = nil) -> Mark {
        Mark(content: Line(name: name, x: x, y: y, quantity: quantity))
    }

    /// A line with a band about it, such as the mean of several runs and its standard deviation either way.
    ///
    ///     .line("validation", y: mean, lower: mean - deviation, upper: mean + deviation)
    ///
    /// Where a limit is missing or not finite, the line goes on without a band.
    public static func line(
        _ name: String = "", x: [Double]? = nil, y: [Double], lower: [Double], upper: [Double], quantity: String? = nil
    ) -> Mark {
        let band = zip(lower, upper).map { Line.Limits(lower: min($0, $1), upper: max($0, $1)) }
        return Mark(content: Line(name: name, x: x, y: y, band: band, quantity: quantity))
    }
}

/// A line through points.
struct Line: MarkContent {
    var name: String
    var x: [Double]?
    var y: [Double]
    /// The band about the line, point by point; empty for none.
    var band: [Limits]
    private let givenQuantity: String?

    /// Where the band is at one point.
    struct Limits: Sendable, Hashable {
        var lower: Double
        var upper: Double
    }

    init(name: String, x: [Double]?, y: [Double], band: [Limits] = [], quantity: String?) {
        self.name = name
        self.x = x
        self.y = y
        self.band = band
        givenQuantity = quantity
    }

    var count: Int { min(x?.count ?? y.count, y.count) }

    func point(_ index: Int) -> Point {
        Point(x: x.map { $0[index] } ?? Double(index + 1), y: y[index])
    }

    var quantity: String? {
        if let givenQuantity { return givenQuantity }
        if ["train", "training", "val", "valid", "validation", "test"].contains(name.lowercased()) { return nil }
        return name.hasPrefix("val_") ? String(name.dropFirst(4)) : name
    }

    var extent: (x: Extent, y: Extent) {
        var extent = (x: Extent(), y: Extent())
        for index in 0..<count {
            let point = point(index)
            // A point that is not drawn must not stretch the other axis.
            guard point.x.isFinite, point.y.isFinite else { continue }
            extent.x.cover(point.x)
            extent.y.cover(point.y)
            guard band.indices.contains(index) else { continue }
            extent.y.cover(band[index].lower)
            extent.y.cover(band[index].upper)
        }
        return extent
    }

    var fit: FrameFit { .wide }
    var sample: MarkSample { .line }

    func omissions(x xScale: Scale, y yScale: Scale) -> [String] {
        var omissions = Omissions()
        for index in 0..<count { omissions.count(point(index), x: xScale, y: yScale) }
        return omissions.notes(name: name, unpaired: max(y.count, x?.count ?? y.count) - count)
    }

    func end(x xScale: Scale, y yScale: Scale) -> Point? {
        for index in (0..<count).reversed() {
            let point = point(index)
            guard let x = xScale.position(of: point.x), let y = yScale.position(of: point.y) else { continue }
            return Point(x: min(max(x, 0), 1), y: min(max(y, 0), 1))
        }
        return nil
    }

    func draw(x xScale: Scale, y yScale: Scale, ink: Ink, on surface: inout some Surface) {
        surface.shade(bandOutlines(x: xScale, y: yScale, columns: surface.columns), ink: ink)
        let points = (0..<count).map { index in
            let point = point(index)
            return xScale.position(of: point.x).flatMap { x in
                yScale.position(of: point.y).map { Point(x: x, y: $0) }
            }
        }
        surface.line(Runs.visible(points, columns: surface.columns), ink: ink)
    }

    /// The band's outlines, one for each unbroken stretch; many points in a column are drawn as their extremes.
    private func bandOutlines(x xScale: Scale, y yScale: Scale, columns: Int) -> [[Point]] {
        var outlines: [[Point]] = []
        var stretch: [(x: Double, lower: Double, upper: Double)] = []
        func close() {
            if stretch.count > 1 {
                outlines.append(
                    stretch.map { Point(x: $0.x, y: $0.upper) } + stretch.reversed().map { Point(x: $0.x, y: $0.lower) }
                )
            }
            stretch = []
        }
        // An area needs no finer steps than every second column.
        let (isDense, steps) = (count > 4 * columns, Double(max(columns / 2, 1)))
        for index in 0..<min(count, band.count) {
            let limits = band[index]
            guard let x = xScale.position(of: point(index).x), let upper = yScale.position(of: limits.upper),
                let lower = yScale.position(of: limits.lower) ?? (yScale.isLogarithmic && limits.upper > 0 ? 0 : nil)
            else {
                close()
                continue
            }
            guard (0...1).contains(x) else { continue }
            let (low, high) = (min(max(lower, 0), 1), min(max(upper, 0), 1))
            if isDense, let last = stretch.last, Int(last.x * steps) == Int(x * steps) {
                stretch[stretch.count - 1].lower = min(last.lower, low)
                stretch[stretch.count - 1].upper = max(last.upper, high)
            } else {
                stretch.append((x, low, high))
            }
        }
        close()
        return outlines
    }
}
