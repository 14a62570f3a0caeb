import Console

/// Something whose time is taken: it runs once and says how many seconds that took.
struct Stopwatch {
    let seconds: () throws(Failure) -> Double

    /// One that takes the time of work in this process.
    static func of(_ work: @escaping () -> Void) -> Stopwatch {
        Stopwatch { () throws(Failure) in Timing.of(runs: 1, work).median }
    }
}
