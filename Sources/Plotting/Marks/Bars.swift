extension Mark {
    /// A bar for each category, standing on zero; several such marks in a plot stand side by side.
    ///
    ///     Plot(y: "accuracy", marks: [.bars("test", of: ["cat", "dog"], [0.93, 0.88])])
    ///
    /// - Parameters:
    ///   - name: the name in the legend.
    ///   - categories: the names along the axis, at most 200.
    ///   - values: where the bars end, one for each category; on a logarithmic axis they stand on its lower end.
    ///   - quantity: what decides the colour; the name if not given.
    public static func bars(
        _ name: String = "", of categories: [String], _ values: [Double], quantity: String? = nil
    ) -> Mark {
        Mark(
            content: Bars(
                name: name, categories: categories, values: values, quantity: quantity ?? (name.isEmpty ? nil : name)))
    }
}

/// A bar for each category.
struct Bars: MarkContent {
    var name: String
    var categories: [String]
    var values: [Double]
    var quantity: String?

    var sample: MarkSample { .area }

    private var count: Int { min(categories.count, values.count) }

    var extent: (x: Extent, y: Extent) {
        var y = Extent()
        for value in values.prefix(count) { y.cover(value) }
        // A bar is as long as it looks only where zero is in sight.
        if !y.isEmpty { y.cover(0) }
        return (Extent(), y)
    }

    func omissions(x xScale: Scale, y yScale: Scale) -> [String] {
        var omissions = Omissions()
        for value in values.prefix(count) { omissions.count(Point(x: 1, y: value), x: xScale, y: yScale) }
        let hidden = Categories.places(of: Array(categories.prefix(count)), among: xScale.categories)
            .filter { $0 == nil }.count
        let label = name.isEmpty ? "" : name + ": "
        return omissions.notes(name: name, unpaired: max(categories.count, values.count) - count)
            + (hidden > 0 ? ["\(label)\(NumberText.grouped(hidden)) more categories, not drawn"] : [])
    }

    func summary(x: Axis, y: Axis) -> String {
        let finite = zip(categories, values).filter { $1.isFinite }
        let subject = name.isEmpty ? y.label : name
        let label = subject.isEmpty ? "" : subject + ": "
        guard let highest = finite.max(by: { $0.1 < $1.1 }), let lowest = finite.min(by: { $0.1 < $1.1 }) else {
            return "\(label)no bars"
        }
        let number = "\(label)\(finite.count) \(finite.count == 1 ? "bar" : "bars")"
        let top = "\(highest.0) with \(NumberText.plain(highest.1))"
        guard finite.count > 1, highest.1 > lowest.1 else { return "\(number), \(top)" }
        return "\(number), the highest \(top), the lowest \(lowest.0) with \(NumberText.plain(lowest.1))"
    }

    func end(x: Scale, y: Scale) -> Point? {
        values.prefix(count).contains { y.position(of: $0) != nil } ? Point(x: 1, y: 0.5) : nil
    }

    func draw(x xScale: Scale, y yScale: Scale, ink: Ink, on surface: inout some Surface) {
        let base = yScale.position(of: 0) ?? 0
        let places = Categories.places(of: Array(categories.prefix(count)), among: xScale.categories)
        let bars = zip(places, values).compactMap { place, value -> Bar? in
            guard let place, let tip = yScale.position(of: value) else { return nil }
            // A fifth of the band stays free between categories; series share the rest.
            let share = 0.8 * xScale.band / Double(max(ink.count, 1))
            let left = (Double(place) + 0.1) * xScale.band + Double(ink.order) * share
            return Bar(left: left, right: left + share * (ink.count > 1 ? 0.94 : 1), base: base, tip: tip).visible
        }
        surface.bars(bars, touching: false, ink: ink)
    }
}
