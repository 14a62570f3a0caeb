import Text

/// Labels for the ticks of one axis: short, distinct, and of one style along the axis.
enum TickFormat {
    /// Labels in ASCII, such as 0.05, 12k, 1e-7.
    static func labels(for ticks: [Double], logarithmic: Bool = false) -> [String] {
        guard let largest = ticks.map({ abs($0) }).max(), largest > 0 else { return ticks.map { _ in "0" } }
        if logarithmic && isDecadic(ticks) { return decadic(ticks) }
        let step = smallestStep(ticks) ?? resolution(of: largest)
        if largest >= 1e15 || largest < 1e-4 || step < 1e-9 && largest < 1e6 && largest / step < 1e3 {
            return distinct(ticks) { exponential(ticks, step: step, extra: $0) }
        }
        for (limit, divisor, suffix) in [(1e9, 1e9, "G"), (1e6, 1e6, "M"), (1e4, 1e3, "k")] where largest >= limit {
            // Only where the suffix saves digits: 12k, 1.25M, but 10,000.3 keeps its plain form.
            let decimals = decimals(of: step / divisor)
            guard decimals <= 2 else { break }
            return ticks.map { $0 == 0 ? "0" : NumberFormat.decimals(decimals).text($0 / divisor) + suffix }
        }
        return distinct(ticks) { extra in
            ticks.map { NumberFormat.decimals(decimals(of: step) + extra).text($0) }
        }
    }

    /// The label with a minus sign instead of the hyphen, where the renderer's characters have one.
    static func typographic(_ label: String) -> String {
        label.hasPrefix("-") ? "−" + label.dropFirst() : label
    }

    /// How many decimals a multiple of this step needs.
    static func decimals(of step: Double) -> Int {
        guard step.isFinite, step > 0 else { return 0 }
        // 1-2-5 steps have one significant digit, but their binary form may lie just below the decade.
        return max(0, -LogTicks.decade(below: step * (1 + 1e-9)))
    }

    private static func smallestStep(_ ticks: [Double]) -> Double? {
        zip(ticks, ticks.dropFirst()).map { abs($1 - $0) }.filter { $0 > 0 && $0.isFinite }.min()
    }

    // The power of ten of a number's last significant digit: what a lone tick must show to read as itself.
    private static func resolution(of value: Double) -> Double {
        let decade = LogTicks.decade(below: value)
        for power in stride(from: decade, to: decade - 16, by: -1) {
            let unit = Ticks.powerOfTen(abs(power))
            let rounded = power < 0 ? (value * unit).rounded() / unit : (value / unit).rounded() * unit
            if rounded == value { return Ticks.powerOfTen(power) }
        }
        return Ticks.powerOfTen(decade - 16)
    }

    private static func isDecadic(_ ticks: [Double]) -> Bool {
        guard let lower = ticks.min(), let upper = ticks.max(), lower > 0 else { return false }
        return upper / lower >= 9.99
    }

    // One style along the axis: 1e-4, 1e-2, 1e0 rather than 1e-4, 0.01, 1.
    private static func decadic(_ ticks: [Double]) -> [String] {
        let plain = ticks.allSatisfy { $0 >= 0.000_999 && $0 < 100_000 }
        return ticks.map { tick in
            guard plain else { return NumberFormat.scientific(1).text(tick) }
            if tick >= 10_000 { return NumberFormat.trimmed(NumberFormat.decimals(1).text(tick / 1000)) + "k" }
            return NumberFormat.trimmed(NumberFormat.decimals(4).text(tick))
        }
    }

    private static func exponential(_ ticks: [Double], step: Double, extra: Int) -> [String] {
        ticks.map { tick in
            guard tick != 0 else { return "0" }
            let digits = LogTicks.decade(below: abs(tick)) - LogTicks.decade(below: step * (1 + 1e-9))
            return NumberFormat.scientific(max(0, min(digits, 15)) + extra).text(tick)
        }
    }

    // Different ticks never share a label: digits are added until they do not.
    private static func distinct(_ ticks: [Double], _ labels: (Int) -> [String]) -> [String] {
        for extra in 0..<6 where Set(labels(extra)).count == Set(ticks).count { return labels(extra) }
        return ticks.map { "\($0)" }
    }
}
