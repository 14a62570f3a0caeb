import TestSupport
import Testing

@testable import Plotting

@Suite("Bins")
struct BinsTests {
    @Test("every finite value is counted once, in the interval that holds it", arguments: 0..<200)
    func counts(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        let range = generator.range()
        let values = (0..<Int.random(in: 1...300, using: &generator)).map { _ in
            Double.random(in: range, using: &generator)
        }
        let bins = Bins(covering: [values], count: seed % 3 == 0 ? seed : nil)
        let counts = bins.counts(of: values + [.nan, .infinity])
        #expect(counts.reduce(0, +) == values.count)
        #expect(counts.count <= Bins.limit)
        let round = 1e-9 * max(abs(range.lowerBound), abs(range.upperBound))
        #expect(bins.edge(0) <= (values.min() ?? 0) + round && bins.edge(counts.count) >= (values.max() ?? 0) - round)
        for (index, count) in counts.enumerated() where count > 0 {
            let inside = values.filter { $0 >= bins.edge(index) - round && $0 <= bins.edge(index + 1) + round }
            #expect(inside.count >= count)
        }
    }

    @Test("limits are round, and whole numbers lie in the middle of their interval")
    func limits() {
        let tenths = Bins(covering: [[0.03, 0.97]], count: 10)
        #expect((0...10).map(tenths.edge) == [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1])
        let digits = Bins(covering: [[0, 3, 9]], count: nil)
        #expect(digits.edge(0) == -0.5 && digits.edge(10) == 9.5)
        #expect(digits.counts(of: [0, 3, 3, 9]) == [1, 0, 0, 2, 0, 0, 0, 0, 0, 1])
    }

    @Test(
        "extremes have intervals too",
        arguments: [[], [.nan], [5], [0, 0], [1e300, 1e300], [-1.7e308, 1.7e308], [1e-300, 2]])
    func extremes(values: [Double]) {
        let bins = Bins(covering: [values], count: nil)
        #expect(bins.counts(of: values).reduce(0, +) == values.filter(\.isFinite).count)
        for index in 0...bins.count { #expect(bins.edge(index).isFinite) }
    }
}
