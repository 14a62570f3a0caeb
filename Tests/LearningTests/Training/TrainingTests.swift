import Learning
import Tensors
import Testing

/// y = 2x + 1 for x = 1, 2, 3, 4, the ledger's FX3.
private let x: Tensor<Double> = [[1], [2], [3], [4]]
private let y: Tensor<Double> = [[3], [5], [7], [9]]
private let line = Sequential<Double>([Dense(weight: [[0]], bias: [0])])

private func parameters<Scalar>(_ model: Sequential<Scalar>) -> [[Scalar]] { model.parameterList.map(\.value.scalars) }

@Suite("Training")
struct TrainingTests {
    @Test("gradient descent on the ledger's line passes the ledger's points")
    func ledgerLine() throws {
        // W06, α = 0.1: (w, b, J) after 1, 2, 3 and 100 steps
        let expected: [Int: (Double, Double, Double)] = [
            1: (3.5, 1.2, 18.415), 2: (1.15, 0.41, 8.27435), 3: (2.72, 0.953, 3.721009),
            100: (2.0046646170, 0.9862854572, 3.14131248e-5),
        ]
        for (steps, (w, b, j)) in expected {
            var model = line
            var optimizer = GradientDescent<Double>(learningRate: 0.1)
            var generator = SplitMix64(seed: 1)
            let history = try model.fit(
                x, y, loss: MeanSquaredError(), optimizer: &optimizer, plan: TrainingPlan(epochs: steps, batchSize: 4),
                using: &generator)
            #expect(history.steps == steps)
            let found = parameters(model)
            #expect(abs(found[0][0] - w) < 1e-9 && abs(found[1][0] - b) < 1e-9)
            #expect(abs(model.evaluate(x, y, loss: MeanSquaredError()).loss - j) < 1e-9)
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

    @Test("a validation split takes the last rows before any shuffle")
    func validationSplit() throws {
        // The last row is an outlier: had it been trained on, the loss on it could not be what the first three predict.
        var model = line
        var optimizer = GradientDescent<Double>(learningRate: 0.1)
        var generator = SplitMix64(seed: 1)
        let history = try model.fit(
            x, [[3], [5], [7], [1000]], loss: MeanSquaredError(), optimizer: &optimizer,
            plan: TrainingPlan(epochs: 2000, batchSize: 3), validation: .last(fraction: 0.25), using: &generator)
        let last = try #require(history.epochs.last)
        #expect(last.loss < 1e-12)
        #expect(abs((last.validationLoss ?? 0) - 991 * 991) < 1e-3)  // y = 2·4 + 1 = 9 against 1000
    }

    @Test("early stopping with the ledger's losses", arguments: [(1, 5, 4), (2, 6, 4), (3, 10, 7), (4, 11, 7)])
    func earlyStopping(_ patience: Int, _ stop: Int, _ best: Int) {
        // F40
        let losses = [0.90, 0.70, 0.55, 0.50, 0.52, 0.51, 0.49, 0.53, 0.56, 0.60, 0.65]
        var stopping = EarlyStoppingTracker(EarlyStopping(patience: patience))
        let stopped = losses.indices.first { stopping.update(epoch: $0 + 1, loss: losses[$0]).stops }
        #expect(stopped == stop - 1)
        #expect(stopping.best?.epoch == best)
    }

    @Test("with patience 5 the ledger's run never stops; a minimum delta ignores small gains")
    func earlyStoppingEdges() {
        var stopping = EarlyStoppingTracker(EarlyStopping(patience: 5))
        for (i, loss) in [0.90, 0.70, 0.55, 0.50, 0.52, 0.51, 0.49, 0.53, 0.56, 0.60, 0.65].enumerated() {
            let verdict = stopping.update(epoch: i + 1, loss: loss)
            #expect(!verdict.stops)
        }
        var coarse = EarlyStoppingTracker(EarlyStopping(patience: 2, minimumDelta: 0.1))
        #expect(
            [1.0, 0.95, 0.91].enumerated().map { coarse.update(epoch: $0 + 1, loss: $1).stops } == [false, false, true])
    }

    @Test("early stopping restores the parameters of the best epoch")
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

    @Test("validation samples, targets and labels that do not fit are refused before the first epoch")
    func validationMisfits() {
        var model = Sequential<Double>([Dense(weight: [[0, 0]], bias: [0, 0]), Softmax()])
        var optimizer = GradientDescent<Double>(learningRate: 0.1)
        var generator = SplitMix64(seed: 1)
        let loss = SparseCategoricalCrossEntropy<Double>(from: .probabilities)
        func message(_ labels: [Int], _ validation: Validation<Double, [Int]>) -> String? {
            #expect(throws: TrainingError.self) {
                try model.fit(
                    x, labels, loss: loss, optimizer: &optimizer, plan: TrainingPlan(epochs: 1),
                    validation: validation, using: &generator)
            }?.description
        }
        #expect(message([0, 1, 2, 0], .none) == "SparseCategoricalCrossEntropy: label 2 is not one of 2 classes")
        #expect(message([0, 1, 1, 0], .set(x.rows(0..<0), [])) == "validation samples: expected at least one, found 0")
        #expect(
            message([0, 1, 1, 0], .set(x, [0])) == "validation targets: expected one for each of 4 samples, found 1")
        let wide: Tensor<Double> = [[1, 2]]
        #expect(
            message([0, 1, 1, 0], .set(wide, [0])) == "layer 1 (dense): expects input [B, 1], found [1, 2]")
        #expect(message([0, 1, 1, 0], .set(x, [0, 1, 5, 0]))?.contains("label 5") == true)
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

    @Test("samples of the wrong shape, and targets that do not match in number, are refused")
    func misfits() {
        var model = line
        var optimizer = GradientDescent<Double>(learningRate: 0.1)
        var generator = SplitMix64(seed: 1)
        func message(_ x: Tensor<Double>, _ y: Tensor<Double>) -> String? {
            #expect(throws: TrainingError.self) {
                try model.fit(
                    x, y, loss: MeanSquaredError(), optimizer: &optimizer, plan: TrainingPlan(epochs: 1),
                    using: &generator)
            }?.description
        }
        #expect(message([[1, 2]], [[1]]) == "layer 1 (dense): expects input [B, 1], found [1, 2]")
        #expect(message(x, [[1]]) == "training targets: expected one for each of 4 samples, found 1")
        #expect(message(.zeros([0, 1]), .zeros([0, 1])) == "training samples: expected at least one, found 0")
    }
}
