import Foundation

/// Round positions for the ticks of a linear axis: multiples of 1, 2 or 5 times a power of ten.
///
/// The arithmetic is that of d3-array's `ticks` and `nice`: a step below one is kept as its whole reciprocal, so that
/// every tick is one division away from its decimal value and 0.3 does not become 0.30000000000000004.
enum Ticks {
    /// A step between ticks; `reciprocal` says that the step is 1 / value.
    struct Step: Hashable {
        var value: Double
        var reciprocal: Bool

        /// The step itself.
        var size: Double { reciprocal ? 1 / value : value }

        func index(of position: Double) -> Double { reciprocal ? position * value : position / value }

        // Adding zero turns −0 into 0.
        func position(of index: Double) -> Double { (reciprocal ? index / value : index * value) + 0 }
    }

    /// The 1-2-5 step that gives about `count` ticks between two finite limits, lower first; nil where none exists.
    static func step(from lower: Double, to upper: Double, count: Int, whole: Bool = false) -> Step? {
        guard count > 0, lower < upper, lower.isFinite, upper.isFinite else { return nil }
        // Dividing first keeps −1.7e308 … 1.7e308 from overflowing, but for a single step.
        let share = upper / Double(count) - lower / Double(count)
        let rough = min(max(share, .leastNormalMagnitude), .greatestFiniteMagnitude)
        let power = Int(floor(log10(rough)))
        if whole && power < 0 { return Step(value: 1, reciprocal: false) }
        // √50, √10 and √2 are the geometric midpoints between 5 and 10, 2 and 5, 1 and 2.
        let error = rough / powerOfTen(power)
        let factor: Double =
            error >= 50.0.squareRoot() ? 10 : error >= 10.0.squareRoot() ? 5 : error >= 2.0.squareRoot() ? 2 : 1
        let step =
            power < 0
            ? Step(value: powerOfTen(-power) / factor, reciprocal: true)
            : Step(value: powerOfTen(power) * factor, reciprocal: false)
        return step.value.isFinite && step.value > 0 ? step : nil
    }

    /// About `count` ticks inside the limits, both included, in the order of the limits.
    static func linear(from start: Double, to stop: Double, count: Int, whole: Bool = false) -> [Double] {
        guard start.isFinite, stop.isFinite, count > 0 else { return [] }
        if start == stop { return [start + 0] }
        let (lower, upper) = (min(start, stop), max(start, stop))
        guard let step = step(from: lower, to: upper, count: count, whole: whole) else { return [] }
        var first = step.index(of: lower).rounded()
        var last = step.index(of: upper).rounded()
        if step.position(of: first) < lower { first += 1 }
        if step.position(of: last) > upper { last -= 1 }
        guard first.isFinite, last.isFinite, last >= first, last - first < 10_000 else { return [] }
        let ticks = (0...Int(last - first)).map { step.position(of: first + Double($0)) }
        return start <= stop ? ticks : ticks.reversed()
    }

    /// The limits, lower first, widened to the nearest ticks.
    static func nice(from lower: Double, to upper: Double, count: Int, whole: Bool = false) -> (Double, Double) {
        var limits = (lower, upper)
        var previous: Step?
        // A wider domain may ask for a wider step: d3 repeats until the step stays, ten times at the most.
        for _ in 0..<10 {
            guard let step = step(from: limits.0, to: limits.1, count: count, whole: whole), step != previous else {
                break
            }
            let lowered = step.position(of: step.index(of: limits.0).rounded(.down))
            let raised = step.position(of: step.index(of: limits.1).rounded(.up))
            guard lowered.isFinite, raised.isFinite else { break }
            limits = (lowered, raised)
            previous = step
        }
        return limits
    }

    /// 10ⁿ, correctly rounded on every platform, which `pow` is not.
    static func powerOfTen(_ exponent: Int) -> Double {
        Double("1e\(exponent)") ?? (exponent > 0 ? .infinity : 0)
    }
}
