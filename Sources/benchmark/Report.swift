import Console

/// All that one run of the benchmark measured.
struct Report: Sendable, Codable, Equatable {
    var machine: String
    var threads: Int
    var measurements: [Measurement] = []
    var comparisons: [PeerComparison] = []

    /// Lines of text, at most 100 columns wide.
    func text(comparedWith earlier: Report?) -> String {
        var lines = [machineLine] + (earlier.map { ["earlier: \($0.machineLine)"] } ?? [])
        for group in ["kernels", "layers", "steps"] {
            let rows = measurements.filter { $0.group == group }
            if rows.isEmpty { continue }
            lines += ["", Self.heading(group, comparing: earlier != nil)]
            lines += rows.map { row in
                guard let earlier else { return Self.line(row) }
                let before = earlier.measurements.first { $0.group == row.group && $0.name == row.name }
                let ratio = Columns.ratio(row.timing.median, to: before?.timing.median, 2)
                return Self.line(row) + Columns.right(ratio, 12)
            }
            if rows.contains(where: { $0.name.hasPrefix("convolve") && $0.shareOfPeak ?? 0 > 1 }) {
                lines += Self.minimalFiltering
            }
        }
        for comparison in comparisons {
            let before = earlier?.comparisons.first { $0.program == comparison.program }
            lines += [""] + comparison.lines(earlier: before?.ours, isCompared: earlier != nil)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// How a convolution can reach more than the peak.
    private static let minimalFiltering = [
        "More than the peak: GFLOP/s count the operations of a convolution's definition, and minimal",
        "filtering (Winograd) gets the same sums with at most two fifths of the multiplications.",
    ]

    private var machineLine: String { "\(machine), \(threads) \(threads == 1 ? "thread" : "threads")" }

    private static func heading(_ group: String, comparing: Bool) -> String {
        Columns.left(group, 38) + Columns.right("median", 10) + Columns.right("spread", 8)
            + Columns.right("GFLOP/s", 10) + Columns.right("of peak", 9) + Columns.right("GB/s", 8)
            + (comparing ? Columns.right("to earlier", 12) : "")
    }

    private static func line(_ row: Measurement) -> String {
        Columns.left(row.name, 38) + Columns.right(Columns.duration(row.timing.median), 10)
            + Columns.right(Columns.percent(row.timing.spread), 8)
            + Columns.right(row.rate.map { Columns.number($0 / 1e9, 1) }, 10)
            + Columns.right(row.shareOfPeak.map(Columns.percent), 9)
            + Columns.right(row.bandwidth.map { Columns.number($0 / 1e9, 1) }, 8)
    }
}
