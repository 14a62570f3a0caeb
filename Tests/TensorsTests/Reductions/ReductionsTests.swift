import TestSupport
import Testing

@testable import Tensors

@Suite("Reductions")
struct ReductionsTests {
    /// A random shape of rank 0 to 4, axes may be empty, and some of its axes, counted from either end.
    struct Case: CustomTestStringConvertible {
        let shape: [Int]
        let axes: [Int]

        init(seed: UInt64) {
            var generator = SplitMix64(seed: seed)
            shape = (0..<generator.int(0...4)).map { _ in generator.int(0...9) == 0 ? 0 : generator.int(1...4) }
            let rank = shape.count
            axes = generator.permutation(rank).prefix(generator.int(0...rank)).map {
                generator.int(0...1) == 0 ? $0 : $0 - rank
            }
        }

        var testDescription: String { "axes \(axes) of \(shape)" }

        var reduced: [Int] { axes.map { $0 < 0 ? $0 + shape.count : $0 } }
        var kept: [Int] { shape.indices.filter { !reduced.contains($0) } }

        /// The elements that one index of the result stands for, axes kept with length 1 or not.
        func elements(_ x: Tensor<Double>, of index: [Int], keepingDimensions: Bool) -> [Double] {
            let wanted = keepingDimensions ? kept.map { index[$0] } : index
            return indices(of: shape).filter { candidate in kept.map { candidate[$0] } == wanted }.map { x.at($0) }
        }

        func expected(
            _ x: Tensor<Double>, keepingDimensions: Bool, _ reduce: ([Double]) -> Double
        ) -> Tensor<Double> {
            let result =
                keepingDimensions
                ? shape.indices.map { reduced.contains($0) ? 1 : shape[$0] } : kept.map { shape[$0] }
            return Tensor(result) { reduce(elements(x, of: $0, keepingDimensions: keepingDimensions)) }
        }
    }

    private static func mean(_ x: [Double]) -> Double { x.reduce(0, +) / Double(x.count) }

    private static func variance(_ x: [Double]) -> Double {
        let mean = mean(x)
        return Self.mean(x.map { ($0 - mean) * ($0 - mean) })
    }

    @Test(
        "sums, means, variances and maxima over some axes are those of the elements there",
        arguments: (1...150).map { Case(seed: $0) }, [false, true])
    func axes(_ test: Case, _ keeping: Bool) {
        var generator = SplitMix64(seed: 1)
        let x: Tensor<Double> = generator.integers(test.shape)
        let axes = test.axes
        let sum = test.expected(x, keepingDimensions: keeping) { $0.reduce(0, +) }
        let max = test.expected(x, keepingDimensions: keeping) { $0.max() ?? -.infinity }
        #expect(x.sum(axes: axes, keepingDimensions: keeping) == sum)
        #expect(x.max(axes: axes, keepingDimensions: keeping) == max)
        let mean = test.expected(x, keepingDimensions: keeping, Self.mean)
        #expect(same(x.mean(axes: axes, keepingDimensions: keeping), mean))
        let variance = test.expected(x, keepingDimensions: keeping, Self.variance)
        let found = x.variance(axes: axes, keepingDimensions: keeping)
        #expect(same(found, variance) || distance(found, variance) < 1e-14)
    }

    @Test(
        "all axes, named or not, give what the scalar forms give", arguments: [[], [5], [3, 4], [2, 3, 4], [0, 3]])
    func allAxes(_ shape: [Int]) {
        var generator = SplitMix64(seed: 1)
        let x: Tensor<Double> = generator.normals(shape)
        let ones = shape.map { _ in 1 }
        let (sum, mean, variance, max): (Tensor, Tensor, Tensor, Tensor) = (x.sum(), x.mean(), x.variance(), x.max())
        for (tensor, scalar) in [(sum, x.sum()), (mean, x.mean()), (variance, x.variance()), (max, x.max())] {
            #expect(same(tensor, Tensor(scalar)))
        }
        for (tensor, scalar) in [
            (x.sum(keepingDimensions: true), x.sum()), (x.mean(keepingDimensions: true), x.mean()),
            (x.variance(keepingDimensions: true), x.variance()), (x.max(keepingDimensions: true), x.max()),
        ] {
            #expect(same(tensor, Tensor(scalar).reshaped(to: ones)))
        }
        #expect(same(x.sum(axes: Array(0..<x.rank)), sum))
        #expect(x.sum(axes: []) == x)
    }

