import Grading
import Testing

@testable import Tensors

// What the tests compare with: the definitions, index by index, without any of the library's own walks.

extension SplitMix64 {
    mutating func int(_ range: ClosedRange<Int>) -> Int { range.lowerBound + below(range.count) }

    mutating func normals<Scalar>(_ shape: [Int]) -> Tensor<Scalar> {
        Tensor(shape: shape, scalars: (0..<shape.reduce(1, *)).map { _ in Scalar(normal()) })
    }

    /// Small whole numbers: sums of their products are exact in whatever order they are taken.
    mutating func integers<Scalar>(_ shape: [Int], _ range: ClosedRange<Int> = -4...4) -> Tensor<Scalar> {
        Tensor(shape: shape, scalars: (0..<shape.reduce(1, *)).map { _ in Scalar(int(range)) })
    }

    /// Numbers of which no two are equal, in random order.
    mutating func distinct<Scalar>(_ shape: [Int]) -> Tensor<Scalar> {
        Tensor(shape: shape, scalars: permutation(shape.reduce(1, *)).map { Scalar($0) / 4 - 3 })
    }
}

/// Every index of a shape, the last axis fastest.
func indices(of shape: [Int]) -> [[Int]] {
    shape.reduce([[]]) { indices, length in indices.flatMap { index in (0..<length).map { index + [$0] } } }
}

extension Tensor {
    /// The element at an index, by Horner's rule.
    func at(_ index: [Int]) -> Scalar {
        var offset = 0
        for (i, length) in zip(index, shape) { offset = offset * length + i }
        return scalars[offset]
    }

    /// The element that broadcasting reads at an index of the larger shape.
    func broadcast(at index: [Int]) -> Scalar {
        at(zip(index.suffix(rank), shape).map { $1 == 1 ? 0 : $0 })
    }

    /// A tensor of a shape, each element computed from its index.
    init(_ shape: [Int], _ element: ([Int]) -> Scalar) {
        self.init(shape: shape, scalars: indices(of: shape).map(element))
    }
}

/// The largest distance between the elements of two tensors of one shape; infinite where the shapes differ or an
/// element is not a number.
func distance<Scalar>(_ a: Tensor<Scalar>, _ b: Tensor<Scalar>) -> Scalar {
    guard a.shape == b.shape else { return .infinity }
    return zip(a.scalars, b.scalars).reduce(0) { largest, pair in
        let difference = pair.0 == pair.1 ? 0 : Swift.abs(pair.0 - pair.1)
        return difference.isNaN ? .infinity : Swift.max(largest, difference)
    }
}

/// Whether two tensors are the same, not-a-number being the same as itself.
func same<Scalar>(_ a: Tensor<Scalar>, _ b: Tensor<Scalar>) -> Bool {
    a.shape == b.shape && zip(a.scalars, b.scalars).allSatisfy { $0 == $1 || ($0.isNaN && $1.isNaN) }
}

/// Σ aᵢ bᵢ over two tensors of one shape.
func inner(_ a: Tensor<Double>, _ b: Tensor<Double>) -> Double {
    zip(a.scalars, b.scalars).reduce(0) { $0 + $1.0 * $1.1 }
}

/// Whether the grader finds ∂f/∂x as claimed, every entry of it.
func holds(_ claimed: Tensor<Double>, at x: Tensor<Double>, _ f: (Tensor<Double>) -> Double) -> Bool {
    grade(f, claimed: { _ in claimed }, at: x, options: GradingOptions(coverage: .everything)).verdict == .correct
}
