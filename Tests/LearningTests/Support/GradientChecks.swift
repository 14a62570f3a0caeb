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

/// How far the gradient of each block (the input and every parameter) is from its central differences.
struct BlockDifference: Sendable, CustomStringConvertible {
    let block: String
    let difference: Double
    /// ‖numeric‖₂: a block whose true gradient nearly vanishes says nothing.
    let size: Double

    var description: String { "\(block): relative difference \(difference), size \(size)" }
}

/// Grades a layer in front of a random linear loss, L = Σ r ⊙ layer(x), so that every output counts.
func differences<L: Layer<Double>>(
    of layer: L, at x: Tensor<Double>, seed: UInt64,
    backward: (Tensor<Double>, L.Cache) -> (dInput: Tensor<Double>, gradient: L)
) -> [BlockDifference] {
    var generator = SplitMix64(seed: seed).stream(1)
    let (output, cache) = layer.forward(x)
    let r = generator.normals(output.shape)
    let (dInput, gradient) = backward(r, cache)
    var result = [compare("input", dInput, centralDifferences(of: { (r * layer($0)).sum() }, at: x))]
    for (parameter, claimed) in zip(layer.parameterList, gradient.parameterList) {
        let numeric = centralDifferences(
            of: { value in (r * layer.replacing(parameter.name, by: value)(x)).sum() }, at: parameter.value)
        result.append(compare(parameter.name, claimed.value, numeric))
    }
    return result
}

func compare(_ block: String, _ claimed: Tensor<Double>, _ numeric: Tensor<Double>) -> BlockDifference {
    BlockDifference(
        block: block, difference: relativeDifference(claimed, numeric), size: numeric.squared().sum().squareRoot())
}

extension Layer {
    /// The layer with one parameter replaced.
    func replacing(_ name: String, by value: Tensor<Scalar>) -> Self {
        var copy = self
        copy.updateParameters(beside: self) { other, _, parameter, _ in
            if other == name { parameter = value }
        }
        return copy
    }
}

/// Expects every block to agree, and a planted sign error in every block to be caught.
func expectRightGradients<L: Layer<Double>>(
    _ layer: L, at x: Tensor<Double>, seed: UInt64, sourceLocation: SourceLocation = #_sourceLocation
) {
    let found = differences(of: layer, at: x, seed: seed) { layer.backward($0, cache: $1) }
    expectAgreement(found, sourceLocation: sourceLocation)
    let flipped = differences(of: layer, at: x, seed: seed) { dOutput, cache in
        var (dInput, gradient) = layer.backward(dOutput, cache: cache)
        gradient.updateParameters(beside: gradient) { _, _, parameter, _ in parameter *= -1 }
        return (-dInput, gradient)
    }
    expectCaught(flipped, sourceLocation: sourceLocation)
}

func expectAgreement(_ blocks: [BlockDifference], sourceLocation: SourceLocation = #_sourceLocation) {
    for block in blocks where block.size >= 1e-6 {
        #expect(block.difference < 1e-7, "\(block)", sourceLocation: sourceLocation)
    }
    #expect(blocks.contains { $0.size >= 1e-6 }, "no block says anything", sourceLocation: sourceLocation)
}

func expectCaught(_ blocks: [BlockDifference], sourceLocation: SourceLocation = #_sourceLocation) {
    for block in blocks where block.size >= 1e-6 {
        #expect(block.difference > 1, "\(block)", sourceLocation: sourceLocation)
    }
}

/// Expects a loss's gradient with respect to its prediction to agree, and a planted sign error to be caught.
func expectRightGradient<L: Loss<Double, Target>, Target>(
    _ loss: L, _ prediction: Tensor<Double>, _ target: Target, sourceLocation: SourceLocation = #_sourceLocation
) {
    let numeric = centralDifferences(of: { loss.value($0, target) }, at: prediction)
    let claimed = loss.gradient(prediction, target)
    expectAgreement([compare("prediction", claimed, numeric)], sourceLocation: sourceLocation)
    expectCaught([compare("prediction", -claimed, numeric)], sourceLocation: sourceLocation)
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
