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
