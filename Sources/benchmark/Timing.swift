import Console

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

    /// The time of several works one after another, run by run.
    static func sum(_ timings: [Timing]) -> Timing {
        let runs = timings.map(\.seconds.count).min() ?? 0
        return Timing(seconds: (0..<runs).map { run in timings.reduce(0) { $0 + $1.seconds[run] } })
    }

    /// Runs `work` as often as `runs` says, after one run that does not count.
    ///
    /// Work of less than a hundredth of a second is repeated within a run, so that the clock can tell. After Ctrl-C there are
    /// no more runs.
    static func of(runs: Int, _ work: () -> Void) -> Timing {
        let once = time(work)
        let repetitions = max(1, Int(0.01 / max(once, 1e-9)))
        return Timing(
            seconds: (0..<runs).prefix { _ in !Interrupts.isRaised }.map { _ in
                time { for _ in 0..<repetitions { work() } } / Double(repetitions)
            })
    }

    /// Takes several times in turn, so that all meet the same machine; throws after Ctrl-C.
    static func inTurn(runs: Int, _ stopwatches: [Stopwatch]) throws(Failure) -> [Timing] {
        var seconds = stopwatches.map { _ in [Double]() }
        for _ in 0..<runs {
            for (i, stopwatch) in stopwatches.enumerated() { seconds[i].append(try stopwatch.seconds()) }
            if Interrupts.isRaised { throw .interrupted }
        }
        return seconds.map(Timing.init)
    }

    static func time(_ work: () -> Void) -> Double { ContinuousClock().measure(work) / .seconds(1) }
}
