import Testing

@testable import Tensors

@Suite("Draws")
struct DrawsTests {
    @Test("uniform and normal draws are the ledger's")
    func ledger() {
        // Ledger §0.3
        var uniform = SplitMix64(seed: 42)
        #expect(
            (0..<4).map { _ in uniform.uniform() }
                == [0.7415648787718233, 0.1599103928769201, 0.27860113025513866, 0.34419071652363753])
        var normal = SplitMix64(seed: 42)
        for expected in [0.8822489062222688, -0.4508498757188601, 0.1883526341159315, 0.219586379190761] {
            #expect(abs(normal.normal() - expected) < 1e-14)
        }
    }

    /// Gives one word again and again.
    private struct Constant: RandomNumberGenerator {
        let word: UInt64
        mutating func next() -> UInt64 { word }
    }

    @Test("no draw reaches the upper bound, not even by rounding")
    func bounds() {
        var largest = Constant(word: .max)
        #expect(largest.uniform() == 1 - 0x1p-53)
        for range in [0..<1, -0.1..<0.1, 1..<1.0.nextUp, 1e16..<(1e16 + 2), -Double.leastNonzeroMagnitude..<0] {
            let draw = largest.uniform(range)
            #expect(range.contains(draw), "\(draw) from \(range)")
        }
        var smallest = Constant(word: 0)
        #expect(smallest.uniform(-3..<5) == -3)
        #expect(smallest.normal() == 0)
        #expect(largest.normal().isFinite)
        #expect(largest.uniform(2..<2) == 2)
    }

    @Test("moments of uniform and normal draws", arguments: [1, 2, 3] as [UInt64])
    func moments(_ seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        let n = 20_000
        let uniform = Tensor((0..<n).map { _ in generator.uniform(-1..<3) })
        let normal = Tensor((0..<n).map { _ in generator.normal() })
        // Five standard errors: of the mean σ/√n, of the variance σ² √((κ − 1)/n), with σ² = 16/12, κ = 9/5 for the uniform
        // draws and σ² = 1, κ = 3 for the normal ones.
        let root = Double(n).squareRoot()
        #expect(abs(uniform.mean() - 1) < 5 * (4.0 / 3).squareRoot() / root)
        #expect(abs(uniform.variance() - 4.0 / 3) < 5 * 4 / 3 * 0.8.squareRoot() / root)
        #expect(abs(normal.mean()) < 5 / root)
        #expect(abs(normal.variance() - 1) < 5 * 2.0.squareRoot() / root)
        // P(|z| < 1) = 0.682689492
        let inside = Double(normal.scalars.filter { abs($0) < 1 }.count) / Double(n)
        #expect(abs(inside - 0.682689492) < 5 * (0.683 * 0.317).squareRoot() / root)
    }

    @Test("whole numbers below a bound are those of Lemire's method, worked out in Python")
    func below() {
        var dice = SplitMix64(seed: 7)
        #expect((0..<12).map { _ in dice.below(6) } == [2, 0, 5, 3, 2, 1, 2, 1, 0, 2, 0, 5])
        // 3 · 2⁶¹ divides 2⁶⁴ with a remainder of a quarter of it: one word in four is drawn again.
        var large = SplitMix64(seed: 5)
        #expect(
            (0..<4).map { _ in large.below(3 << 61) } == [
                2_675_479_185_057_884_481, 1_609_772_408_571_979_898, 687_183_261_440_550_265,
                1_300_219_597_915_456_297,
            ])
        var fiveWords = SplitMix64(seed: 5)
        for _ in 0..<5 { _ = fiveWords.next() }
        #expect(large == fiveWords)
        #expect(large.below(1) == 0)
    }

    @Test("a permutation is that of Fisher and Yates, worked out in Python")
    func permutation() {
        var generator = SplitMix64(seed: 42)
        #expect(generator.permutation(10) == [7, 2, 4, 5, 1, 9, 6, 3, 8, 0])
        #expect(generator.permutation(0) == [])
        #expect(generator.permutation(1) == [0])
        #expect(generator.permutation(1000).sorted() == Array(0..<1000))
    }

    @Test("each order of three numbers is equally likely")
    func orders() {
        var generator = SplitMix64(seed: 5)
        var counts: [[Int]: Int] = [:]
        for _ in 0..<12_000 { counts[generator.permutation(3), default: 0] += 1 }
        #expect(counts.count == 6)
        // χ² with five degrees of freedom passes 25 once in seven thousand times.
        let chiSquare = counts.values.reduce(0.0) { $0 + (Double($1) - 2000) * (Double($1) - 2000) / 2000 }
        #expect(chiSquare < 25)
    }
}
