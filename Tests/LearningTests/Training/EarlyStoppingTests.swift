import Learning
import Tensors
import Testing

private let (x, y, line) = (LedgerLine.x, LedgerLine.y, LedgerLine.model)

@Suite("EarlyStopping")
struct EarlyStoppingTests {
    @Test("with the ledger's losses", arguments: [(1, 5, 4), (2, 6, 4), (3, 10, 7), (4, 11, 7)])
    func ledger(_ patience: Int, _ stop: Int, _ best: Int) {
        // F40
        let losses = [0.90, 0.70, 0.55, 0.50, 0.52, 0.51, 0.49, 0.53, 0.56, 0.60, 0.65]
        var stopping = EarlyStoppingTracker(EarlyStopping(patience: patience))
        let stopped = losses.indices.first { stopping.update(epoch: $0 + 1, loss: losses[$0]).stops }
        #expect(stopped == stop - 1)
        #expect(stopping.best?.epoch == best)
    }

    @Test("with patience 5 the ledger's run never stops; a minimum delta ignores small gains")
    func edges() {
        var stopping = EarlyStoppingTracker(EarlyStopping(patience: 5))
        for (i, loss) in [0.90, 0.70, 0.55, 0.50, 0.52, 0.51, 0.49, 0.53, 0.56, 0.60, 0.65].enumerated() {
            let verdict = stopping.update(epoch: i + 1, loss: loss)
            #expect(!verdict.stops)
        }
        var coarse = EarlyStoppingTracker(EarlyStopping(patience: 2, minimumDelta: 0.1))
        #expect(
            [1.0, 0.95, 0.91].enumerated().map { coarse.update(epoch: $0 + 1, loss: $1).stops } == [false, false, true])
    }

    @Test("it restores the parameters of the best epoch")
    func restores() throws {
        // Trained towards y = 2x + 1, judged on a target that the path passes and leaves: w grows from 0 to 2.
        var model = line
        var seen: [(loss: Double, parameters: [[Double]])] = []
        var optimizer = GradientDescent<Double>(learningRate: 0.005)
        var generator = SplitMix64(seed: 1)
        var probe = line
        var probeOptimizer = optimizer
        let history = try model.fit(
            x, y, loss: MeanSquaredError(), optimizer: &optimizer,
            plan: TrainingPlan(
                epochs: 100, batchSize: 4, shuffles: false, earlyStopping: EarlyStopping(patience: 3)),
            validation: .set(x, x), using: &generator)
        for _ in history.epochs {
            _ = try probe.fit(
                x, y, loss: MeanSquaredError(), optimizer: &probeOptimizer,
                plan: TrainingPlan(epochs: 1, batchSize: 4, shuffles: false), using: &generator)
            seen.append((probe.evaluate(x, x, loss: MeanSquaredError()).loss, parameters(probe)))
        }
        let best = try #require(seen.enumerated().min { $0.element.loss < $1.element.loss })
        #expect(history.ending == .earlyStopping(bestEpoch: best.offset + 1))
        #expect(history.epochs.count == best.offset + 4)
        #expect(parameters(model) == best.element.parameters)
    }

    @Test("a stop in mid-epoch still goes back to the best epoch")
    func restoresAfterStop() throws {
        // Beyond the limit of 0.1198 each epoch is worse than the one before.
        var (model, optimizer) = (line, GradientDescent<Double>(learningRate: 0.125))
        var generator = SplitMix64(seed: 1)
        var afterFirst: [[Double]] = []
        var probe = line
        var probeOptimizer = optimizer
        _ = try probe.fit(
            x, y, loss: MeanSquaredError(), optimizer: &probeOptimizer,
            plan: TrainingPlan(epochs: 1, batchSize: 4, shuffles: false), using: &generator)
        afterFirst = parameters(probe)
        let plan = TrainingPlan(
            epochs: 9, batchSize: 4, shuffles: false, earlyStopping: EarlyStopping(patience: 8))
        let history = try model.fit(
            x, y, loss: MeanSquaredError(), optimizer: &optimizer, plan: plan, validation: .set(x, y), using: &generator
        ) { event in
            if case .batch(let report) = event, report.epoch == 3 { return .stop }
            return .proceed
        }
        #expect(history.ending == .listener && history.epochs.count == 2)
        let losses = history.epochs.compactMap(\.validationLoss)
        #expect(losses[1] > losses[0])
        #expect(parameters(model) == afterFirst)
    }
}
