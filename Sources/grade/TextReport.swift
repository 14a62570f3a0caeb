import Console
import Expressions
import Foundation
import Text

/// An answer for a learner, as a terminal shows it.
struct TextReport {
    private let answer: Answer
    private let terminal: Terminal
    private var lines: [StyledText] = []

    init(_ answer: Answer, _ terminal: Terminal) {
        self.answer = answer
        self.terminal = terminal
        question()
        if let report = answer.report {
            verdict(report)
            numbers(report)
            details(report)
        }
        if let derivation = answer.derivation { steps(of: derivation) }
        if answer.report != nil { repeating() }
    }

    /// The whole text.
    var text: String {
        lines.map { $0.written(color: terminal.usesColor) + "\n" }.joined()
    }

    private mutating func add(_ text: StyledText, indent: String = "", hanging: String = "  ") {
        let spelled = StyledText(indent) + text.mapText { terminal.spelled($0.printable) }
        lines += wrapped(spelled, width: terminal.width, hanging: StyledText(indent + hanging))
    }

    private mutating func blank() { lines.append(StyledText()) }

    // MARK: - Question and verdict

    private var slope: String { "∂L/∂\(pretty(answer.commandLine.variable))" }

    private func pretty(_ text: String) -> String { FormulaText.pretty(text, ascii: !terminal.usesUnicode) }

    private mutating func question() {
        add(StyledText("L", .bold) + StyledText(" = " + pretty(answer.commandLine.loss)), hanging: "    ")
        if let claim = answer.commandLine.claim {
            add(StyledText("claim: \(slope)", .bold) + StyledText(" = " + pretty(claim)), hanging: "    ")
        }
        blank()
    }

    private mutating func verdict(_ report: ExpressionReport) {
        switch report.verdict {
        case .correct: add(StyledText("✓ Correct.", [.bold, .green]) + StyledText(" " + agreement(report)))
        case .wrong: add(StyledText("✗ Wrong.", [.bold, .red]) + StyledText(" " + agreement(report)))
        case .inconclusive: add(StyledText("? Inconclusive.", [.bold, .yellow]))
        case .notCheckable: add(StyledText("? Not checkable.", [.bold, .yellow]))
        }
        for (index, sentence) in report.evidence.enumerated() {
            let isNamed =
                index < report.mistakes.count && report.evidence.count == report.mistakes.count
                && report.mistakes[index] != .unrecognised
            let name = isNamed ? StyledText("  [\(report.mistakes[index].rawValue)]", .dim) : StyledText()
            add(StyledText("• ") + StyledText(sentence) + name, indent: "  ")
        }
        if report.evidence.count != report.mistakes.count || report.mistakes == [.unrecognised],
            !report.mistakes.isEmpty
        {
            let isNamed = report.mistakes != [.unrecognised]
            let text =
                isNamed
                ? "Named: " + report.mistakes.map(\.rawValue).joined(separator: ", ")
                : "The pattern is none that is known here, so no mistake is named."
            add(StyledText("• " + text), indent: "  ")
        }
        for other in report.alternatives {
            add(
                StyledText("• These numbers fit as well: " + other.map(\.rawValue).joined(separator: ", ") + "."),
                indent: "  ")
        }
        if report.verdict == .wrong, report.correct == nil {
            add("The right expression is too long to be read, or could not be verified, so none is shown.")
        }
        if report.verdict == .wrong, let correct = report.correct {
            blank()
            add(StyledText("right: \(slope)", .bold) + StyledText(" = ") + StyledText(correct, .green), hanging: "    ")
        }
    }

    private func agreement(_ report: ExpressionReport) -> String {
        guard let block = report.blocks.first else { return "" }
        let checked = block.checkedEntries + block.checkedDirections
        let wrong = checked - block.agreeing
        let numbers = "\(checked) number\(checked == 1 ? "" : "s")"
        let points = "\(report.coverage.points) point\(report.coverage.points == 1 ? "" : "s")"
        let all = checked == 1 ? "the only number" : "all \(numbers)"
        if report.verdict == .correct { return "The claim agrees with \(all) at \(points)." }
        return "The claim disagrees with \(wrong == checked ? all : "\(wrong) of \(numbers)") at \(points)."
    }

