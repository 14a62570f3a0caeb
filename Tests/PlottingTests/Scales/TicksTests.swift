import TestSupport
import Testing

@testable import Plotting

@Suite("Ticks")
struct TicksTests {
    // The cases of d3-array's own tests.
    @Test(
        "ticks are those of d3",
        arguments: [
            (0.0, 1.0, 10, [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]), (0, 1, 5, [0, 0.2, 0.4, 0.6, 0.8, 1]),
            (0, 1, 3, [0, 0.5, 1]), (0, 1, 1, [0, 1]), (-10, 10, 5, [-10, -5, 0, 5, 10]), (-10, 10, 2, [-10, 0, 10]),
            (-10, 10, 1, [0]), (0, 10, 4, [0, 2, 4, 6, 8, 10]), (0, 10, 3, [0, 5, 10]),
        ])
    func d3(start: Double, stop: Double, count: Int, expected: [Double]) {
        #expect(Ticks.linear(from: start, to: stop, count: count) == expected)
        #expect(Ticks.linear(from: stop, to: start, count: count) == expected.reversed())
    }

    @Test(
        "nice limits are those of d3",
        arguments: [
            (1000, 0.132, 0.876), (100, 0.13, 0.88), (30, 0.12, 0.88), (10, 0.1, 0.9), (6, 0.1, 0.9), (5, 0.0, 1.0),
            (1, 0.0, 1.0),
        ])
    func nice(count: Int, lower: Double, upper: Double) {
        let limits = Ticks.nice(from: 0.132, to: 0.876, count: count)
        #expect(limits.0 == lower)
        #expect(limits.1 == upper)
    }

    @Test("ticks lie inside the limits, rise evenly, are never −0 and about as many as asked", arguments: 0..<300)
    func properties(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let range = generator.range()
        let count = Int.random(in: 2...12, using: &generator)
        let ticks = Ticks.linear(from: range.lowerBound, to: range.upperBound, count: count)
        #expect(ticks.allSatisfy { range.contains($0) }, "\(range)")
        #expect(ticks.allSatisfy { !($0 == 0 && $0.sign == .minus) })
        // d3's factors 1, 2, 5 put the number of steps between half and twice of what was asked.
        #expect(ticks.count >= count / 2 && ticks.count <= 2 * count + 1, "\(range) \(count) \(ticks)")
        let step = try #require(Ticks.step(from: range.lowerBound, to: range.upperBound, count: count)).size
        for (low, high) in zip(ticks, ticks.dropFirst()) {
            #expect(abs((high - low) / step - 1) < 1e-3, "\(range)")
        }
    }

    @Test("ticks for whole numbers are whole")
    func whole() {
        #expect(Ticks.linear(from: 1, to: 3, count: 8, whole: true) == [1, 2, 3])
        #expect(Ticks.linear(from: 1, to: 3, count: 8) == [1, 1.2, 1.4, 1.6, 1.8, 2, 2.2, 2.4, 2.6, 2.8, 3].map { $0 })
        #expect(Ticks.linear(from: 0.2, to: 0.7, count: 5, whole: true) == [])
    }

    @Test("limits that no arithmetic reaches give ticks or none, never a trap")
    func extremes() {
        let big = 1.7e308
        #expect(Ticks.linear(from: -big, to: big, count: 4) == [-1e308, 0, 1e308])
        #expect(Ticks.linear(from: 0, to: .infinity, count: 4) == [])
        #expect(Ticks.linear(from: .nan, to: 1, count: 4) == [])
        #expect(Ticks.linear(from: 3, to: 3, count: 4) == [3])
        #expect(Ticks.linear(from: 0, to: 1, count: 0) == [])
        #expect(Ticks.linear(from: 0, to: .leastNonzeroMagnitude, count: 4).count <= 2)
    }
}
