import Console
import Foundation

extension Chapter {
    /// Ends the lesson: prints what is left of it, then the seed and the command that repeats the run, and exits.
    ///
    /// The code is 0 where all checks hold, 1 where one does not, 73 where the output could not be written.
    public func finish() -> Never {
        stopIfInterrupted()
        end(conclude(stopped: nil))
    }

    /// Runs what may fail for reasons that are not the lesson's, such as missing data, and ends the run with one clear message
    /// where it does.
    ///
    /// It may take its time: the prose that stands before it is shown first. `code` says how an error that is not a
    /// `Failure` exits.
    public func attempt<Result>(
        code: (any Error) -> ExitCode = { _ in .failed }, file: String = #filePath, line: Int = #line,
        function: String = #function, _ body: () throws -> Result
    ) -> Result {
        print { $0.reach(Weaver.Place(file: file, line: line, function: function)) }
        do {
            return try body()
        } catch let failure as Failure {
            stop(failure)
        } catch {
            stop(Failure(code(error), "\(error)"))
        }
    }

    /// Ends the run because it cannot go on.
    ///
    /// What is finished is kept.
    public func stop(_ failure: Failure) -> Never {
        end(conclude(stopped: failure))
    }

    /// Leaves outputs of what is finished, although Ctrl-C may have been pressed: it is heard again afterwards.
    public func keeping(_ body: () throws -> Void) rethrows {
        keepingDepth.add(1, ordering: .relaxed)
        defer { keepingDepth.subtract(1, ordering: .relaxed) }
        try body()
    }

    /// Where Ctrl-C was pressed, ends the run with what is finished.
    func stopIfInterrupted() {
        guard Interrupts.isRaised, keepingDepth.load(ordering: .relaxed) == 0 else { return }
        end(conclude(stopped: Failure(.interrupted, "stopped by Ctrl-C; what was finished is kept")))
    }

    /// Writes the end of the document and returns what to say on standard error, nil where all is well.
    func conclude(stopped: Failure?) -> Failure? {
        run.withLock { run in
            // Where not even the first line was reached, there is nothing to end.
            if let stopped, !run.hasBegun { return stopped }
            if stopped == nil { surroundings.write(run.reachTheEnd()) }
            let checks = run.report.checks
            let failed = run.failedChecks
            let summary = checks.isEmpty ? nil : Self.summary(checks.count, failed: failed.count)
            let ending = Ending(
                summary: stopped == nil ? summary : summary.map { "Stopped before the end. Until then: \($0)" },
                seed: seed, command: program.repeatingCommand(arguments, seed: seed))
            surroundings.write(run.end(ending))
            let writers = PageWriters(name: name, run: run, stopped: stopped?.message)
            if format != .text { surroundings.write(writers.text(format, figures: figuresPath)) }
            if let folder = arguments[.out] {
                do throws(Failure) {
                    for (format, suffix) in [(OutputFormat.html, "html"), (.markdown, "md"), (.json, "json")] {
                        let file = folder.appending(path: "\(fileName).\(suffix)")
                        try AtomicFile.write(writers.text(format, figures: "figures"), to: file)
                    }
                } catch {
                    return error
                }
            }
            if let stopped { return stopped }
            guard !failed.isEmpty else { return nil }
            let names = failed.map(\.name).joined(separator: "; ")
            return Failure(.failed, "\(failed.count) of \(checks.count) checks failed: \(names)")
        }
    }

    /// Where a page on standard output finds its figures.
    private var figuresPath: String { arguments[.figures]?.relativePath ?? "figures" }

    private func end(_ failure: Failure?) -> Never {
        StatusLine.standardError.clear()
        if let failure = failure ?? StandardStream.standardOutput.failure { failure.exit() }
        exit(ExitCode.success.rawValue)
    }

    private static func summary(_ count: Int, failed: Int) -> String {
        if failed > 0 { return "\(failed) of \(count) checks failed." }
        return count == 1 ? "The check holds." : "All \(count) checks hold."
    }
}
