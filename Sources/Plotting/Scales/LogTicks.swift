import Foundation

/// Ticks of a logarithmic axis: decades, or 1, 2 and 5 within each where there are fewer than two decades.
enum LogTicks {
    /// Ticks inside two positive limits, lower first, about `count` at the most.
    static func inside(from lower: Double, to upper: Double, count: Int) -> [Double] {
        guard lower > 0, lower < upper, upper.isFinite, count > 0 else { return lower == upper ? [lower] : [] }
        let bottom = decade(below: lower)
        let top = decade(below: upper)
        let decades = (bottom...max(bottom, top)).filter { contains(Ticks.powerOfTen($0), lower, upper) }
        if decades.count >= 3 || decades.count >= count {
            // Every k-th decade, counted from 10⁰, so that 1 stays a tick wherever it is inside.
            let stride = max(1, (decades.count + count - 1) / count)
            return decades.filter { $0 % stride == 0 }.map { Ticks.powerOfTen($0) }
        }
        let steps = (bottom...max(bottom, top)).flatMap { power in
            [1.0, 2, 5].map { $0 * Ticks.powerOfTen(power) }
        }.filter { contains($0, lower, upper) }
        if steps.count >= 2 && steps.count <= max(count, 3) { return steps }
        if decades.count >= 2 { return decades.map { Ticks.powerOfTen($0) } }
        return Ticks.linear(from: lower, to: upper, count: min(count, 4))
    }

    /// Positive limits, lower first, widened to decades, or to 1, 2 or 5 times one below two decades.
    static func nice(from lower: Double, to upper: Double) -> (Double, Double) {
        let bottom = Ticks.powerOfTen(decade(below: lower))
        let top = Ticks.powerOfTen(decade(below: upper))
        let factors: [Double] = upper / lower < 100 ? [1, 2, 5, 10] : [1, 10]
        let lowered = factors.map { $0 * bottom }.last { $0 <= lower } ?? lower
        let raised = factors.map { $0 * top }.first { $0 >= upper } ?? upper
        return (lowered > 0 ? lowered : lower, raised.isFinite ? raised : upper)
    }

    /// n with 10ⁿ ≤ value < 10ⁿ⁺¹; the logarithm alone may be off by one at the decades themselves.
    static func decade(below value: Double) -> Int {
        guard value > 0, value.isFinite else { return 0 }
        let estimate = Int(floor(log10(value)))
        if Ticks.powerOfTen(estimate + 1) <= value { return estimate + 1 }
        return Ticks.powerOfTen(estimate) > value ? estimate - 1 : estimate
    }

    private static func contains(_ value: Double, _ lower: Double, _ upper: Double) -> Bool {
        value > 0 && value >= lower && value <= upper
    }
}
