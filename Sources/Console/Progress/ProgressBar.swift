import Synchronization

/// Shows how far a long run is: one line rewritten at most ten times a second on a terminal, one whole line for each
/// finished stage elsewhere, nothing with `--quiet`.
///
/// It goes to standard error, so that the narrative stays clean.
///
///     let progress = ProgressBar("epoch", count: 10, steps: 1875, itemsPerStep: 32, unit: "img", arguments)
///     progress.update(stage: 3, step: 1406, .number("loss", 0.231), .share("acc", 0.931))
///     progress.finish()
public final class ProgressBar: Sendable {
    private struct State {
        var stage = 0
        var began: ContinuousClock.Instant?
        var drawn: ContinuousClock.Instant?
        var last: ProgressLine?
    }

    private let name: String
    private let count: Int
    private let steps: Int
    private let itemsPerStep: Int
    private let unit: String
    private let terminal: Terminal?
    private let line: StatusLine
    private let write: @Sendable (String) -> Void
    private let now: @Sendable () -> ContinuousClock.Instant
    private let state = Mutex(State())

    /// Begins to show `count` stages of `steps` steps each, as the command line wants it.
    public convenience init(
        _ name: String, count: Int, steps: Int, itemsPerStep: Int = 1, unit: String = "step", _ arguments: Arguments
    ) {
        let terminal = Terminal(.standardError, Terminal.Preferences(arguments))
        self.init(
            name, count: count, steps: steps, itemsPerStep: itemsPerStep, unit: unit,
            terminal: arguments[.quiet] ? nil : terminal, line: .standardError,
            write: { StandardStream.standardError.write($0) }, now: { ContinuousClock.now })
    }

    /// Without a terminal nothing is shown.
    package init(
        _ name: String, count: Int, steps: Int, itemsPerStep: Int, unit: String, terminal: Terminal?, line: StatusLine,
        write: @escaping @Sendable (String) -> Void, now: @escaping @Sendable () -> ContinuousClock.Instant
    ) {
        self.name = name
        self.count = count
        self.steps = steps
        self.itemsPerStep = itemsPerStep
        self.unit = unit
        self.terminal = terminal
        self.line = line
        self.write = write
        self.now = now
    }

    /// Tells where the run is: which stage, counted from one, and how many of its steps are done.
    ///
    /// Called for every batch, it costs one look at the clock except where the line is drawn. A stage's time begins
    /// at the first call for it, so the rate is right where that call says step 0.
    public func update(stage: Int, step: Int, _ metrics: Metric...) {
        update(stage: stage, step: step, metrics)
    }

    /// The same with the metrics in a list.
    public func update(stage: Int, step: Int, _ metrics: [Metric]) {
        guard let terminal else { return }
        state.withLock { state in
            let now = now()
            if stage != state.stage {
                finishStage(&state, terminal)
                state.stage = stage
                state.began = now
            }
            let seconds = (now - (state.began ?? now)).seconds
            let facts = ProgressLine(
                stage: name, index: stage, count: count, step: step, steps: steps, unit: unit,
                rate: seconds > 0 && step > 0 ? Double(step * itemsPerStep) / seconds : nil, seconds: seconds,
                metrics: metrics)
            state.last = facts
            guard terminal.canRewriteLines else { return }
            if let drawn = state.drawn, now - drawn < .milliseconds(100), step < steps { return }
            state.drawn = now
            line.draw(terminal.spelled(facts.running(width: terminal.width - 1, unicode: terminal.usesUnicode)))
        }
    }

    /// Ends the progress: the line goes away; off a terminal the last stage gets its line.
    public func finish() {
        guard let terminal else { return }
        state.withLock { state in
            finishStage(&state, terminal)
            state.stage = 0
        }
        line.clear()
    }

    private func finishStage(_ state: inout State, _ terminal: Terminal) {
        defer { state.last = nil }
        guard !terminal.canRewriteLines, let last = state.last else { return }
        write(terminal.spelled(last.finished(width: terminal.width)) + "\n")
    }
}

extension Duration {
    fileprivate var seconds: Double {
        Double(components.seconds) + Double(components.attoseconds) * 1e-18
    }
}
