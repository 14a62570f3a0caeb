/// One row of the benchmark.
struct Measurement: Sendable, Codable, Equatable {
    /// kernels, layers or steps.
    let group: String
    let name: String
    let timing: Timing
    /// Floating-point operations of one run, a multiply-add counting as two.
    var operations: Double?
    /// Operations a second that the machine's loops do at most, measured beside this row.
    var peak: Double?
    /// Bytes that one run reads and writes at least.
    var bytes: Double?

    /// Operations a second.
    var rate: Double? { operations.map { $0 / timing.median } }

    /// The share of the peak that is reached.
    var shareOfPeak: Double? { rate.flatMap { rate in peak.map { rate / $0 } } }

    /// Bytes a second.
    var bandwidth: Double? { bytes.map { $0 / timing.median } }

    /// Several works as one: rate and share of the peak are those of all their operations in all their time, so that each
    /// weighs as many operations as it has.
    ///
    ///     rate = Σ operations / Σ (operations / rate)
    static func together(_ name: String, _ parts: [Measurement]) -> Measurement {
        let operations = parts.compactMap(\.operations).reduce(0, +)
        // The time that all of it would take at the peaks that were measured beside each part.
        let atPeak = parts.reduce(0) { $0 + ($1.operations ?? .nan) / ($1.peak ?? .nan) }
        return Measurement(
            group: parts.first?.group ?? "", name: name, timing: .sum(parts.map(\.timing)), operations: operations,
            peak: operations / atPeak)
    }
}
