import Console
import Text

extension PeerComparison {
    /// A table of ours and the peers' medians with the ratios of our times to each peer's, then what every run came to.
    func lines(earlier: Side?, isCompared: Bool) -> [String] {
        let isTimedInSteps = ours.steps != nil
        let time: KeyPath<Side, Double?> = isTimedInSteps ? \.steps : \.epoch
        let runs = "\(ours.runs.count) \(ours.runs.count == 1 ? "run" : "runs in turn")"
        var lines = [
            Columns.left("\(program), \(runs)", 28) + Columns.right(isTimedInSteps ? "its steps" : "an epoch", 11)
                + Columns.right("ours to it", 12) + Columns.right("in all", 11) + Columns.right("ours to it", 12)
                + Columns.right("accuracy", 11) + Columns.right("memory", 11)
        ]
        for side in [ours] + peers {
            let isPeer = side.name != ours.name
            lines.append(
                Columns.left("  " + side.name, 28) + Columns.right(side[keyPath: time].map(Columns.duration), 11)
                    + Columns.right(isPeer ? Columns.ratio(ours[keyPath: time], to: side[keyPath: time], 3) : "", 12)
                    + Columns.right(side.total.map(Columns.duration), 11)
                    + Columns.right(isPeer ? Columns.ratio(ours.total, to: side.total, 3) : "", 12)
                    + Columns.right(side.testAccuracy.map { Columns.number($0, 4) }, 11)
                    + Columns.right(side.peakMemory.map { Columns.number($0, 0) + " MB" }, 11))
        }
        if isCompared {
            lines.append(
                Columns.left("  Gradebook to earlier", 39)
                    + Columns.right(Columns.ratio(ours[keyPath: time], to: earlier?[keyPath: time], 3), 12)
                    + Columns.right("", 11) + Columns.right(Columns.ratio(ours.total, to: earlier?.total, 3), 12))
        }
        for side in [ours] + peers {
            for (number, run) in side.runs.enumerated() { lines += Self.lines(run, of: side.name, number: number + 1) }
        }
        return lines
    }

    /// The raw figures of one run.
    private static func lines(_ run: ProgramRun, of name: String, number: Int) -> [String] {
        var parts: [String] = []
        if !run.epochs.isEmpty {
            let epochs = run.epochs.map { Columns.number($0, 3) }.joined(separator: " ")
            parts.append("\(run.epochs.count == 1 ? "epoch" : "epochs") \(epochs) s")
        }
        if let steps = run.steps { parts.append("steps \(Columns.duration(steps))") }
        parts.append("in all \(Columns.duration(run.total))")
        if let accuracy = run.testAccuracy { parts.append("test accuracy \(Columns.number(accuracy, 4))") }
        if let memory = run.peakMemory { parts.append("at most \(Columns.number(memory, 0)) MB") }
        return wrapped(
            "  \(name), run \(number): " + parts.joined(separator: "; "), width: Columns.width, hanging: "      ")
    }
}
