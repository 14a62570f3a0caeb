import Text

extension Mark {
    /// A surface seen from above: bands of equal height in the colours of a bar beside the frame.
    ///
    ///     Plot(x: "w", y: "b", marks: [.contours(of: Field(x: -3...3, y: -3...3, of: loss)), .descent(x: ws, y: bs)])
    ///
    /// - Parameters:
    ///   - field: the surface.
    ///   - levels: the heights between the bands, at most 20; round ones if not given, at equal
    ///     distances or, on a surface with a flat ground and steep walls, closer together near the ground.
    public static func contours(of field: Field, levels: [Double]? = nil) -> Mark {
        Mark(content: Contours(field: field, levels: levels))
    }
}

/// Bands of equal height.
struct Contours: MarkContent {
    var field: Field
    var levels: [Double]

    private static let limit = 20

    init(field: Field, levels: [Double]?) {
        self.field = field
        let range = field.range
        let given = levels.map { Array(Set($0.filter(\.isFinite)).sorted().prefix(Self.limit)) }
        self.levels = given ?? Self.chosen(for: field, range)
    }

    /// Levels strictly inside the range: at equal distances, or, where most of the surface would then be one plain,
    /// so that the bands have about equal areas.
    private static func chosen(for field: Field, _ range: Extent) -> [Double] {
        guard range.lower < range.upper else { return [] }
        let isInside = { (level: Double) in level > range.lower && level < range.upper }
        let heights = field.values.joined().filter(\.isFinite).sorted()
        let median = heights[heights.count / 2]
        guard median / 2 - range.lower / 2 < 0.2 * (range.upper / 2 - range.lower / 2) else {
            return Ticks.linear(from: range.lower, to: range.upper, count: 8).filter(isInside)
        }
        let levels = (1...8).map { share -> Double in
            let height = heights[heights.count * share / 9]
            // Rounded to half a unit of the first digit above the lowest.
            let unit = Ticks.powerOfTen(LogTicks.decade(below: height - range.lower)) / 2
            return unit > 0 ? (height / unit).rounded() * unit : height
        }
        return Array(Set(levels.filter { $0.isFinite && isInside($0) })).sorted()
    }

    var name: String { "" }
    var extent: (x: Extent, y: Extent) { field.extent }
    var fit: FrameFit { .filling }
    var sample: MarkSample { .none }

    var shading: Shading? {
        let bands = Double(levels.count + 1)
        return Shading(
            thresholds: levels,
            paints: (0...levels.count).map { ColorMap.sequential.paint(at: (Double($0) + 0.5) / bands) },
            isCategorical: false)
    }

    func omissions(x: Scale, y: Scale) -> [String] {
        let count = field.notFinite
        return count > 0 ? ["surface: \(count.grouped) \(count == 1 ? "value" : "values") not finite"] : []
    }

    func summary(x xAxis: Axis, y yAxis: Axis) -> String {
        guard let lowest = field.lowest else { return "a surface without values" }
        let name = { (axis: Axis, fallback: String) in axis.label.isEmpty ? fallback : axis.label }
        return
            "surface from \(NumberFormat.plain(lowest.value)) to \(NumberFormat.plain(field.range.upper)), lowest near "
            + "\(name(xAxis, "x")) = \(NumberFormat.plain(lowest.x)), \(name(yAxis, "y")) = \(NumberFormat.plain(lowest.y))"
    }

    func end(x: Scale, y: Scale) -> Point? {
        field.range.isEmpty || field.terrain(x: x, y: y).isEmpty ? nil : Point(x: 1, y: 0.5)
    }

    func draw(x xScale: Scale, y yScale: Scale, ink: Ink, on surface: inout some Surface) {
        guard let shading else { return }
        surface.terrain(field.terrain(x: xScale, y: yScale), shading: shading)
    }
}
