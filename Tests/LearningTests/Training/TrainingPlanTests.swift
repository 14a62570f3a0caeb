import Learning
import Tensors
import Testing

private let (x, y, line) = (LedgerLine.x, LedgerLine.y, LedgerLine.model)

@Suite("TrainingPlan")
struct TrainingPlanTests {
    @Test(
        "settings that make no sense are refused with what was expected and found",
        arguments: [
            (TrainingPlan(epochs: 0), "epochs: expected at least 1, found 0"),
            (TrainingPlan(epochs: 1, batchSize: -2), "batch size: expected at least 1, found -2"),
        ])
    func settings(_ plan: TrainingPlan, _ message: String) {
        var model = line
        var optimizer = GradientDescent<Double>(learningRate: 0.1)
        var generator = SplitMix64(seed: 1)
        let error = #expect(throws: TrainingError.self) {
            try model.fit(x, y, loss: MeanSquaredError(), optimizer: &optimizer, plan: plan, using: &generator)
        }
        #expect(error?.description == message)
    }
}
