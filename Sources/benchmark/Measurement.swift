/// One row of the benchmark.
struct Measurement: Sendable, Codable, Equatable {
    /// kernels, layers, steps or programs.
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
}
