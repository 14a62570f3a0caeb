/// How long something took, over several runs.
struct Timing: Sendable, Codable, Equatable {
    /// Seconds, in the order of the runs.
    let seconds: [Double]

    /// The middle run; of an even number the mean of the two in the middle.
    var median: Double {
        let sorted = seconds.sorted()
        return sorted.isEmpty ? .nan : (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    }

    /// The distance of the slowest run from the fastest, as a share of the median.
    var spread: Double { ((seconds.max() ?? .nan) - (seconds.min() ?? .nan)) / median }

    /// Runs `work` as often as `runs` says, after one run that does not count.
    ///
    /// Work of less than a hundredth of a second is repeated within a run, so that the clock can tell.
    static func of(runs: Int, _ work: () -> Void) -> Timing {
        let once = time(work)
        let repetitions = max(1, Int(0.01 / max(once, 1e-9)))
        return Timing(
            seconds: (0..<runs).map { _ in
                time { for _ in 0..<repetitions { work() } } / Double(repetitions)
            })
    }

    /// Runs each of several works in turn, so that all meet the same machine.
    static func inTurn(runs: Int, _ works: [() -> Void]) -> [Timing] {
        var seconds = works.map { _ in [Double]() }
        for _ in 0..<runs {
            for (i, work) in works.enumerated() { seconds[i] += of(runs: 1, work).seconds }
        }
        return seconds.map(Timing.init)
    }

    static func time(_ work: () -> Void) -> Double {
        let duration = ContinuousClock().measure(work)
        return Double(duration.components.seconds) + 1e-18 * Double(duration.components.attoseconds)
    }
}
