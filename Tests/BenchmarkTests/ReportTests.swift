import Testing

@testable import benchmark

private typealias Run = benchmark.ProgramRun

@Suite("The report")
struct ReportTests {
    private func row(_ name: String, _ seconds: [Double], group: String = "kernels") -> Measurement {
        Measurement(
            group: group, name: name, timing: Timing(seconds: seconds), operations: 4e9, peak: 100e9, bytes: 2e9)
    }

    private func lines(_ report: Report, _ earlier: Report? = nil) -> [String] {
        report.text(comparedWith: earlier).split(separator: "\n").map { line in
            line.split(separator: " ").joined(separator: " ")
        }
    }

    @Test("a row shows median, spread, rate, share of the peak and bandwidth")
    func text() {
        // 4 GFLOP and 2 GB in 50 ms: 80 GFLOP/s of 100, 40 GB/s; the spread is 10 ms of 50.
        let report = Report(machine: "box", threads: 1, measurements: [row("product", [0.05, 0.045, 0.055])])
        #expect(
            lines(report) == [
                "box, 1 thread", "kernels median spread GFLOP/s of peak GB/s", "product 50.00 ms 20 % 80.0 80 % 40.0",
            ])
    }

    @Test("a convolution above the peak is explained below its group, and nothing else is")
    func abovePeak() {
        // 4 GFLOP in 32 ms are 125 GFLOP/s of 100.
        let report = Report(
            machine: "box", threads: 1, measurements: [row("convolve", [0.032]), row("cnn-000", [2], group: "steps")])
        let text = lines(report)
        #expect(text[2].hasSuffix("125.0 125 % 62.5"))
        #expect(text[3].hasPrefix("More than the peak: ") && text[5].hasPrefix("steps"))
        // A matrix product that beats the loop has met a faster moment, and no other way to compute.
        for other in [row("convolve", [0.04]), row("product", [0.032])] {
            let report = Report(machine: "box", threads: 1, measurements: [other])
            #expect(!lines(report).contains { $0.hasPrefix("More than the peak") })
        }
    }

    @Test("groups that were not measured have no heading")
    func groups() {
        let report = Report(machine: "box", threads: 2, measurements: [row("cnn-000", [2], group: "steps")])
        #expect(
            lines(report) == [
                "box, 2 threads", "steps median spread GFLOP/s of peak GB/s", "cnn-000 2.00 s 0 % 2.0 2 % 1.0",
            ])
    }

    @Test("beside an earlier report each median is so many times the earlier one, and a dash where there was none")
    func compared() {
        let now = Report(
            machine: "box", threads: 1, measurements: [row("old", [3]), row("new", [1]), row("none", [1])])
        let before = Report(
            machine: "other", threads: 4,
            measurements: [row("gone", [1]), row("old", [4]), row("none", []), row("new", [1], group: "layers")])
        let text = lines(now, before)
        #expect(text[1] == "earlier: other, 4 threads")
        #expect(text[2].hasSuffix("to earlier"))
        // 3 s after 4 s
        #expect(text[3].hasSuffix("× 0.75"))
        // The earlier "new" is another group's, the earlier "none" has no run.
        #expect(text[4].hasSuffix(" –") && text[5].hasSuffix(" –"))
        #expect(text.count == 6)
    }

    private let comparison = PeerComparison(
        program: "mlp-001",
        ours: .init(
            name: "Gradebook",
            runs: [
                Run("epoch 1 s 0.5\nepoch 2 s 0.25\ntest_accuracy 0.975\npeak_mb 99", total: 1),
                Run("epoch 1 s 0.5\nepoch 2 s 0.25\ntest_accuracy 0.977\npeak_mb 98", total: 3),
            ]),
        peers: [
            .init(name: "Keras", runs: [Run("epoch 1 s 3\nepoch 2 s 1\ntest_accuracy 0.9764\npeak_mb 1100", total: 4)]),
            .init(name: "PyTorch", runs: [Run("epoch 1 s 0.6\nepoch 2 s 0.5\npeak_mb 900.4", total: 2)]),
        ])

    @Test("peers stand below ours with the ratios, then the raw figures of every run")
    func peers() {
        let report = Report(machine: "box", threads: 2, comparisons: [comparison])
        #expect(
            lines(report) == [
                "box, 2 threads", "mlp-001, 2 runs in turn an epoch ours to it in all ours to it accuracy memory",
                "Gradebook 250.00 ms 2.00 s 0.9760 99 MB", "Keras 1.00 s × 0.250 4.00 s × 0.500 0.9764 1100 MB",
                "PyTorch 500.00 ms × 0.500 2.00 s × 1.000 900 MB",
                "Gradebook, run 1: epochs 0.500 0.250 s; in all 1.00 s; test accuracy 0.9750; at most 99 MB",
                "Gradebook, run 2: epochs 0.500 0.250 s; in all 3.00 s; test accuracy 0.9770; at most 98 MB",
                "Keras, run 1: epochs 3.000 1.000 s; in all 4.00 s; test accuracy 0.9764; at most 1100 MB",
                "PyTorch, run 1: epochs 0.600 0.500 s; in all 2.00 s; at most 900 MB",
            ])
    }

    @Test("ours is also set beside the earlier runs of the same program")
    func comparedPrograms() {
        let earlier = PeerComparison(
            program: "mlp-001",
            ours: .init(name: "Gradebook", runs: [Run("epoch 1 s 9\nepoch 2 s 0.5", total: 8)]), peers: [])
        let report = Report(machine: "box", threads: 2, comparisons: [comparison])
        let text = lines(report, Report(machine: "box", threads: 2, comparisons: [earlier]))
        // 0.25 s after 0.5 s, 2 s after 8 s
        #expect(text.contains("Gradebook to earlier × 0.500 × 0.250"))
        #expect(lines(report, Report(machine: "box", threads: 2)).contains("Gradebook to earlier – –"))
    }

    @Test("no line is wider than 100 columns, ten epochs included")
    func width() {
        let epochs = (1...10).map { "epoch \($0) s 123.4567" }.joined(separator: "\n")
        let runs = [Run(epochs + "\ntest_accuracy 0.97\npeak_mb 12345", total: 1234)]
        let report = Report(
            machine: "box", threads: 2, measurements: [row("convolve 13×13×32 → 64, batch 32, dW", [1234])],
            comparisons: [
                .init(
                    program: "mlp-001", ours: .init(name: "Gradebook", runs: runs),
                    peers: [.init(name: "PyTorch", runs: runs)])
            ])
        let text = report.text(comparedWith: report)
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 }, "\(text)")
    }

    @Test("seconds are shown with the unit that leaves few digits before the point")
    func durations() {
        #expect(Columns.duration(12.3e-6) == "12.3 µs")
        #expect(Columns.duration(0.001) == "1.00 ms")
        #expect(Columns.duration(1) == "1.00 s")
    }

    @Test("what is no time has no ratio")
    func noRatio() {
        #expect(Columns.ratio(1, to: 4, 2) == "× 0.25")
        for (a, b) in [(1.0, 0.0), (.nan, 1), (1, .nan), (1, -1), (.infinity, 1)] {
            #expect(Columns.ratio(a, to: b, 2) == "–")
        }
        #expect(Columns.ratio(1, to: nil, 2) == "–")
    }
}
