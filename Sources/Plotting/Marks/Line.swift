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
}

/// A line through points.
struct Line: MarkContent {
    var name: String
    var x: [Double]?
    var y: [Double]
    private let givenQuantity: String?

    init(name: String, x: [Double]?, y: [Double], quantity: String?) {
        self.name = name
        self.x = x
        self.y = y
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
        }
        return extent
    }

    func omissions(x xScale: Scale, y yScale: Scale) -> [String] {
        var (notFinite, notPositive) = (0, 0)
        for index in 0..<count {
            let point = point(index)
            if !point.x.isFinite || !point.y.isFinite {
                notFinite += 1
            } else if xScale.isLogarithmic && point.x <= 0 || yScale.isLogarithmic && point.y <= 0 {
                notPositive += 1
            }
        }
        let unpaired = max(y.count, x?.count ?? y.count) - count
        let label = name.isEmpty ? "" : name + ": "
        return [
            (notFinite, "not finite"), (notPositive, "not positive"), (unpaired, "without a partner in x or y"),
        ].filter { $0.0 > 0 }.map { count, what in
            "\(label)\(NumberText.grouped(count)) \(count == 1 ? "value" : "values") \(what), not drawn"
        }
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
        let points = (0..<count).map { index in
            let point = point(index)
            return xScale.position(of: point.x).flatMap { x in
                yScale.position(of: point.y).map { Point(x: x, y: $0) }
            }
        }
        surface.line(Runs.visible(points, columns: surface.columns), ink: ink)
    }
}
