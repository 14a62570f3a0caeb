import Foundation
import Text

/// A mapping from values to positions along an axis, 0 at its start and 1 at its end.
struct Scale: Hashable {
    var start: Double
    var end: Double
    var isLogarithmic = false
    var isWhole = false
    /// How many ticks the limits were made for, where that is not the usual number.
    var tickCount: Int?
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
        return ticks.map { categories.indices.contains(Int($0)) ? categories[Int($0)].safe : "" }
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
        var ownCount: Int?
        if let tickCount {
            if isLogarithmic {
                (lower, upper) = LogTicks.nice(from: lower, to: upper)
            } else {
                let isFree = given.lower == nil && given.upper == nil
                let nice = niceLimits(lower, upper, count: tickCount, isWhole: isWhole, mayVary: isFree)
                (lower, upper, ownCount) = (nice.lower, nice.upper, nice.count == tickCount ? nil : nice.count)
            }
        }
        // A limit that is given holds, unless the two are one and the same and leave no room between them.
        if let from = given.lower, !isFlat || given.upper == nil { lower = from }
        if let to = given.upper, !isFlat || given.lower == nil { upper = to }
        return Scale(
            start: isReversed ? upper : lower, end: isReversed ? lower : upper,
            isLogarithmic: isLogarithmic, isWhole: isWhole && !isLogarithmic, tickCount: ownCount)
    }

    /// Limits at ticks, and how many ticks these are counted for: a few more or fewer where that spares a seventh of the
    /// axis.
    private static func niceLimits(
        _ lower: Double, _ upper: Double, count: Int, isWhole: Bool, mayVary: Bool
    ) -> (lower: Double, upper: Double, count: Int) {
        var best: (lower: Double, upper: Double, count: Int)?
        for count in mayVary ? [count, count - 1, count + 1, count - 2, count + 2].filter({ $0 > 2 }) : [count] {
            let nice = Ticks.nice(from: lower, to: upper, count: count, whole: isWhole)
            // Halves, because the limits may be further apart than the largest number.
            let span = { (limits: (lower: Double, upper: Double)) in limits.upper / 2 - limits.lower / 2 }
            if let best, span(nice) >= 0.85 * span((best.lower, best.upper)) { continue }
            best = (nice.0, nice.1, count)
        }
        return best ?? (lower, upper, count)
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
