import Text

extension Mark {
    /// A point for each pair of values; above 5,000 points the frame shows how many lie in each of its fields.
    ///
    ///     Plot(x: "petal length", y: "petal width", marks: [.points("setosa", x: length, y: width)])
    ///
    /// - Parameters:
    ///   - name: the name in the legend.
    ///   - x: horizontal positions.
    ///   - y: vertical positions, as many.
    ///   - quantity: what decides the colour; the name if not given.
    public static func points(_ name: String = "", x: [Double], y: [Double], quantity: String? = nil) -> Mark {
        Mark(content: Points(name: name, x: x, y: y, quantity: quantity ?? (name.isEmpty ? nil : name)))
    }
}

/// Points without a line between them.
struct Points: MarkContent {
    var name: String
    var x: [Double]
    var y: [Double]
    var quantity: String?

    /// The most points that are drawn one by one.
    static let limit = 5000

    private var count: Int { min(x.count, y.count) }
    private var pairs: LazyMapSequence<Range<Int>, Point> {
        (0..<count).lazy.map { Point(x: x[$0], y: y[$0]) }
    }

    var extent: (x: Extent, y: Extent) {
        var extent = (x: Extent(), y: Extent())
        for point in pairs where point.x.isFinite && point.y.isFinite {
            extent.x.cover(point.x)
            extent.y.cover(point.y)
        }
        return extent
    }

    func omissions(x xScale: Scale, y yScale: Scale) -> [String] {
        var omissions = Omissions()
        for point in pairs { omissions.count(point, x: xScale, y: yScale) }
        let notes = omissions.notes(name: name, unpaired: max(x.count, y.count) - count)
        let crowd = count > Self.limit ? shown(xScale, yScale).count : 0
        guard crowd > Self.limit else { return notes }
        let label = name.isEmpty ? "" : name + ": "
        return notes + [
            "\(label)\(crowd.grouped) points, shown as their density: the stronger the colour, the more"
        ]
    }

    func summary(x xAxis: Axis, y yAxis: Axis) -> String {
        let extent = extent
        let subject = name.isEmpty ? "" : name + ": "
        let finite = pairs.filter { $0.x.isFinite && $0.y.isFinite }.count
        guard finite > 0 else { return "\(subject)no points" }
        let range = { (axis: Axis, extent: Extent, fallback: String) in
            let label = axis.label.isEmpty ? fallback : axis.label
            return extent.lower == extent.upper
                ? "\(label) \(NumberFormat.plain(extent.lower))"
                : "\(label) from \(NumberFormat.plain(extent.lower)) to \(NumberFormat.plain(extent.upper))"
        }
        return "\(subject)\(finite.grouped) \(finite == 1 ? "point" : "points"), "
            + "\(range(xAxis, extent.x, "x")), \(range(yAxis, extent.y, "y"))"
    }

    func end(x xScale: Scale, y yScale: Scale) -> Point? {
        pairs.lazy.compactMap { Self.place($0, xScale, yScale) }.first
    }

    func draw(x xScale: Scale, y yScale: Scale, ink: Ink, on surface: inout some Surface) {
        let points = shown(xScale, yScale)
        guard points.count > Self.limit else { return surface.markers(points, ink: ink) }
        let (across, down) = surface.bins
        var counts = [Int](repeating: 0, count: across * down)
        for point in points {
            let column = min(Int(point.x * Double(across)), across - 1)
            let row = min(Int(point.y * Double(down)), down - 1)
            counts[row * across + column] += 1
        }
        let fullest = Double(counts.max() ?? 1)
        surface.crowd(counts.map { Double($0) / fullest }, ink: ink)
    }

    private func shown(_ xScale: Scale, _ yScale: Scale) -> [Point] {
        pairs.compactMap { Self.place($0, xScale, yScale) }
            .filter { (0...1).contains($0.x) && (0...1).contains($0.y) }
    }

    private static func place(_ point: Point, _ xScale: Scale, _ yScale: Scale) -> Point? {
        guard let x = xScale.position(of: point.x), let y = yScale.position(of: point.y) else { return nil }
        return Point(x: x, y: y)
    }
}
