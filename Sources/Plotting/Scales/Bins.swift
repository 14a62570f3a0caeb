import Foundation

/// Equal intervals with round limits that cover values.
struct Bins: Hashable {
    private var step: Ticks.Step
    private var first: Double
    /// Whole numbers lie in the middle of an interval of their own.
    private var offset: Double
    private(set) var count: Int

    static let limit = 200

    /// Intervals for all the values together, about as many as asked for.
    init(covering lists: [[Double]], count wanted: Int?) {
        var extent = Extent()
        for list in lists { for value in list { extent.cover(value) } }
        step = Ticks.Step(value: 1, reciprocal: false)
        (first, offset, count) = (0, 0, 0)
        guard !extent.isEmpty else { return }
        let span = extent.upper - extent.lower
        if extent.isWhole, span <= 50, abs(extent.upper) < 1e15, wanted == nil {
            (first, offset, count) = (extent.lower, -0.5, Int(span) + 1)
            return
        }
        let target = min(max(wanted ?? Self.chosen(for: lists, span: span), 1), Self.limit / 2)
        guard let step = Ticks.step(from: extent.lower, to: extent.upper, count: target),
            (step.index(of: extent.upper) - step.index(of: extent.lower)).isFinite,
            span > 64 * max(abs(extent.lower), abs(extent.upper)).ulp
        else {
            // One value alone: an interval about it, as wide as can be told from it.
            let width = max(abs(extent.upper) / 10, extent.upper == 0 ? 1 : 1e-290)
            self.step = Ticks.Step(value: width, reciprocal: false)
            (first, offset, count) = (extent.upper / width, -0.5, 1)
            return
        }
        self.step = step
        first = step.index(of: extent.lower).rounded(.down)
        let last = step.index(of: extent.upper).rounded(.down)
        // A value on the last limit belongs to the interval below it, where that spares an interval.
        let closes = last > first && step.position(of: last) >= extent.upper
        count = Int(min(max(last - first + (closes ? 0 : 1), 1), Double(Self.limit)))
    }

    /// The lower limit of an interval; the one after the last is the end.
    func edge(_ index: Int) -> Double {
        let edge = step.position(of: first + Double(index) + offset)
        return min(max(edge, -Double.greatestFiniteMagnitude), .greatestFiniteMagnitude)
    }

    /// How many of the values lie in each interval.
    func counts(of values: [Double]) -> [Int] {
        var counts = [Int](repeating: 0, count: count)
        guard count > 0 else { return counts }
        for value in values where value.isFinite {
            let place = (step.index(of: value) - offset).rounded(.down) - first.rounded(.down)
            let index = count == 1 || place.isNaN ? 0 : Int(min(max(place, 0), Double(count - 1)))
            counts[index] += 1
        }
        return counts
    }

    /// The rule of Freedman and Diaconis, which outliers do not mislead; Sturges' where half of the values are equal.
    private static func chosen(for lists: [[Double]], span: Double) -> Int {
        let values = lists.joined().filter(\.isFinite).sorted()
        let spread = values[values.count * 3 / 4] - values[values.count / 4]
        let width = 2 * spread / cbrt(Double(values.count))
        let number = width > 0 && span.isFinite ? span / width : log2(Double(values.count)) + 1
        return Int(min(max(number.isFinite ? number : 10, 5), 60))
    }
}
