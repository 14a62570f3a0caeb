import Console
import Testing

@testable import benchmark

@Suite("Timing")
struct TimingTests {
    @Test("the median of an odd number of runs is the middle one, wherever it stands")
    func odd() {
        #expect(Timing(seconds: [5, 1, 3]).median == 3)
        #expect(Timing(seconds: [0.25]).median == 0.25)
    }

    @Test("the median of an even number of runs is the mean of the two in the middle")
    func even() {
        // 1, 2, 4, 9: (2 + 4)/2
        #expect(Timing(seconds: [9, 1, 4, 2]).median == 3)
    }

    @Test("without a run there is no median")
    func empty() {
        #expect(Timing(seconds: []).median.isNaN)
        #expect(Timing(seconds: []).spread.isNaN)
    }

    @Test("the spread is the distance of the extremes as a share of the median")
    func spread() {
        // (6 − 3)/4
        #expect(Timing(seconds: [4, 6, 3]).spread == 0.75)
        #expect(Timing(seconds: [2, 2]).spread == 0)
    }

    @Test("works together take the sum of their times, run by run")
    func sum() {
        #expect(Timing.sum([Timing(seconds: [1, 2]), Timing(seconds: [10, 20])]).seconds == [11, 22])
        #expect(Timing.sum([]).seconds == [])
    }

    @Test("stopwatches take turns, and each keeps its own times in order")
    func inTurn() throws {
        var order = ""
        var time = 0.0
        func stopwatch(_ name: String) -> Stopwatch {
            Stopwatch { () throws(Failure) in
                order += name
                time += 1
                return time
            }
        }
        let timings = try Timing.inTurn(runs: 3, [stopwatch("a"), stopwatch("b")])
        #expect(order == "ababab")
        #expect(timings.map(\.seconds) == [[1, 3, 5], [2, 4, 6]])
    }

    @Test("a stopwatch that fails ends the turns")
    func failing() {
        let failure = Failure(.failed, "no time")
        #expect(throws: failure) {
            try Timing.inTurn(runs: 2, [Stopwatch { () throws(Failure) in throw failure }])
        }
    }

    @Test("quick work is repeated so that the clock can tell, and its time is that of once")
    func repetitions() {
        var count = 0
        let timing = Timing.of(runs: 2) { count += 1 }
        // Once to find out, then twice as often as fits a hundredth of a second: an addition fits there many times.
        #expect(count > 200)
        #expect(timing.seconds.count == 2)
        #expect(timing.seconds.allSatisfy { $0 > 0 && $0 * Double(count - 1) / 2 < 60 })
    }
}
