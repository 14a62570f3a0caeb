import Learning
import Tensors
import Testing

private let (x, y, line) = (LedgerLine.x, LedgerLine.y, LedgerLine.model)

@Suite("A training step")
struct TrainingStepTests {
    @Test("a rate that diverges stops before a parameter is not finite, and names the first tensor")
    func divergence() throws {
        // x = 1…10 with α = 0.1 diverges (ledger C06: after 22 updates in Float the loss is not finite).
        let x = Tensor<Float>(shape: [10, 1], scalars: (1...10).map(Float.init))
        var model = Sequential<Float>([Dense(weight: [[0]], bias: [0])])
        var optimizer = GradientDescent<Float>(learningRate: 0.1)
        var generator = SplitMix64(seed: 1)
        let error = #expect(throws: TrainingError.self) {
            try model.fit(
                x, 2 * x + 1, loss: MeanSquaredError(), optimizer: &optimizer,
                plan: TrainingPlan(epochs: 1000, batchSize: 10, shuffles: false), using: &generator)
        }
        guard case .diverged(let divergence, _)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(divergence.tensor == "loss")
        #expect(divergence.epoch == 23)
        #expect(divergence.learningRate == 0.1)
        for values in parameters(model) { #expect(values.allSatisfy { $0.isFinite }) }
    }

    @Test("an update that would overflow is not made")
    func overflow() throws {
        var model = Sequential<Float>([Dense(weight: [[0]], bias: [0])])
        var optimizer = GradientDescent<Float>(learningRate: 1e30)
        var generator = SplitMix64(seed: 1)
        let error = #expect(throws: TrainingError.self) {
            try model.fit(
                Tensor<Float>([1e9]).reshaped(to: [1, 1]), Tensor<Float>([1e9]).reshaped(to: [1, 1]),
                loss: MeanSquaredError(), optimizer: &optimizer, plan: TrainingPlan(epochs: 1), using: &generator)
        }
        guard case .diverged(let divergence, _)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(divergence.tensor == "dense.weight after the update")
        #expect(parameters(model) == [[0], [0]])
        #expect(optimizer.state.step == 0)
    }

    @Test("an update that a huge rate makes overflow is not made either, small as its gradient is")
    func overflowByRate() {
        // g = 2·(0 − 1)·1 = −2, and 2 · 3·10³⁸ is beyond Float
        var model = Sequential<Float>([Dense(weight: [[0]], bias: [0])])
        var optimizer = GradientDescent<Float>(learningRate: 3e38)
        var generator = SplitMix64(seed: 1)
        #expect(throws: TrainingError.self) {
            try model.fit(
                [[1]] as Tensor<Float>, [[1]], loss: MeanSquaredError(), optimizer: &optimizer,
                plan: TrainingPlan(epochs: 2), using: &generator)
        }
        #expect(parameters(model) == [[0], [0]])
    }

    @Test("a run that diverges hands over the epochs that it finished")
    func historyOfDivergence() {
        var model = line
        var optimizer = GradientDescent<Double>(learningRate: 1)
        var generator = SplitMix64(seed: 1)
        let error = #expect(throws: TrainingError.self) {
            try model.fit(
                x, y, loss: MeanSquaredError(), optimizer: &optimizer, plan: TrainingPlan(epochs: 5000, batchSize: 4),
                using: &generator)
        }
        guard case .diverged(let divergence, let history)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(divergence.epoch > 10 && history.epochs.count == divergence.epoch - 1)
    }

    @Test("a number that is not finite in the data is found in the input")
    func badData() {
        var model = line
        var optimizer = GradientDescent<Double>(learningRate: 0.1)
        var generator = SplitMix64(seed: 1)
        let error = #expect(throws: TrainingError.self) {
            try model.fit(
                Tensor<Double>([.nan]).reshaped(to: [1, 1]), [[1]], loss: MeanSquaredError(), optimizer: &optimizer,
                plan: TrainingPlan(epochs: 1), using: &generator)
        }
        #expect(error?.description.contains("not finite is in the input") == true)
        #expect(error?.description.hasSuffix("Clean the data") == true)
    }
}
