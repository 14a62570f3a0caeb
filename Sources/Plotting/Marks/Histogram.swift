import Text

extension Mark {
    /// How many values lie in each of equal intervals, whose limits are round numbers.
    ///
    ///     Plot(x: "weight", y: "count", marks: [.histogram(of: weights)])
    ///
    /// - Parameters:
    ///   - name: the name in the legend.
    ///   - values: what is counted; the figure says how many are not finite.
    ///   - bins: about how many intervals, 1…200; chosen from the spread of the values if not given.
    ///   - quantity: what decides the colour; the name if not given.
    public static func histogram(
        _ name: String = "", of values: [Double], bins: Int? = nil, quantity: String? = nil
    ) -> Mark {
        histograms([(name, values)], bins: bins, quantities: [quantity])[0]
    }

    /// Histograms to be compared: they share their intervals.
    public static func histograms(_ series: [(name: String, values: [Double])], bins: Int? = nil) -> [Mark] {
        histograms(series, bins: bins, quantities: series.map { _ in nil })
    }

    private static func histograms(
        _ series: [(name: String, values: [Double])], bins: Int?, quantities: [String?]
    ) -> [Mark] {
        let intervals = Bins(covering: series.map(\.values), count: bins)
        return zip(series, quantities).map { series, quantity in
            Mark(
                content: Histogram(
                    name: series.name, bins: intervals, counts: intervals.counts(of: series.values),
                    omitted: series.values.filter { !$0.isFinite }.count,
                    quantity: quantity ?? (series.name.isEmpty ? nil : series.name)))
        }
    }
}

/// Counts of values in equal intervals.
struct Histogram: MarkContent {
    var name: String
    var bins: Bins
    var counts: [Int]
    /// Values that are in no interval.
    var omitted: Int
    var quantity: String?

    var sample: MarkSample { .area }

    var extent: (x: Extent, y: Extent) {
        var extent = (x: Extent(), y: Extent())
        guard !counts.isEmpty else { return extent }
        extent.x.cover(bins.edge(0))
        extent.x.cover(bins.edge(counts.count))
        extent.y.cover(0)
        for count in counts { extent.y.cover(Double(count)) }
        return extent
    }

    func omissions(x: Scale, y: Scale) -> [String] {
        guard omitted > 0 else { return [] }
        let label = name.isEmpty ? "" : name + ": "
        return ["\(label)\(omitted.grouped) \(omitted == 1 ? "value" : "values") not finite, not counted"]
    }

    func summary(x: Axis, y: Axis) -> String {
        let subject = name.isEmpty ? x.label : name
        let label = subject.isEmpty ? "" : subject + ": "
        let total = counts.reduce(0, +)
        guard let most = counts.max(), total > 0, let place = counts.firstIndex(of: most) else {
            return "\(label)no values"
        }
        let edge = { NumberFormat.plain(bins.edge($0)) }
        return "\(label)\(total.grouped) \(total == 1 ? "value" : "values") from \(edge(0)) to "
            + "\(edge(counts.count)), most of them (\(most.grouped)) from \(edge(place)) to \(edge(place + 1))"
    }

    func end(x: Scale, y: Scale) -> Point? { counts.isEmpty ? nil : Point(x: 1, y: 0.5) }

    func draw(x xScale: Scale, y yScale: Scale, ink: Ink, on surface: inout some Surface) {
        let base = yScale.position(of: 0) ?? 0
        let bars = counts.enumerated().compactMap { index, count -> Bar? in
            guard count > 0, let tip = yScale.position(of: Double(count)),
                let right = xScale.position(of: bins.edge(index + 1)),
                // On a logarithmic axis the first interval may begin at or below zero.
                let left = xScale.position(of: bins.edge(index)) ?? (xScale.isLogarithmic ? 0 : nil)
            else { return nil }
            return Bar(left: min(left, right), right: max(left, right), base: base, tip: tip).visible
        }
        surface.bars(bars, touching: true, ink: ink)
    }
}
