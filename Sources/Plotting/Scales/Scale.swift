import Foundation

/// A mapping from values to positions along an axis, 0 at its start and 1 at its end.
struct Scale: Hashable {
    var start: Double
    var end: Double
    var isLogarithmic = false
    var isWhole = false
    /// The names of the bands, whose middles are at 0, 1, 2, …; empty for a scale of numbers.
    var categories: [String] = []

    /// The width of a band, 1 being the whole axis.
    var band: Double { 1 / Double(max(categories.count, 1)) }

    /// The position of a value; nil for one that the scale cannot show.
    func position(of value: Double) -> Double? {
        guard value.isFinite else { return nil }
        let position: Double
        if isLogarithmic {
            guard value > 0 else { return nil }
            position = (log10(value) - log10(start)) / (log10(end) - log10(start))
        } else if (end - start).isFinite && (value - start).isFinite {
            position = (value - start) / (end - start)
        } else {
            // Halves, because ±1.7e308 are further apart than the largest number.
            position = (value / 2 - start / 2) / (end / 2 - start / 2)
        }
        // Far outside is far enough: a distance between two such positions must not overflow.
        return position.isNaN ? nil : min(max(position, -1e9), 1e9)
    }

    /// About `count` ticks inside the limits, from start to end.
    func ticks(_ count: Int) -> [Double] {
        if !categories.isEmpty {
            let step = (categories.count + max(count, 1) - 1) / max(count, 1)
            return stride(from: 0, to: categories.count, by: step).map(Double.init)
        }
        guard isLogarithmic else { return Ticks.linear(from: start, to: end, count: count, whole: isWhole) }
        let ticks = LogTicks.inside(from: min(start, end), to: max(start, end), count: count)
        return start <= end ? ticks : ticks.reversed()
    }

    /// The labels of ticks, in ASCII but for the names of categories.
    func labels(of ticks: [Double]) -> [String] {
        guard !categories.isEmpty else { return TickFormat.labels(for: ticks, logarithmic: isLogarithmic) }
        return ticks.map { categories.indices.contains(Int($0)) ? Label.clean(categories[Int($0)]) : "" }
    }

    /// A scale that shows an extent as the axis asks.
    ///
    /// - Parameter tickCount: how many ticks the limits are widened to; nil where they stay as tight as the data.
    static func fitting(_ extent: Extent, axis: Axis, niceTo tickCount: Int?) -> Scale {
        if case .categories(let names) = axis.kind, !names.isEmpty {
            let shown = Array(names.prefix(Categories.limit))
            return Scale(start: -0.5, end: Double(shown.count) - 0.5, categories: shown)
        }
        let isLogarithmic = axis.kind == .logarithmic
        let isWhole = axis.kind == .whole || axis.kind == .automatic && extent.isWhole && !extent.isEmpty
        let usable = { (limit: Double?) in
            limit.flatMap { $0.isFinite && (!isLogarithmic || $0 > 0) ? $0 : nil }
        }
        let (from, to) = (usable(axis.from), usable(axis.to))
        // Limits given the wrong way round, or one beyond all data, reverse the axis.
        let isReversed: Bool
        switch (from, to) {
        case (let from?, let to?): isReversed = to < from
        case (let from?, nil): isReversed = !extent.isEmpty && from > extent.upper
        case (nil, let to?): isReversed = !extent.isEmpty && to < extent.lower
        case (nil, nil): isReversed = false
        }
        let given = isReversed ? (lower: to, upper: from) : (lower: from, upper: to)
        var (lower, upper) = dataLimits(extent, isLogarithmic: isLogarithmic)
        lower = given.lower ?? min(lower, given.upper ?? lower)
        upper = given.upper ?? max(upper, given.lower ?? upper)
        let isFlat = isFlat(lower, upper)
        (lower, upper) = padded(lower, upper, isLogarithmic: isLogarithmic, isWhole: isWhole)
        if let tickCount {
            let nice =
                isLogarithmic
                ? LogTicks.nice(from: lower, to: upper)
                : Ticks.nice(from: lower, to: upper, count: tickCount, whole: isWhole)
            (lower, upper) = nice
        }
        // A limit that is given holds, unless the two are one and the same and leave no room between them.
        if let from = given.lower, !isFlat || given.upper == nil { lower = from }
        if let to = given.upper, !isFlat || given.lower == nil { upper = to }
        return Scale(
            start: isReversed ? upper : lower, end: isReversed ? lower : upper,
            isLogarithmic: isLogarithmic, isWhole: isWhole && !isLogarithmic)
    }

    private static func dataLimits(_ extent: Extent, isLogarithmic: Bool) -> (Double, Double) {
        if isLogarithmic {
            return extent.leastPositive.isFinite ? (extent.leastPositive, extent.upper) : (1, 10)
        }
        return extent.isEmpty ? (0, 1) : (extent.lower, extent.upper)
    }

    // Flat is also what differs by round-off alone, or too little for ticks to exist between.
    private static func isFlat(_ lower: Double, _ upper: Double) -> Bool {
        upper - lower < max(64 * max(abs(lower), abs(upper)).ulp, 1e-290)
    }

    private static func padded(
        _ lower: Double, _ upper: Double, isLogarithmic: Bool, isWhole: Bool
    ) -> (Double, Double) {
        guard isFlat(lower, upper) else { return (lower, upper) }
        let middle = upper
        if isLogarithmic {
            return (max(middle / 10, .leastNormalMagnitude), min(max(middle, 1e-290) * 10, .greatestFiniteMagnitude))
        }
        if abs(middle) < 1e-280 { return (-1, 1) }
        if isWhole && abs(middle) < 1e15 { return (middle - 1, middle + 1) }
        let margin = abs(middle) / 10
        return (
            max(middle - margin, -Double.greatestFiniteMagnitude), min(middle + margin, Double.greatestFiniteMagnitude)
        )
    }
}
