import Learning
import Tensors
import Testing

@testable import Grading

@Suite("Confirming a diagnosis elsewhere")
struct TiesTests {
    /// Two classes told apart by both inputs: near this point every weight's gradient keeps its sign.
    private let model = Sequential<Double>([Dense(weight: [[0.1, -0.1], [-0.2, 0.2]], bias: [0.1, -0.1])])
    private let x: Tensor<Double> = [[2, -2], [3, -2.5], [-2, 3], [-3, 2], [2.5, -3], [-2.5, 2]]
    private let y: Tensor<Double> = [[1, 0], [1, 0], [0, 1], [0, 1], [1, 0], [0, 1]]

    @Test("|g| passes for no mistake, although it is −g in every entry as long as the signs stay", arguments: 1...6)
    func absolute(_ seed: UInt64) {
        let loss = CategoricalCrossEntropy<Double>(from: .logits)
        let report = grade(model, at: x, y, loss: loss, options: GradingOptions(seed: seed)) { point in
            point.model.lossAndGradient(point.x, point.y, loss: loss).gradient.parameterList.map { abs($0.value) }
        }
        #expect(report.verdict == .wrong && report.mistakes == [.unrecognised], "\(report.findings)")
    }

    @Test("a softmax over two classes has δ₁ = −δ₂: |g| of its weights is not an elementwise product", arguments: 1...6)
    func twoClasses(_ seed: UInt64) {
        let loss = CategoricalCrossEntropy<Double>(from: .logits)
        let report = grade(model, at: x, y, loss: loss, options: GradingOptions(seed: seed)) { point in
            var blocks = point.model.lossAndGradient(point.x, point.y, loss: loss).gradient.parameterList.map(\.value)
            blocks[0] = abs(blocks[0])
            return blocks
        }
        #expect(report.verdict == .wrong && report.mistakes == [.unrecognised], "\(report.findings)")
    }

    @Test("errors of one sign at this point do not make |g| a gradient with the right or the wrong sign")
    func oneSign() {
        // Predictions far above all targets: δ > 0 for every sample.
        let model = Sequential<Double>([Dense(weight: [[0.5, 0.3], [0.2, 0.1]], bias: [9, 9]), Sigmoid()])
        let targets: Tensor<Double> = [[0.1, 0.2], [0.3, 0.1], [0.2, 0.2], [0.1, 0.3], [0, 0.1], [0.2, 0]]
        let loss = HalfSumSquaredError<Double>()
        let report = grade(model, at: x, targets, loss: loss) { point in
            var blocks = point.model.lossAndGradient(point.x, point.y, loss: loss).gradient.parameterList.map(\.value)
            blocks[1] = -abs(blocks[1])
            return blocks
        }
        #expect(report.verdict == .wrong && report.mistakes == [.unrecognised], "\(report.findings)")
    }

    @Test("what a claim is here alone, and nearly elsewhere, is an accident")
    func nearly() {
        let loss = CategoricalCrossEntropy<Double>(from: .logits)
        let here = model.parameterList.map(\.value)
        let report = grade(model, at: x, y, loss: loss) { point in
            let factor = point.parameters.values == here ? -1 : -1.01
            return point.model.lossAndGradient(point.x, point.y, loss: loss).gradient.parameterList.map {
                factor * $0.value
            }
        }
        #expect(report.verdict == .wrong && report.mistakes == [.unrecognised], "\(report.findings)")
    }
}
