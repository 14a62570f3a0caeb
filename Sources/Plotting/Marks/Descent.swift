import Text

extension Mark {
    /// The way of an optimizer over a surface, from a ring at its start to a diamond at its end.
    ///
    /// - Parameters:
    ///   - name: the name in the legend, which shows ring and diamond.
    ///   - x: where it was, step by step.
    ///   - y: where it was on the other axis.
    public static func descent(_ name: String = "descent", x: [Double], y: [Double]) -> Mark {
        Mark(content: Descent(path: Line(name: name, x: x, y: y, quantity: nil)))
    }
}

/// A way with a start and an end.
struct Descent: MarkContent {
    var path: Line

    var name: String { path.name }
    var quantity: String? { nil }
    var extent: (x: Extent, y: Extent) { path.extent }
    var sample: MarkSample { .way }

    func omissions(x: Scale, y: Scale) -> [String] { path.omissions(x: x, y: y) }

    func summary(x: Axis, y: Axis) -> String {
        let points = (0..<path.count).map(path.point).filter { $0.x.isFinite && $0.y.isFinite }
        let subject = name.isEmpty ? "the way" : name
        guard let first = points.first, let last = points.last else { return "\(subject) has no points" }
        let place = { (point: Point) in "(\(NumberFormat.plain(point.x)), \(NumberFormat.plain(point.y)))" }
        return "\(subject) goes from \(place(first)) to \(place(last)) in "
            + "\((points.count - 1).grouped) \(points.count == 2 ? "step" : "steps")"
    }

    func end(x: Scale, y: Scale) -> Point? { path.end(x: x, y: y) }

    func draw(x xScale: Scale, y yScale: Scale, ink: Ink, on surface: inout some Surface) {
        let points = (0..<path.count).map { index -> Point? in
            let point = path.point(index)
            guard let x = xScale.position(of: point.x), let y = yScale.position(of: point.y) else { return nil }
            return Point(x: x, y: y)
        }
        let inside = { (point: Point?) -> Point? in
            point.flatMap { (0...1).contains($0.x) && (0...1).contains($0.y) ? $0 : nil }
        }
        // A way doubles back, so that thinning by columns would tear it: every k-th step stands for its neighbours.
        let stride = max(1, points.count / 1000)
        let thinned = points.enumerated().filter { $0.offset % stride == 0 || $0.offset == points.count - 1 }
        surface.way(
            Runs.visible(thinned.map(\.element), columns: thinned.count), start: inside(points.first ?? nil),
            end: inside(points.last ?? nil))
    }
}
