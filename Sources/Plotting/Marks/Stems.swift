extension Mark {
    /// A stem with a head for each value: few values, each of them to be read, as over step sizes.
    ///
    ///     let steps = Axis("step size", kind: .logarithmic)
    ///     Plot(x: steps, y: Axis("error", kind: .logarithmic), marks: [.stems("central", x: steps, y: errors)])
    ///
    /// Stems stand on zero, or on the lower end of a logarithmic axis; above 200 the heads alone are drawn.
    public static func stems(
        _ name: String = "", x: [Double]? = nil, y: [Double], quantity: String? = nil
    ) -> Mark {
        let points = Points(
            name: name, x: x ?? y.indices.map { Double($0 + 1) }, y: y,
            quantity: quantity ?? (name.isEmpty ? nil : name))
        return Mark(content: Stems(points: points))
    }
}

/// Points on stems.
struct Stems: MarkContent {
    var points: Points

    private static let limit = 200

    var name: String { points.name }
    var quantity: String? { points.quantity }

    var extent: (x: Extent, y: Extent) {
        var extent = points.extent
        if !extent.y.isEmpty { extent.y.cover(0) }
        return extent
    }

    func omissions(x: Scale, y: Scale) -> [String] { points.omissions(x: x, y: y) }

    func summary(x: Axis, y: Axis) -> String { points.summary(x: x, y: y) }

    func end(x: Scale, y: Scale) -> Point? { points.end(x: x, y: y) }

    func draw(x xScale: Scale, y yScale: Scale, ink: Ink, on surface: inout some Surface) {
        let base = min(max(yScale.position(of: 0) ?? 0, 0), 1)
        if points.y.count <= Self.limit {
            let stems = zip(points.x, points.y).compactMap { x, y -> [Point]? in
                guard let x = xScale.position(of: x), let y = yScale.position(of: y), (0...1).contains(x) else {
                    return nil
                }
                let tip = min(max(y, 0), 1)
                return tip == base ? nil : [Point(x: x, y: base), Point(x: x, y: tip)]
            }
            surface.stems(stems, ink: ink)
        }
        points.draw(x: xScale, y: yScale, ink: ink, on: &surface)
    }
}
