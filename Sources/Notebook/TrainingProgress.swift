import Console
import Learning

/// Turns the events of a training run into progress on the terminal, timings in the report, and a stop at Ctrl-C.
///
///     let progress = chapter.trainingProgress(unit: "img")
///     let history = try model.fit(…) { progress.hear($0) }
///     progress.finish()
public final class TrainingProgress {
    private let chapter: Chapter
    private let makeBar: (_ epochs: Int, _ batches: Int, _ batchSize: Int) -> ProgressBar
    private var bar: ProgressBar?
    private let clock = ContinuousClock()
    private var began: ContinuousClock.Instant

    init(chapter: Chapter, makeBar: @escaping (Int, Int, Int) -> ProgressBar) {
        self.chapter = chapter
        self.makeBar = makeBar
        began = clock.now
    }

    /// Shows an event; answers that training should stop where Ctrl-C was pressed.
    public func hear(_ event: TrainingEvent) -> TrainingDirective {
        switch event {
        case .begin(let epochs, let batches, let batchSize):
            bar = makeBar(epochs, batches, batchSize)
            bar?.update(stage: 1, step: 0)
            began = clock.now
        case .batch(let report):
            var metrics: [ProgressBar.Metric] = [.number("loss", report.loss)]
            if let accuracy = report.metric { metrics.append(.share("acc", accuracy)) }
            bar?.update(stage: report.epoch, step: report.batch, metrics)
        case .epoch(let report):
            chapter.timing("secondsPerEpoch", seconds: (clock.now - began) / .seconds(1))
            began = clock.now
            if report.epoch < report.epochs { bar?.update(stage: report.epoch + 1, step: 0) }
        }
        return chapter.isInterrupted ? .stop : .proceed
    }

    /// Ends the progress.
    public func finish() { bar?.finish() }
}

extension Chapter {
    /// Shows the progress of the training run that hears it; `unit` is what a sample is called.
    public func trainingProgress(
        unit: String, file: String = #filePath, line: Int = #line, function: String = #function
    ) -> TrainingProgress {
        TrainingProgress(chapter: self) { epochs, batches, batchSize in
            self.progress(
                "epoch", count: epochs, steps: batches, itemsPerStep: batchSize, unit: unit, file: file, line: line,
                function: function)
        }
    }
}
