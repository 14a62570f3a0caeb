import Console
import Learning

/// Turns the events of a training run into progress on the terminal, timings in the report, and a stop at Ctrl-C.
///
///     let progress = chapter.trainingProgress(epochs: 5, samples: 60_000, batchSize: 32)
///     let history = try model.fit(…) { progress.hear($0) }
///     progress.finish()
public final class TrainingProgress {
    private let chapter: Chapter
    private let bar: ProgressBar
    private let clock = ContinuousClock()
    private var began: ContinuousClock.Instant

    init(chapter: Chapter, bar: ProgressBar) {
        self.chapter = chapter
        self.bar = bar
        began = clock.now
        bar.update(stage: 1, step: 0)
    }

    /// Shows an event; answers that training should stop where Ctrl-C was pressed.
    public func hear(_ event: TrainingEvent) -> TrainingDirective {
        switch event {
        case .batch(let report):
            var metrics: [ProgressBar.Metric] = [.number("loss", report.loss)]
            if let accuracy = report.metric { metrics.append(.share("acc", accuracy)) }
            bar.update(stage: report.epoch, step: report.batch, metrics)
        case .epoch(let report):
            chapter.timing("secondsPerEpoch", seconds: (clock.now - began) / .seconds(1))
            began = clock.now
            if report.epoch < report.epochs { bar.update(stage: report.epoch + 1, step: 0) }
        }
        return chapter.isInterrupted ? .stop : .proceed
    }

    /// Ends the progress.
    public func finish() { bar.finish() }
}

extension Chapter {
    /// Begins to show the progress of a training run.
    public func trainingProgress(
        epochs: Int, samples: Int, batchSize: Int, file: String = #filePath, line: Int = #line,
        function: String = #function
    ) -> TrainingProgress {
        let bar = progress(
            "epoch", count: epochs, steps: (samples + batchSize - 1) / max(1, batchSize), itemsPerStep: batchSize,
            unit: "img", file: file, line: line, function: function)
        return TrainingProgress(chapter: self, bar: bar)
    }
}
