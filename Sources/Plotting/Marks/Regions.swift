import Text

extension Mark {
    /// Where a classifier decides for which class; points of the classes, drawn after it, have the same colours.
    ///
    ///     let decided = Field(x: -2...3, y: -1...1.5) { Double(model.class(of: $0, $1)) }
    ///     Plot(marks: [.regions(decided), .points("inner", x: x0, y: y0), .points("outer", x: x1, y: y1)])
    ///
    /// A field of whole numbers names classes, 0…19. A field between 0 and 1 is the probability of class 1, which
    /// gives a smoother border.
    public static func regions(_ field: Field) -> Mark {
        Mark(content: Regions(field: field))
    }
}

/// Areas of classes.
struct Regions: MarkContent {
    var field: Field
    private var classes: Int
    private var isWhole: Bool

    private static let limit = 20

    init(field: Field) {
        let range = field.range
        isWhole = range.isWhole
        classes = range.isEmpty ? 0 : Int(min(max(range.upper.rounded(), 1), Double(Self.limit - 1))) + 1
        self.field = field
    }

    var name: String { "" }
    var extent: (x: Extent, y: Extent) { field.extent }
    var fit: FrameFit { .filling }
    var sample: MarkSample { .none }

    func omissions(x: Scale, y: Scale) -> [String] {
        let values = field.values.joined()
        let notFinite = field.notFinite
        let outside = values.reduce(0) { $0 + ($1.isFinite && !(-0.5..<Double(Self.limit) - 0.5).contains($1) ? 1 : 0) }
        return [(notFinite, "not finite"), (outside, "of no class from 0 to 19")].filter { $0.0 > 0 }.map {
            count, what in
            "regions: \(count.grouped) \(count == 1 ? "value" : "values") \(what)"
        }
    }

    func summary(x: Axis, y: Axis) -> String {
        guard classes > 0 else { return "no regions" }
        var counts = [Int](repeating: 0, count: classes)
        for value in field.values.joined() where value.isFinite { counts[shading(classes).band(of: value)] += 1 }
        let total = Double(max(counts.reduce(0, +), 1))
        let shares = counts.enumerated().filter { $0.element > 0 }.prefix(5).map {
            "class \($0.offset) in \(NumberFormat.decimals(0).text(100 * Double($0.element) / total))%"
        }
        return "decided for " + shares.joined(separator: ", ") + " of the frame"
    }

    func end(x: Scale, y: Scale) -> Point? {
        classes == 0 || field.terrain(x: x, y: y).isEmpty ? nil : Point(x: 1, y: 0.5)
    }

    func draw(x xScale: Scale, y yScale: Scale, ink: Ink, on surface: inout some Surface) {
        guard classes > 0 else { return }
        surface.terrain(field.terrain(x: xScale, y: yScale), shading: shading(classes))
    }

    private func shading(_ classes: Int) -> Shading {
        Shading(
            thresholds: (1..<classes).map { Double($0) - 0.5 },
            paints: (0..<classes).map { Paint.series($0).tint(0.24) }, isCategorical: isWhole)
    }
}
