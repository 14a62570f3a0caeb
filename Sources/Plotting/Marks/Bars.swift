import Text

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
        Mark(content: Bars(name: name, names: categories, values: values, quantity: quantity, isHorizontal: false))
    }

    /// A bar for each category, lying on zero, the first on top: for names that are too long to stand below a bar.
    ///
    ///     Plot(x: "coefficient", marks: [.horizontalBars(of: ["petal length in cm", "age"], [0.93, -0.2])])
    ///
    /// Several such marks in a plot lie one above the other. The horizontal axis is that of the values.
    ///
    /// - Parameters:
    ///   - name: the name in the legend.
    ///   - categories: the names beside the bars, at most 200.
    ///   - values: where the bars end, one for each category; on a logarithmic axis they begin at its lower end.
    ///   - quantity: what decides the colour; the name if not given.
    public static func horizontalBars(
        _ name: String = "", of categories: [String], _ values: [Double], quantity: String? = nil
    ) -> Mark {
        Mark(content: Bars(name: name, names: categories, values: values, quantity: quantity, isHorizontal: true))
    }
}

/// A bar for each category.
struct Bars: MarkContent {
    var name: String
    var names: [String]
    var values: [Double]
    var quantity: String?
    var isHorizontal: Bool

    init(name: String, names: [String], values: [Double], quantity: String?, isHorizontal: Bool) {
        self.name = name
        self.names = names
        self.values = values
        self.quantity = quantity ?? (name.isEmpty ? nil : name)
        self.isHorizontal = isHorizontal
    }

    var sample: MarkSample { .area }
    var categories: [String] { isHorizontal ? [] : names }
    var rows: [String] { isHorizontal ? names : [] }

    private var count: Int { min(names.count, values.count) }

    var extent: (x: Extent, y: Extent) {
        var extent = Extent()
        for value in values.prefix(count) { extent.cover(value) }
        // A bar is as long as it looks only where zero is in sight.
        if !extent.isEmpty { extent.cover(0) }
        return isHorizontal ? (extent, Extent()) : (Extent(), extent)
    }

    func omissions(x xScale: Scale, y yScale: Scale) -> [String] {
        var omissions = Omissions()
        for value in values.prefix(count) {
            omissions.count(isHorizontal ? Point(x: value, y: 1) : Point(x: 1, y: value), x: xScale, y: yScale)
        }
        let shown = isHorizontal ? yScale.categories : xScale.categories
        let hidden = Categories.places(of: Array(names.prefix(count)), among: shown)
            .filter { $0 == nil }.count
        let label = name.isEmpty ? "" : name + ": "
        return omissions.notes(name: name, unpaired: max(names.count, values.count) - count)
            + (hidden > 0 ? ["\(label)\(hidden.grouped) more categories, not drawn"] : [])
    }

    func summary(x: Axis, y: Axis) -> String {
        let finite = zip(names, values).filter { $1.isFinite }
        let subject = name.isEmpty ? (isHorizontal ? x.label : y.label) : name
        let label = subject.isEmpty ? "" : subject + ": "
        guard let highest = finite.max(by: { $0.1 < $1.1 }), let lowest = finite.min(by: { $0.1 < $1.1 }) else {
            return "\(label)no bars"
        }
        let number = "\(label)\(finite.count) \(finite.count == 1 ? "bar" : "bars")"
        let top = "\(highest.0) with \(NumberFormat.plain(highest.1))"
        guard finite.count > 1, highest.1 > lowest.1 else { return "\(number), \(top)" }
        return "\(number), the highest \(top), the lowest \(lowest.0) with \(NumberFormat.plain(lowest.1))"
    }

    func end(x: Scale, y: Scale) -> Point? {
        let scale = isHorizontal ? x : y
        return values.prefix(count).contains { scale.position(of: $0) != nil } ? Point(x: 1, y: 0.5) : nil
    }

    func draw(x xScale: Scale, y yScale: Scale, ink: Ink, on surface: inout some Surface) {
        let (bands, lengths) = isHorizontal ? (yScale, xScale) : (xScale, yScale)
        let base = lengths.position(of: 0) ?? 0
        let places = Categories.places(of: Array(names.prefix(count)), among: bands.categories)
        let bars = zip(places, values).compactMap { place, value -> Bar? in
            guard let place, let tip = lengths.position(of: value) else { return nil }
            // A fifth of the band stays free between categories; series share the rest.
            let share = 0.8 * bands.band / Double(max(ink.count, 1))
            let start = (Double(place) + 0.1) * bands.band + Double(ink.order) * share
            let end = start + share * (ink.count > 1 ? 0.94 : 1)
            // The first of the rows is the topmost.
            return isHorizontal
                ? Bar(left: 1 - end, right: 1 - start, base: base, tip: tip, isHorizontal: true).visible
                : Bar(left: start, right: end, base: base, tip: tip).visible
        }
        surface.bars(bars, touching: false, ink: ink)
    }
}
