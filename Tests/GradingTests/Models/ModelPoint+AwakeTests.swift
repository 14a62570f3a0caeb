import Learning
import Tensors
import Testing

@testable import Grading

@Suite("Waking dead units")
struct ModelPointAwakeTests {
    /// Unit 0 of the rectifier is off whatever the input: its weights are zero and its bias is far below.
    private func point(deadBias: Double = -9) -> ModelPoint<Tensor<Double>> {
        let model = Sequential<Double>([
            Dense(weight: [[0, 0.6], [0, -0.4]], bias: Tensor([deadBias, 0.2])), ReLU(),
            Dense(weight: [[0.7, -0.3], [0.5, 0.8]], bias: Tensor([0.1, -0.2])),
        ])
        return ModelPoint(
            model, [[1, 2], [-0.5, 1], [0.3, -2], [2, 0.1]], [[1, 0], [0, 1], [2, -1], [0.5, 0.5]])
    }

    @Test("a unit that is off for every sample is on for one; units that were on stay as they are")
    func raised() throws {
        let point = point()
        let hidden = { (point: ModelPoint<Tensor<Double>>) in point.model.layers[1](point.model.layers[0](point.x)) }
        #expect(hidden(point).max(axes: 0)[0] == 0)
        let awake = point.awake()
        #expect(hidden(awake).max(axes: 0)[0] > 0)
        let (before, after) = (point.parameters.values, awake.parameters.values)
        // z is −9 for all samples, so that the bias goes to −9 + 0.1 + 9.
        #expect(abs(after[1][0] - 0.1) < 1e-12 && after[1][1] == before[1][1])
        #expect([0, 2, 3].allSatisfy { after[$0] == before[$0] })
        #expect(self.point(deadBias: 1).awake().parameters.values == self.point(deadBias: 1).parameters.values)
    }

    @Test("a unit whose z is exactly 0 is off")
    func atZero() { #expect(abs(point(deadBias: 0).awake().parameters.values[1][0] - 0.1) < 1e-12) }

    @Test("a bias gradient that reads a dead unit's weights is zero by accident, and gets no name", arguments: 1...4)
    func accident(_ seed: UInt64) {
        let point = point(deadBias: -900)
        let loss = MeanSquaredError<Double>()
        let report = grade(point.model, at: point.x, point.y, loss: loss, options: GradingOptions(seed: seed)) {
            point in
            var blocks = point.model.lossAndGradient(point.x, point.y, loss: loss).gradient.parameterList.map(\.value)
            blocks[3] = blocks[2].row(0)  // ∂L/∂b₂ⱼ = Σ_b δ_bj, not Σ_b a_b0 δ_bj
            return blocks
        }
        #expect(report.verdict == .wrong && report.mistakes == [.unrecognised], "\(report.findings)")
    }

    @Test("a bias gradient that is left out is named also where units are dead")
    func leftOut() {
        let point = point(deadBias: -900)
        let loss = MeanSquaredError<Double>()
        let report = grade(point.model, at: point.x, point.y, loss: loss) { point in
            var blocks = point.model.lossAndGradient(point.x, point.y, loss: loss).gradient.parameterList.map(\.value)
            blocks[3] = .zeros(blocks[3].shape)
            return blocks
        }
        #expect(report.mistakes == [.missingBiasGradient], "\(report.findings)")
    }
}
