import Learning
import Tensors
import Testing

@testable import Grading

@Suite("The search for mistakes")
struct ModelDiagnosisTests {
    private func gradients(_ model: Sequential<Double>, _ x: Tensor<Double>, _ y: Tensor<Double>) -> [Tensor<Double>] {
        model.lossAndGradient(x, y, loss: MeanSquaredError()).gradient.parameterList.map(\.value)
    }

    @Test("a mistake that changes nothing at the point explains no claim")
    func invisible() {
        // The second sample's error is 0: leaving it out changes nothing. One entry, 10⁻⁸ of the others, is doubled.
        let model = Sequential<Double>([Dense(weight: [[0.5], [0.25]], bias: [0])])
        let (x, y): (Tensor<Double>, Tensor<Double>) = ([[1, 1e-8], [0, 0]], [[2], [0]])
        var claim = gradients(model, x, y)
        claim[0][1, 0] *= 2
        let report = grade(model, at: x, y, loss: MeanSquaredError()) { _ in claim }
        #expect(report.verdict == .wrong && report.mistakes == [.unrecognised], "\(report.findings)")
    }

    @Test("what one name explains needs no second: 4 is 2 · 2, and in a batch of eight also 8 · ½")
    func fewest() {
        var generator = SplitMix64(seed: 5)
        let model = Sequential<Double>([Dense(inputs: 3, outputs: 1, using: &generator)])
        func draw(_ shape: [Int]) -> Tensor<Double> {
            Tensor(shape: shape, scalars: (0..<shape.reduce(1, *)).map { _ in generator.normal() })
        }
        let (x, y) = (draw([8, 3]), draw([8, 1]))
        let claim = gradients(model, x, y).map { 4 * $0 }
        let report = grade(model, at: x, y, loss: MeanSquaredError()) { _ in claim }
        #expect(report.mistakes == [.extraFactorTwo])
        #expect(report.findings.allSatisfy { $0.alternatives.isEmpty })
    }

    /// A claim for two layers of square weights, in which the way back through the second may take other weights.
    private func mistakes(through other: (_ weight: Tensor<Double>, _ dWeight: Tensor<Double>) -> Tensor<Double>)
        -> [Mistake]
    {
        var generator = SplitMix64(seed: 8)
        let layer = { (generator: inout SplitMix64) in Dense<Double>(inputs: 3, outputs: 3, using: &generator) }
        let model = Sequential<Double>([layer(&generator), Tanh(), layer(&generator)])
        let x = Tensor<Double>(shape: [5, 3], scalars: (0..<15).map { _ in generator.normal() })
        let y = Tensor<Double>(shape: [5, 3], scalars: (0..<15).map { _ in generator.normal() })
        let report = grade(model, at: x, y, loss: HalfSumSquaredError()) { point in
            let (w1, b1) = (point.parameters.values[0], point.parameters.values[1])
            let (w2, b2) = (point.parameters.values[2], point.parameters.values[3])
            let a = tanh(matmul(point.x, w1) + b1)
            let error = matmul(a, w2) + b2 - point.y
            let dW2 = matmul(a, error, transposeA: true)
            let back = matmul(error, other(w2, dW2), transposeB: true) * (1 - a.squared())
            return [matmul(point.x, back, transposeA: true), back.sum(axes: 0), dW2, error.sum(axes: 0)]
        }
        return report.mistakes
    }

    @Test("one mistake that explains the claim ends the search, whatever two would")
    func single() {
        #expect(mistakes { weight, _ in weight } == [])
        #expect(mistakes { weight, _ in weight.transposed() } == [.transposedWeight])
    }

    @Test("a learning rate is fitted to weights that were updated too early", arguments: [0.01, 0.3])
    func updated(_ rate: Double) {
        #expect(mistakes { weight, dWeight in weight - rate * dWeight } == [.weightsAfterUpdate])
    }

    @Test("over two outputs a factor 2 is called that, although n/m is 2 at every point")
    func widthOfTwo() {
        var generator = SplitMix64(seed: 6)
        let model = Sequential<Double>([Dense(inputs: 3, outputs: 2, using: &generator)])
        let x = Tensor<Double>(shape: [5, 3], scalars: (0..<15).map { _ in generator.normal() })
        let y = Tensor<Double>(shape: [5, 2], scalars: (0..<10).map { _ in generator.normal() })
        let report = grade(model, at: x, y, loss: MeanSquaredError()) { point in
            gradients(point.model, point.x, point.y).map { 2 * $0 }
        }
        #expect(report.mistakes == [.extraFactorTwo])
        #expect(report.findings.allSatisfy { $0.alternatives.isEmpty })
    }
}
