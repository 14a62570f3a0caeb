import Learning
import Ledger
import Tensors
import Testing

private let (x, y, line) = (LedgerLine.x, LedgerLine.y, LedgerLine.model)

@Suite("Training")
struct TrainingTests {
    @Test("gradient descent on the ledger's line passes the ledger's points")
    func ledgerLine() throws {
        for steps in [2, 3, 10, 100] {
            let expected = LedgerRow.references("w, b and J after \(steps) steps", of: "W06")
            var model = line
            var optimizer = GradientDescent<Double>(learningRate: 0.1)
            var generator = SplitMix64(seed: 1)
            let history = try model.fit(
                x, y, loss: MeanSquaredError(), optimizer: &optimizer, plan: TrainingPlan(epochs: steps, batchSize: 4),
                using: &generator)
            #expect(history.steps == steps)
            let found = parameters(model)
            let loss = model.evaluate(x, y, loss: MeanSquaredError()).loss
            expect(Tensor([found[0][0], found[1][0], loss]), equals: expected, within: 1e-9)
        }
    }

    @Test("the listener hears every batch and every epoch; the last short batch is kept")
    func events() throws {
        var model = line
        var optimizer = GradientDescent<Double>(learningRate: 0.01)
        var generator = SplitMix64(seed: 1)
        var samples: [Int] = []
        var epochs: [EpochReport] = []
        let history = try model.fit(
            x, y, loss: MeanSquaredError(), optimizer: &optimizer, plan: TrainingPlan(epochs: 2, batchSize: 3),
            using: &generator
        ) { event in
            switch event {
            case .begin(let count, let batches, let size): #expect((count, batches, size) == (2, 2, 3))
            case .batch(let report): samples.append(report.samples)
            case .epoch(let report): epochs.append(report)
            }
            return .proceed
        }
        #expect(samples == [3, 4, 3, 4])
        #expect(epochs == history.epochs && epochs.map(\.epoch) == [1, 2])
        #expect(history.steps == 4 && history.ending == .finished)
    }

    @Test("the listener can stop after a batch, and the model keeps what it learnt")
    func stops() throws {
        var model = line
        var optimizer = GradientDescent<Double>(learningRate: 0.01)
        var generator = SplitMix64(seed: 1)
        let history = try model.fit(
            x, y, loss: MeanSquaredError(), optimizer: &optimizer, plan: TrainingPlan(epochs: 5, batchSize: 1),
            using: &generator
        ) { event in
            if case .batch(let report) = event, report.epoch == 2 { return .stop }
            return .proceed
        }
        #expect(history.ending == .listener && history.epochs.count == 1 && history.steps == 5)
        #expect(parameters(model) != parameters(line))
    }

    @Test("a batch larger than the set is the whole set")
    func hugeBatch() throws {
        var model = line
        var optimizer = GradientDescent<Double>(learningRate: 0.1)
        var generator = SplitMix64(seed: 1)
        let history = try model.fit(
            x, y, loss: MeanSquaredError(), optimizer: &optimizer, plan: TrainingPlan(epochs: 2, batchSize: .max),
            using: &generator)
        #expect(history.steps == 2)
    }

    @Test("a run that diverges names the epoch and the batch, both counted from 1", arguments: 0..<6)
    func placeOfDivergence(_ row: Int) {
        var inputs = Array(repeating: 1.0, count: 6)
        inputs[row] = .nan
        var model = line
        var optimizer = GradientDescent<Double>(learningRate: 0.01)
        var generator = SplitMix64(seed: 1)
        let error = #expect(throws: TrainingError.self) {
            try model.fit(
                Tensor(shape: [6, 1], scalars: inputs), Tensor<Double>.ones([6, 1]), loss: MeanSquaredError(),
                optimizer: &optimizer, plan: TrainingPlan(epochs: 2, batchSize: 2, shuffles: false), using: &generator)
        }
        guard case .diverged(let divergence, let history)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        // Rows 0 and 1 are batch 1, and so on; those before it were learnt from.
        #expect(divergence.epoch == 1 && divergence.batch == row / 2 + 1 && history.steps == row / 2)
    }
}
