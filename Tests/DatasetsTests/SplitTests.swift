import Datasets
import Tensors
import Testing

@Suite("Splits")
struct SplitTests {
    @Test(
        "a shuffled split uses every row once",
        arguments: [
            (10, 0.2, 2), (10, 0.25, 3), (7, 0.5, 4), (10, 0.21, 2), (10, 0.29, 3), (100, 0.07, 7), (5, 0.0, 0),
            (5, 1.0, 5), (0, 0.3, 0),
        ])
    func shuffled(count: Int, fraction: Double, testCount: Int) {
        var generator = SplitMix64(seed: 1)
        let split = Split.shuffled(count: count, testFraction: fraction, using: &generator)
        #expect(split.test.count == testCount)
        #expect((split.train + split.test).sorted() == Array(0..<count))
    }

    @Test("the seed decides a shuffled split")
    func seeds() {
        func split(_ seed: UInt64) -> Split {
            var generator = SplitMix64(seed: seed)
            return Split.shuffled(count: 100, testFraction: 0.2, using: &generator)
        }
        #expect(split(1) == split(1))
        #expect(split(1) != split(2))
        #expect(split(1).test != Array(0..<20))
    }

    @Test("every row is set aside equally often")
    func fairness() {
        var counts = Array(repeating: 0, count: 10)
        for seed in 0..<2000 {
            var generator = SplitMix64(seed: UInt64(seed))
            for row in Split.shuffled(count: 10, testFraction: 0.3, using: &generator).test { counts[row] += 1 }
        }
        // 600 each, with a deviation of √(2000 · 0.3 · 0.7) = 20.5; five of them on either side.
        #expect(counts.allSatisfy { abs($0 - 600) < 103 }, "\(counts)")
    }

    // Keras keeps int(floor(n · (1 − fraction))) rows: 60000 · 0.8 = 48000; ⌊7 · 0.75⌋ = 5; ⌊10 · 0.67⌋ = 6.
    @Test(
        "the last rows are set aside in order",
        arguments: [(60000, 0.2, 48000), (7, 0.25, 5), (10, 0.33, 6), (3, 0.0, 3), (3, 1.0, 0)])
    func last(count: Int, fraction: Double, trainCount: Int) {
        let split = Split.last(fraction: fraction, of: count)
        #expect(split.train == Array(0..<trainCount))
        #expect(split.test == Array(trainCount..<count))
    }

    @Test("a fraction beyond one stops the program")
    func wrongFraction() async {
        await #expect(processExitsWith: .failure) { _ = Split.last(fraction: 1.5, of: 10) }
    }
}
