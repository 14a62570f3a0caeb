import Tensors

extension Sequential {
    /// A number that judges predictions besides the loss, as a mean over samples: accuracy, for instance.
    public typealias Metric<Target> = @Sendable (_ prediction: Tensor<Scalar>, _ target: Target) -> Double

    /// Trains the model on samples x and their targets y, batch by batch.
    ///
    /// Each step runs a batch forward, takes the loss (plus the regularizer's penalty on every weight), runs backward and
    /// lets the optimizer update the parameters. Before an update with a number that is not finite the run stops, and the
    /// error names the first such tensor. `listener` hears every batch and epoch, and can stop the run.
    public mutating func fit<L: Loss<Scalar, Target>, Target, O: Optimizer<Scalar>>(
        _ x: some SampleSource<Scalar>, _ y: Target, loss: L, optimizer: inout O,
        regularizer: (any Regularizer<Scalar>)? = nil, metric: Metric<Target>? = nil, plan: TrainingPlan,
        validation: Validation<Scalar, Target> = .none, using generator: inout some RandomNumberGenerator,
        listener: (TrainingEvent) -> TrainingDirective = { _ in .proceed }
    ) throws(TrainingError) -> History {
        let (kept, held) = try split(x, y, plan: plan, validation: validation)
        var history = History()
        var stopping = plan.earlyStopping
        var best: Self?
        let batches = (kept.count + plan.batchSize - 1) / plan.batchSize

        for epoch in 1...plan.epochs {
            let order = plan.shuffles ? generator.permutation(kept.count).map { kept.lowerBound + $0 } : Array(kept)
            var (lossSum, metricSum, seen) = (0.0, 0.0, 0)
            for batch in 0..<batches {
                let numbers = Array(order[batch * plan.batchSize..<min((batch + 1) * plan.batchSize, order.count)])
                let target = y.targets(numbers)
                let (value, prediction) = try step(
                    x.batch(numbers), target, loss: loss, optimizer: &optimizer, regularizer: regularizer,
                    using: &generator, place: (epoch, batch + 1))
                history.steps += 1
                seen += numbers.count
                lossSum += Double(value) * Double(numbers.count)
                metricSum += (metric?(prediction, target) ?? 0) * Double(numbers.count)
                let report = BatchReport(
                    epoch: epoch, epochs: plan.epochs, batch: batch + 1, batches: batches, samples: seen,
                    loss: lossSum / Double(seen), metric: metric.map { _ in metricSum / Double(seen) })
                if listener(.batch(report)) == .stop {
                    history.ending = .listener
                    return history
                }
            }
            var judged: (loss: Double, metric: Double?)?
            if let held { judged = evaluate(held.x, held.y, loss: loss, metric: metric, numbers: held.numbers) }
            let report = EpochReport(
                epoch: epoch, epochs: plan.epochs, loss: lossSum / Double(seen),
                metric: metric.map { _ in metricSum / Double(seen) }, validationLoss: judged?.loss,
                validationMetric: judged?.metric)
            history.epochs.append(report)
            let directive = listener(.epoch(report))
            if let verdict = stopping?.hear(epoch: epoch, loss: report.validationLoss ?? report.loss) {
                if verdict.isBest { best = self }
                if verdict.stops { history.ending = .earlyStopping(bestEpoch: stopping?.best?.epoch ?? epoch) }
            }
            if directive == .stop && epoch < plan.epochs { history.ending = .listener }
            if history.ending != .finished { break }
        }
        if let best, stopping?.restoresBest == true { self = best }
        return history
    }

    /// The mean loss and metric over samples, at inference, without regularizers.
    public func evaluate<Target>(
        _ x: some SampleSource<Scalar>, _ y: Target, loss: some Loss<Scalar, Target>, metric: Metric<Target>? = nil,
        numbers: Range<Int>? = nil, batchSize: Int = 256
    ) -> (loss: Double, metric: Double?) {
        let numbers = numbers ?? 0..<x.sampleCount
        var (lossSum, metricSum) = (0.0, 0.0)
        for start in stride(from: numbers.lowerBound, to: numbers.upperBound, by: batchSize) {
            let batch = Array(start..<min(start + batchSize, numbers.upperBound))
            let (prediction, target) = (self(x.batch(batch)), y.targets(batch))
            lossSum += Double(loss.value(prediction, target)) * Double(batch.count)
            metricSum += (metric?(prediction, target) ?? 0) * Double(batch.count)
        }
        return (lossSum / Double(numbers.count), metric.map { _ in metricSum / Double(numbers.count) })
    }

    /// The model's output for every sample, batch by batch.
    public func predict(_ x: some SampleSource<Scalar>, batchSize: Int = 256) -> Tensor<Scalar> {
        let starts = stride(from: 0, to: x.sampleCount, by: batchSize)
        let parts = starts.map { self(x.batch(Array($0..<Swift.min($0 + batchSize, x.sampleCount)))) }
        return parts.isEmpty ? self(x.batch([])) : .concatenated(parts)
    }

    /// A part of the samples, by their numbers.
    private typealias Part<Target> = (x: any SampleSource<Scalar>, y: Target, numbers: Range<Int>)

    /// Checks that everything fits and sets the validation samples aside.
    private func split<Target: Targets>(
        _ x: some SampleSource<Scalar>, _ y: Target, plan: TrainingPlan, validation: Validation<Scalar, Target>
    ) throws(TrainingError) -> (kept: Range<Int>, held: Part<Target>?) {
        func expect(_ holds: Bool, _ name: String, _ expected: String, _ found: Any) throws(TrainingError) {
            if !holds { throw .setting(name, expected: expected, found: "\(found)") }
        }
        try expect(plan.epochs >= 1, "epochs", "at least 1", plan.epochs)
        try expect(plan.batchSize >= 1, "batch size", "at least 1", plan.batchSize)
        try expect(x.sampleCount == y.targetCount, "targets", "one for each of \(x.sampleCount) samples", y.targetCount)
        do {
            _ = try outputShape(of: [plan.batchSize] + x.sampleShape)
        } catch {
            throw .shape(error)
        }
        var kept = 0..<x.sampleCount
        var held: Part<Target>?
        switch validation {
        case .none: break
        case .last(let fraction):
            try expect(fraction > 0 && fraction < 1, "validation fraction", "a number between 0 and 1", fraction)
            let count = Int(Double(x.sampleCount) * (1 - fraction))
            (kept, held) = (0..<count, (x, y, count..<x.sampleCount))
        case .set(let validationX, let validationY):
            held = (validationX, validationY, 0..<validationX.sampleCount)
            try expect(
                validationX.sampleCount == validationY.targetCount, "validation targets",
                "one for each of \(validationX.sampleCount) samples", validationY.targetCount)
        }
        try expect(!kept.isEmpty, "training samples", "at least one", kept.count)
        return (kept, held)
    }
}
