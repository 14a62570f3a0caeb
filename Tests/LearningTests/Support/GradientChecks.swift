import Grading
import Learning
import Tensors
import Testing

/// One seeded case of a parameterized test; a failure names it.
struct Case: Sendable, CustomTestStringConvertible {
    let seed: UInt64
    let shape: [Int]

    var testDescription: String { "seed \(seed), shape \(shape)" }
}

/// At least twenty shapes that `shape` draws, each with its seed.
func cases(_ count: Int = 20, _ shape: (inout SplitMix64) -> [Int]) -> [Case] {
    (1...UInt64(count)).map { seed in
        var generator = SplitMix64(seed: seed)
        return Case(seed: seed, shape: shape(&generator))
    }
}

extension SplitMix64 {
    mutating func normals(_ shape: [Int]) -> Tensor<Double> {
        Tensor(shape: shape, scalars: (0..<shape.reduce(1, *)).map { _ in normal() })
    }

    /// Normal draws moved away from 0, where rectifiers and absolute values have their kink.
    mutating func normalsAwayFromZero(_ shape: [Int]) -> Tensor<Double> {
        normals(shape).mapped { $0 < 0 ? $0 - 0.01 : $0 + 0.01 }
    }

    /// Numbers of which no two are closer than 0.1: a maximum among them stays where it is when one is displaced.
    mutating func distinct(_ shape: [Int]) -> Tensor<Double> {
        Tensor(shape: shape, scalars: permutation(shape.reduce(1, *)).map { 0.1 * Double($0) - 1 })
    }

    mutating func probabilities(_ shape: [Int]) -> Tensor<Double> {
        Tensor(shape: shape, scalars: (0..<shape.reduce(1, *)).map { _ in uniform(0.05..<0.95) })
    }
}

/// Expects every block of a layer's gradient to agree, and a planted sign error in every block to be caught.
func expectRightGradients<L: Layer<Double>>(
    _ layer: L, at x: Tensor<Double>, seed: UInt64, sourceLocation: SourceLocation = #_sourceLocation
) {
    let options = GradingOptions(seed: seed)
    expectAgreement(grade(layer, at: x, options: options), sourceLocation: sourceLocation)
    let flipped = grade(layer, at: x, options: options) { dOutput, cache in
        var (dInput, gradient) = layer.backward(dOutput, cache: cache)
        gradient.updateParameters(beside: gradient) { _, _, parameter, _ in parameter *= -1 }
        return (-dInput, gradient)
    }
    expectCaught(flipped, sourceLocation: sourceLocation)
}

/// Expects a gradient to be right: within the grader's bounds, and every block whose true gradient does not vanish within
/// a relative difference of 10⁻⁷.
func expectAgreement(_ report: GradingReport, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(report.verdict == .correct, "\(report)", sourceLocation: sourceLocation)
    for block in report.blocks where block.size >= 1e-6 {
        #expect(block.relativeDifference < 1e-7, "\(report)", sourceLocation: sourceLocation)
    }
    #expect(report.blocks.contains { $0.size >= 1e-6 }, "no block says anything", sourceLocation: sourceLocation)
}

/// Expects every block whose true gradient does not vanish to be called wrong.
func expectCaught(_ report: GradingReport, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(report.verdict == .wrong, "\(report)", sourceLocation: sourceLocation)
    for block in report.blocks where block.size >= 1e-6 {
        #expect(block.status == .wrong && block.relativeDifference > 1, "\(report)", sourceLocation: sourceLocation)
    }
}

/// Expects a loss's gradient with respect to its prediction to agree, and a planted sign error to be caught.
func expectRightGradient<L: Loss<Double, Target>, Target>(
    _ loss: L, _ prediction: Tensor<Double>, _ target: Target, sourceLocation: SourceLocation = #_sourceLocation
) {
    expectAgreement(grade(loss, at: prediction, target), sourceLocation: sourceLocation)
    expectCaught(
        grade({ loss.value($0, target) }, claimed: { -loss.gradient($0, target) }, at: prediction),
        sourceLocation: sourceLocation)
}

/// Expects the numbers of a tensor, each to within half a unit of the last digit printed in the source.
func expect(
    _ actual: Tensor<Double>, equals expected: [Double], within tolerance: Double,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    #expect(actual.count == expected.count, sourceLocation: sourceLocation)
    for (index, (a, e)) in zip(actual.scalars, expected).enumerated() {
        #expect(Swift.abs(a - e) <= tolerance, "element \(index): \(a) for \(e)", sourceLocation: sourceLocation)
    }
}

extension SplitMix64 {
    mutating func int(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
}
