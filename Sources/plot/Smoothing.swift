/// Exponential smoothing of a noisy curve.
enum Smoothing {
    /// Each value as the mean of all before it, their weights falling by the factor `share` from step to step.
    ///
    /// The weights are divided by their sum, so that the beginning is not drawn towards zero. Gaps stay gaps.
    static func smoothed(_ values: [Double], share: Double) -> [Double] {
        guard share > 0 else { return values }
        var (sum, weight) = (0.0, 0.0)
        return values.map { value in
            guard value.isFinite else { return value }
            sum = share * sum + (1 - share) * value
            weight = share * weight + (1 - share)
            return sum / weight
        }
    }
}
