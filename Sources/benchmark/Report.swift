import Foundation

/// All that one run of the benchmark measured.
struct Report: Sendable, Codable, Equatable {
    var machine: String
    var threads: Int
    var measurements: [Measurement] = []
    var comparisons: [PeerComparison] = []

    /// Lines of text, at most 100 columns wide.
    func text(comparedWith earlier: Report?) -> String {
        var lines = ["\(machine), \(threads) \(threads == 1 ? "thread" : "threads")"]
        for group in ["kernels", "layers", "steps"] {
            let rows = measurements.filter { $0.group == group }
            if rows.isEmpty { continue }
            lines += ["", Self.heading(group, comparing: earlier != nil)]
            lines += rows.map { row in
                let before = earlier?.measurements.first { $0.group == row.group && $0.name == row.name }
                return Self.line(row, before: before)
            }
        }
        for comparison in comparisons { lines += [""] + Self.lines(comparison) }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func heading(_ group: String, comparing: Bool) -> String {
        pad(group, 34) + right("median", 10) + right("spread", 8) + right("GFLOP/s", 10) + right("of peak", 9)
            + right("GB/s", 8) + (comparing ? right("to earlier", 12) : "")
    }

    private static func line(_ row: Measurement, before: Measurement?) -> String {
        pad(row.name, 34) + right(duration(row.timing.median), 10) + right(percent(row.timing.spread), 8)
            + right(row.rate.map { number($0 / 1e9, 1) } ?? "", 10) + right(row.shareOfPeak.map(percent) ?? "", 9)
            + right(row.bandwidth.map { number($0 / 1e9, 1) } ?? "", 8)
            + (before.map { right("× " + number(row.timing.median / $0.timing.median, 2), 12) } ?? "")
    }

    private static func lines(_ comparison: PeerComparison) -> [String] {
        func side(_ name: String, _ runs: [ProgramRun]) -> String {
            let epochs = runs.flatMap(\.warmEpochs).map { number($0, 3) }.joined(separator: " ")
            let accuracy = runs.compactMap(\.testAccuracy).map { number($0, 4) }.joined(separator: " ")
            let memory = runs.compactMap(\.peakMemory).max().map { "; at most \(number($0, 0)) MB" } ?? ""
            return "  \(pad(name, 10)) epochs \(epochs) s; from start to end \(number(PeerComparison.total(runs), 2)) s"
                + (accuracy.isEmpty ? "" : "; test accuracy \(accuracy)") + memory
        }
        return [
            "\(comparison.program) beside \(comparison.peer): an epoch takes × \(number(comparison.epochRatio, 3)), "
                + "from start to end × \(number(comparison.totalRatio, 3))",
            side("Gradebook", comparison.ours), side(comparison.peer, comparison.theirs),
        ]
    }

    private static func duration(_ seconds: Double) -> String {
        seconds < 1e-3
            ? number(seconds * 1e6, 1) + " µs"
            : seconds < 1 ? number(seconds * 1e3, 2) + " ms" : number(seconds, 2) + " s"
    }

    private static func percent(_ share: Double) -> String { number(100 * share, 0) + " %" }

    private static func number(_ value: Double, _ decimals: Int) -> String { String(format: "%.\(decimals)f", value) }

    private static func pad(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    private static func right(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }
}