    // MARK: - Numbers

    private mutating func numbers(_ report: ExpressionReport) {
        guard !report.samples.isEmpty else { return }
        blank()
        let rows = report.samples.map { SampleRow($0, name: answer.commandLine.variable) }
        let claimedWidth = (rows.map(\.claimed.displayWidth) + ["claimed".count]).max() ?? 0
        let numericWidth = max(rows.map(\.numeric.displayWidth).max() ?? 0, 12)
        let place = terminal.width - claimedWidth - numericWidth - 6
        func padded(_ text: String, _ width: Int) -> String {
            String(repeating: " ", count: max(0, width - text.displayWidth)) + text
        }
        let short = terminal.width < 60 ? "true" : "differences"
        let head = padded("claimed", claimedWidth) + "  " + padded(short, numericWidth)
        lines.append(StyledText("  " + head + "  " + (place > 12 ? "at" : ""), .dim))
        for row in rows {
            let values = "  " + padded(row.claimed, claimedWidth) + "  " + padded(row.numeric, numericWidth)
            guard place > 12 else {
                lines.append(StyledText(terminal.spelled(values)))
                continue
            }
            let indent = String(repeating: " ", count: claimedWidth + numericWidth + 6)
            let text =
                StyledText(terminal.spelled(values + "  ")) + StyledText(terminal.spelled(row.place.printable), .dim)
            lines += wrapped(text, width: terminal.width, hanging: StyledText(indent))
        }
    }

    private mutating func details(_ report: ExpressionReport) {
        var remarks = report.kinks.map { kink in
            let sides = kink.sides.map {
                ", here \(SampleRow.short($0.lowerBound)) and \(SampleRow.short($0.upperBound)),"
            }
            return
                "\(kink.block): \(kink.count) of \(report.coverage.checked) numbers are at a kink; a value between the one-sided derivatives\(sides ?? "") is accepted there."
        }
        for name in report.vacuous {
            remarks.append("\(name) is vacuous: its derivative is zero wherever it was looked at.")
        }
        if report.coverage.directions > 0 {
            remarks.append(
                "Sampled: 16 of \(report.coverage.entries) entries and one ±1 direction through all at each point; --all checks every entry."
            )
        }
        if report.verdict == .correct, !report.blindSpots.isEmpty {
            let names = report.blindSpots.map(\.mistake.rawValue).joined(separator: ", ")
            remarks.append("What these points could not have shown: \(names).")
        }
        remarks += report.notes
        guard !remarks.isEmpty else { return }
        blank()
        for remark in remarks { add(StyledText(remark)) }
    }

    // MARK: - Derivation

    private mutating func steps(of derivation: Derivation) {
        if answer.report != nil { blank() }
        add(StyledText("The derivative, step by step", .bold))
        for (number, step) in derivation.steps.enumerated() {
            blank()
            let rules = step.rules.map { "\($0.name): \($0.formula)" }.joined(separator: "; ")
            add(StyledText("\(number + 1)  ", .dim) + StyledText("\(rules)", .cyan), hanging: "   ")
            let isLast = number == derivation.steps.count - 1
            add(StyledText(isLast ? slope : "∂L/∂(\(pretty(step.part)))", .bold), indent: "   ", hanging: "  ")
            add(StyledText("= \(pretty(step.derivative))"), indent: "     ", hanging: "  ")
        }
        blank()
        guard let text = derivation.text else {
            add(StyledText("The derivative is too long to be written."))
            return
        }
        add(StyledText(slope, .bold) + StyledText(" = ") + StyledText(text, .green), hanging: "    ")
    }

    private mutating func repeating() {
        blank()
        lines.append(StyledText(terminal.spelled("The same numbers again:"), .dim))
        lines += RepeatingCommand(answer.commandLine).lines(width: terminal.width).map {
            StyledText(terminal.spelled($0), .dim)
        }
    }
}
