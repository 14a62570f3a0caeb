import Tensors

extension Sequential {
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
        let (training, held) = try checkedRows(x, y, loss: loss, plan: plan, validation: validation)
        let batchSize = min(plan.batchSize, training.rows.count)
        let batches = (training.rows.count - 1) / batchSize + 1
        var history = History()
        var stopping = plan.earlyStopping.map { EarlyStoppingTracker($0) }
        var best: Self?

        if listener(.begin(epochs: plan.epochs, batches: batches, batchSize: batchSize)) == .stop {
            history.ending = .listener
            return history
        }
        run: for epoch in 1...plan.epochs {
            let order = plan.shuffles ? generator.permutation(training.rows.count) : Array(training.rows)
            var means = RunningMeans(hasMetric: metric != nil)
            for batch in 0..<batches {
                let rows = Array(order[batch * batchSize..<min((batch + 1) * batchSize, order.count)])
                let target = y.targets(rows)
                let result: (loss: Scalar, prediction: Tensor<Scalar>)
                do {
                    result = try step(
                        x.batch(rows), target, loss: loss, optimizer: &optimizer, regularizer: regularizer,
                        using: &generator, place: (epoch, batch + 1))
                } catch {
                    throw .diverged(error, history)
                }
                history.steps += 1
                means.add(
                    count: rows.count, loss: Double(result.loss), metric: metric?(result.prediction, target))
                let report = BatchReport(
                    epoch: epoch, epochs: plan.epochs, batch: batch + 1, batches: batches, samples: means.count,
                    loss: means.loss, metric: means.metric)
                if listener(.batch(report)) == .stop {
                    history.ending = .listener
                    break run
                }
            }
            var judged: (loss: Double, metric: Double?)?
            if let held { judged = evaluate(held.x, held.y, loss: loss, metric: metric, rows: held.rows) }
            let report = EpochReport(
                epoch: epoch, epochs: plan.epochs, loss: means.loss, metric: means.metric,
                validationLoss: judged?.loss, validationMetric: judged?.metric)
            history.epochs.append(report)
            let directive = listener(.epoch(report))
            if let verdict = stopping?.update(epoch: epoch, loss: report.validationLoss ?? report.loss) {
                if verdict.isBest { best = self }
                if verdict.stops { history.ending = .earlyStopping(bestEpoch: stopping?.best?.epoch ?? epoch) }
            }
            if directive == .stop && epoch < plan.epochs && history.ending == .finished { history.ending = .listener }
            if history.ending != .finished { break }
        }
        if let best, plan.earlyStopping?.restoresBest == true { self = best }
        return history
    }
}
