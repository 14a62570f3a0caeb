import Testing

@testable import Tensors

@Suite("Reduction")
struct ReductionTests {
    @Test("the pairwise sum of whole numbers is exact, whatever their number")
    func wholeNumbers() {
        var generator = SplitMix64(seed: 1)
        let x: Tensor<Float> = generator.integers([1100], -100...100)
        var expected: Float = 0
        x.withBase { p in
            for count in 0...x.count {
                #expect(Reduction.pairwiseSum(p, count: count) == expected, "\(count) numbers")
                if count < x.count { expected += x.scalars[count] }
            }
        }
    }

    @Test("the pairwise sum of a million tenths in Float is near 100,000")
    func accuracy() {
        // One after another the rounding errors add up to 958; by halves, at most log₂ n of them meet.
        let tenths = Tensor<Float>(repeating: 0.1, shape: [1_000_000])
        #expect(abs(tenths.sum() - 100_000) < 0.1)
        #expect(abs(tenths.sum(axes: 0).scalar - 100_000) < 0.1)
        #expect(abs(tenths.reshaped(to: [1000, 1000]).sum(axes: 0, 1).scalar - 100_000) < 0.1)
        #expect(abs(tenths.mean() - 0.1) < 1e-7)
    }

    @Test(
        "rows are added up, in one piece or several",
        arguments: [[0, 3], [1, 3], [7, 5], [9000, 32], [3000, 4, 25]])
    func rows(_ shape: [Int]) {
        var generator = SplitMix64(seed: 2)
        let x: Tensor<Float> = generator.integers(shape)
        let columns = shape[1...].reduce(1, *)
        var expected = [Float](repeating: 0, count: columns)
        for (i, value) in x.scalars.enumerated() { expected[i % columns] += value }
        #expect(x.sum(axes: 0) == Tensor(shape: Array(shape[1...]), scalars: expected))
    }

    @Test("the larger of two is not a number if either is not")
    func larger() {
        #expect(Reduction.larger(1.0, 2) == 2)
        #expect(Reduction.larger(2.0, 1) == 2)
        #expect(Reduction.larger(.nan, 1.0).isNaN)
        #expect(Reduction.larger(1, Double.nan).isNaN)
        #expect(Reduction.larger(-.infinity, -.infinity) == -Double.infinity)
    }
}
