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

/// Shapes of one to four axes, for layers that take any.
let anyShape = cases { generator in (0..<generator.int(1...4)).map { _ in generator.int(1...4) } }

/// Batches of images large enough for a window of three pixels.
let pooledImages = cases { [$0.int(1...2), $0.int(4...7), $0.int(4...7), $0.int(1...3)] }

/// Batches of predictions, at least two numbers a sample.
let lossShapes = cases { [$0.int(1...6), $0.int(2...5)] }

/// Weights.
let weightShapes = cases { [$0.int(1...6), $0.int(1...5)] }

extension SplitMix64 {
    mutating func int(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

    mutating func normals(_ shape: [Int]) -> Tensor<Double> {
        Tensor(shape: shape, scalars: (0..<shape.reduce(1, *)).map { _ in normal() })
    }

    /// Normal draws moved away from 0, where rectifiers and absolute values have their kink.
    mutating func normalsAwayFromZero(_ shape: [Int]) -> Tensor<Double> {
        normals(shape).mapped { $0 < 0 ? $0 - 0.01 : $0 + 0.01 }
    }

    /// Normal draws away from a kink at 0, the first of them below it.
    mutating func normalsFromBelow(_ shape: [Int]) -> Tensor<Double> {
        var scalars = normalsAwayFromZero(shape).scalars
        scalars[0] = -scalars[0].magnitude
        return Tensor(shape: shape, scalars: scalars)
    }

    /// Numbers of which no two are closer than 0.1: a maximum among them stays where it is when one is displaced.
    mutating func distinct(_ shape: [Int]) -> Tensor<Double> {
        Tensor(shape: shape, scalars: permutation(shape.reduce(1, *)).map { 0.1 * Double($0) - 1 })
    }

    /// A label for each row of a prediction [B, K].
    mutating func labels(_ shape: [Int]) -> [Int] {
        (0..<shape[0]).map { _ in int(0...shape[1] - 1) }
    }

    /// Away from 0 and 1: near the pole of ln p a five-point difference of step h is off by 0.8 (h/p)⁴ of the slope.
    mutating func probabilities(_ shape: [Int]) -> Tensor<Double> {
        Tensor(shape: shape, scalars: (0..<shape.reduce(1, *)).map { _ in uniform(0.1..<0.9) })
    }
}

/// Expects every block of a layer's gradient to agree, and each backward pass with a sign flipped to be caught, in the
/// block that it spoils and in no other.
func expectRightGradients<L: Layer<Double>>(
    _ layer: L, at x: Tensor<Double>, seed: UInt64, planted: [PlantedSign<L>],
    sourceLocation: SourceLocation = #_sourceLocation
) {
    let options = GradingOptions(seed: seed)
    expectAgreement(grade(layer, at: x, options: options), sourceLocation: sourceLocation)
    for plant in planted {
        let report = grade(layer, at: x, options: options, backward: plant.backward)
        expectCaught(report, in: [plant.block], sourceLocation: sourceLocation)
    }
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

/// Expects the named blocks to be called wrong, and no others.
func expectCaught(
    _ report: GradingReport, in blocks: [String], sourceLocation: SourceLocation = #_sourceLocation
) {
    #expect(report.verdict == .wrong, "\(report)", sourceLocation: sourceLocation)
    let wrong = report.blocks.filter { $0.status == .wrong }.map(\.name)
    #expect(wrong == blocks, "\(report)", sourceLocation: sourceLocation)
}

/// Expects a loss's gradient with respect to its prediction to agree, and one with a sign flipped in its derivation to be
/// caught.
func expectRightGradient<L: Loss<Double, Target>, Target>(
    _ loss: L, _ prediction: Tensor<Double>, _ target: Target, sourceLocation: SourceLocation = #_sourceLocation,
    planted: (Tensor<Double>) -> Tensor<Double>
) {
    expectAgreement(grade(loss, at: prediction, target), sourceLocation: sourceLocation)
    expectCaught(
        grade({ loss.value($0, target) }, claimed: planted, at: prediction), in: ["gradient"],
        sourceLocation: sourceLocation)
}

/// Expects a penalty's gradient to agree, and one with a sign flipped in its derivation to be caught.
func expectRightGradient(
    _ regularizer: some Regularizer<Double>, at w: Tensor<Double>, sourceLocation: SourceLocation = #_sourceLocation,
    planted: (Tensor<Double>) -> Tensor<Double>
) {
    expectAgreement(grade(regularizer, at: w), sourceLocation: sourceLocation)
    expectCaught(
        grade({ regularizer.penalty($0) }, claimed: planted, at: w), in: ["gradient"], sourceLocation: sourceLocation)
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
