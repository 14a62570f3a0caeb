import Testing

@testable import Plotting

@Suite("Log ticks")
struct LogTicksTests {
    @Test("several decades have a tick each, and 1-2-5 stand below two decades")
    func decades() {
        #expect(LogTicks.inside(from: 1e-3, to: 10, count: 8) == [1e-3, 1e-2, 1e-1, 1, 10])
        #expect(LogTicks.inside(from: 1, to: 50, count: 8) == [1, 2, 5, 10, 20, 50])
        #expect(LogTicks.inside(from: 2, to: 20, count: 8) == [2, 5, 10, 20])
    }

    @Test("many decades are thinned evenly and keep 1")
    func thinned() {
        let ticks = LogTicks.inside(from: 1e-15, to: 1, count: 8)
        #expect(ticks == [1e-14, 1e-12, 1e-10, 1e-8, 1e-6, 1e-4, 1e-2, 1])
        #expect(LogTicks.inside(from: 1e-300, to: 1e300, count: 6).contains(1))
    }

    @Test("a range between two such ticks falls back on linear ones")
    func narrow() {
        #expect(LogTicks.inside(from: 3, to: 4, count: 5) == [3, 3.2, 3.4, 3.6, 3.8, 4])
    }

    @Test("nice limits are decades, or 1-2-5 below two decades")
    func nice() {
        #expect(LogTicks.nice(from: 3e-4, to: 7) == (1e-4, 10))
        #expect(LogTicks.nice(from: 0.3, to: 7) == (0.2, 10))
        #expect(LogTicks.nice(from: 1e-3, to: 1) == (1e-3, 1))
    }

    @Test("the decade of a power of ten is its exponent", arguments: -307...308)
    func decade(exponent: Int) {
        #expect(LogTicks.decade(below: Ticks.powerOfTen(exponent)) == exponent)
        #expect(LogTicks.decade(below: Ticks.powerOfTen(exponent).nextDown) == exponent - 1)
    }
}