    @Test("numbers followed by hand")
    func byHand() {
        let x: Tensor<Double> = [[1, 2, 3], [4, 5, 9]]
        #expect(x.sum() == 24)
        #expect(x.mean() == 4)
        // squared deviations 9 + 4 + 1 + 0 + 1 + 25 = 40
        #expect(abs(x.variance() - 40.0 / 6) < 1e-15)
        #expect(x.max() == 9)
        #expect(x.min() == 1)
        #expect(x.sum(axes: 0) == [5, 7, 12])
        #expect(x.mean(axes: -1, keepingDimensions: true) == [[2], [6]])
        // (1, 0, 1) / 3 and (4, 1, 9) / 3
        #expect(distance(x.variance(axes: 1), Tensor([2.0 / 3, 14.0 / 3])) < 1e-15)
        #expect(x.max(axes: 0) == [4, 5, 9])
    }

    @Test("sums over long axes agree in all layouts", arguments: [[1000], [300, 7], [7, 300], [5, 130, 3]])
    func longAxes(_ shape: [Int]) {
        var generator = SplitMix64(seed: 1)
        let x: Tensor<Float> = generator.integers(shape, -9...9)
        for axis in shape.indices {
            let inner = shape[(axis + 1)...].reduce(1, *)
            let kept = shape.indices.filter { $0 != axis }.map { shape[$0] }
            var expected = [Float](repeating: 0, count: kept.reduce(1, *))
            for (i, value) in x.scalars.enumerated() {
                expected[i / (inner * shape[axis]) * inner + i % inner] += value
            }
            #expect(x.sum(axes: axis) == Tensor(shape: kept, scalars: expected), "axis \(axis)")
        }
    }

    @Test("what is not a number stays visible in every reduction")
    func notANumber() {
        let x: Tensor<Double> = Tensor([1, .nan, 3, 4, 5, 6]).reshaped(to: [2, 3])
        #expect(x.sum().isNaN)
        #expect(x.mean().isNaN)
        #expect(x.variance().isNaN)
        #expect(x.max().isNaN)
        #expect(x.min().isNaN)
        #expect(same(x.max(axes: 0), Tensor([4, .nan, 6])))
        #expect(same(x.max(axes: 1), Tensor([.nan, 6])))
        #expect(same(x.sum(axes: 1), Tensor([.nan, 15])))
        #expect(x.argmax() == 1)
        #expect(x.argmax(axis: 1) == [1, 2])
        #expect(x.argmax(axis: 0) == [1, 0, 1])
    }

    @Test("nothing sums to zero, has no mean and no largest element", arguments: [[0], [0, 3], [2, 0]])
    func empty(_ shape: [Int]) {
        let x = Tensor<Double>.zeros(shape)
        #expect(x.sum() == 0)
        #expect(x.mean().isNaN)
        #expect(x.variance().isNaN)
        #expect(x.max() == -.infinity)
        #expect(x.min() == .infinity)
    }

    @Test("the largest of negative numbers and of infinities")
    func extremes() {
        #expect(Tensor<Float>([-3, -1, -2]).max() == -1)
        #expect(Tensor<Float>([-3, -.infinity]).max() == -3)
        #expect(Tensor<Float>([-.infinity, -.infinity]).max() == -.infinity)
        #expect(Tensor<Float>([2, .infinity]).min() == 2)
    }

    @Test("of equal elements, argmax takes the first")
    func ties() {
        let x: Tensor<Double> = [[2, 5, 5], [7, 7, 1], [0, 0, 0]]
        #expect(x.argmax(axis: 1) == [1, 0, 0])
        #expect(x.argmax(axis: 0) == [1, 1, 0])
        #expect(x.argmax(axis: -1) == x.argmax(axis: 1))
        #expect(x.argmax() == 3)
        #expect(Tensor<Double>([-.infinity, -.infinity]).argmax() == 0)
        #expect(Tensor<Double>(3).argmax() == 0)
    }

    @Test("argmax finds the maximum along each axis", arguments: [[5], [3, 4], [2, 3, 4]])
    func argmax(_ shape: [Int]) {
        var generator = SplitMix64(seed: 1)
        let x: Tensor<Double> = generator.distinct(shape)
        for axis in shape.indices {
            let kept = shape.indices.filter { $0 != axis }
            let expected = indices(of: kept.map { shape[$0] }).map { index -> Int in
                let line = (0..<shape[axis]).map { k -> Double in
                    var full = index
                    full.insert(k, at: axis)
                    return x.at(full)
                }
                return line.indices.reduce(0) { line[$1] > line[$0] ? $1 : $0 }
            }
            #expect(x.argmax(axis: axis) == expected, "axis \(axis)")
        }
    }

    @Test("argmax of no lines is empty, argmax of empty lines stops the program")
    func argmaxEmpty() async {
        #expect(Tensor<Double>.zeros([0, 3]).argmax(axis: 1) == [])
        #expect(Tensor<Double>.zeros([3, 0]).argmax(axis: 0) == [])
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Tensor<Double>.zeros([2, 0]).argmax(axis: 1)
        }
        #expect(text(result).contains("argmax: axis 1 of shape [2, 0] is empty"))
    }
}
