import Console
import Ledger
import Mathematics
import Text

/// Writes what code left behind, indented so that it cannot be taken for code or prose.
struct TerminalOutput {
    private let terminal: Terminal
    private let indent = "    "

    init(_ terminal: Terminal) {
        self.terminal = terminal
    }

    func lines(_ output: Output) -> [StyledText] {
        switch output {
        case .shown(let name, let text): return shown(name, text)
        case .check(let check): return checked(check)
        case .matrix(let matrix): return TerminalMatrix(terminal).lines(matrix).map { StyledText(indent) + $0 }
        case .trace(let trace): return traced(trace)
        case .grade(let grade): return graded(grade)
        case .value(let name, let text): return marked("▸", [], "\(name) = \(text)")
        case .table(let table):
            return TerminalTable(terminal).lines(table, width: terminal.width - 4).map { StyledText(indent) + $0 }
        case .figure(let figure): return drawn(figure)
        case .failure(let name, let message):
            return marked("⚠", .yellow, name)
                + message.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
                    marked(" ", [], String($0))
                }
        case .claim(let claim):
            return marked(claim.isReproduced ? "✓" : "≠", claim.isReproduced ? .green : .yellow, claim.sentence)
        case .row(let row): return stated(row)
        case .evidence(let evidence): return evident(evidence)
        case .noted(let row, let remark): return marked("·", [], Output.noting(row, remark))
        case .notMeasured(let row, let reason): return marked("·", .yellow, Output.notMeasuring(row, reason))
        }
    }

    /// A line that begins with a sign, or with a word before it; what does not fit stands under the text, not under the
    /// sign.
    func marked(_ mark: String, _ style: TextStyle, _ text: String, behind word: String = "") -> [StyledText] {
        let sign = terminal.spelled(mark)
        let first = indent + (word.isEmpty ? "" : word + " ")
        let hanging = String(repeating: " ", count: first.displayWidth + sign.displayWidth + 1)
        let line = StyledText(first) + StyledText(sign, style) + StyledText(" " + terminal.spelled(text))
        return wrapped(line, width: terminal.width, hanging: StyledText(hanging))
    }

    private func shown(_ name: String?, _ text: String) -> [StyledText] {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard let name else { return lines.flatMap { marked("▸", [], $0) } }
        guard lines.count > 1 else { return marked("▸", [], "\(name)  \(text)") }
        return marked("▸", [], name) + lines.flatMap { marked(" ", [], $0) }
    }

    func checked(_ check: Check) -> [StyledText] {
        let references = check.ledger.isEmpty ? "" : "  [\(check.ledger.joined(separator: ", "))]"
        let deviation = check.deviation.map { "  (\($0))" } ?? ""
        let text = "\(check.name)  \(check.comparison)\(deviation)\(references)"
        return check.holds ? marked("✓", .green, text) : marked("✗", [.red, .bold], text)
    }

    /// In one line where it fits, otherwise formula, numbers and value below each other.
    private func traced(_ trace: Trace) -> [StyledText] {
        guard let stacked = trace.lines else { return checked(trace.check) }
        let room = terminal.width - indent.count - 2
        let line = trace.line.map { terminal.usesUnicode ? $0.unicode : $0.ascii }.flatMap {
            $0.displayWidth <= room ? [$0] : nil
        }
        let formula = line ?? stacked.lines(width: room, ascii: !terminal.usesUnicode)
        let references = trace.check.ledger.isEmpty ? "" : "  [\(trace.check.ledger.joined(separator: ", "))]"
        let mark =
            trace.check.holds
            ? StyledText(terminal.spelled("✓"), .green) : StyledText(terminal.spelled("✗"), [.red, .bold])
        let failed = trace.check.holds ? [] : checked(trace.check)
        // The mark stands before one line and behind several, where it is level with the value.
        if line != nil, formula[0].displayWidth + references.displayWidth <= room {
            let text = mark + " " + StyledText(formula[0], .cyan) + StyledText(references, .dim)
            return [StyledText(indent) + text] + failed
        }
        let end = "  " + mark + StyledText(references, .dim)
        var lines = formula.map { $0.isEmpty ? StyledText() : StyledText(indent + "  ") + StyledText($0, .cyan) }
        let last = lines.count - 1
        if lines[last].displayWidth + end.displayWidth <= terminal.width {
            lines[last] += end
        } else {
            lines.append(StyledText(indent) + end)
        }
        return lines + failed
    }

    private func graded(_ grade: Grade) -> [StyledText] {
        let (mark, style): (String, TextStyle) =
            switch grade.verdict {
            case .correct: ("✓", .green)
            case .wrong: ("✗", .red)
            case .inconclusive, .notCheckable: ("?", .yellow)
            }
        let bar = StyledText(indent) + StyledText(terminal.spelled("┃ "), style)
        let room = terminal.width - indent.count - 2
        var lines = wrapped(StyledText(terminal.spelled("Graded: \(grade.name)"), .bold), width: room)
        let labels = grade.formulas.map(\.label) + grade.facts.map(\.label)
        let column = (labels.map(\.count).max() ?? 0) + 2
        func add(_ label: String, _ text: StyledText) {
            let isNarrow = room < 56
            let head = isNarrow ? label + ": " : label + String(repeating: " ", count: column - label.count)
            let hanging = String(repeating: " ", count: isNarrow ? 2 : column)
            lines += wrapped(StyledText(head, .dim) + text, width: room, hanging: StyledText(hanging))
        }
        for (label, formula) in grade.formulas {
            add(label, StyledText(terminal.usesUnicode ? formula.unicode : formula.ascii, .cyan))
        }
        lines += wrapped(StyledText(terminal.spelled("\(mark) \(grade.headline)"), style.union(.bold)), width: room)
        for (label, text) in grade.facts { add(label, StyledText(terminal.spelled(text))) }
        if let numbers = grade.numbers {
            lines += [StyledText()] + TerminalTable(terminal).lines(numbers, width: room)
        }
        return lines.map { bar + $0 } + (grade.check.holds ? [] : checked(grade.check))
    }

    private func drawn(_ shown: ShownFigure) -> [StyledText] {
        let text = shown.figure.text(
            width: terminal.width, style: terminal.usesUnicode ? .braille : .ascii, color: terminal.usesColor)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map {
            StyledText(terminal.spelled(String($0)))
        }
        guard let caption = shown.caption else { return lines }
        return lines
            + wrapped(
                StyledText(indent + terminal.spelled(caption), .italic), width: terminal.width,
                hanging: StyledText(indent))
    }

    private func stated(_ row: LedgerRow) -> [StyledText] {
        func part(_ text: String, _ style: TextStyle = []) -> [StyledText] {
            text.split(separator: "\n").flatMap {
                wrapped(
                    StyledText("\(indent)  \(terminal.spelled(String($0)))", style), width: terminal.width,
                    hanging: "        ")
            }
        }
        func formula(_ tex: String) -> String {
            // A formula outside the TeX subset stands as its source.
            (try? Formula(tex: tex).lines(ascii: !terminal.usesUnicode).joined(separator: "\n")) ?? tex
        }
        let places = row.places.map(\.description).joined(separator: "; ")
        var lines = marked("▸", [], "\(row.number), \(places): \(row.verdict.rawValue)")
        // Without Unicode the Chinese original has no spelling; its translation stands alone.
        if let original = row.original, terminal.usesUnicode { lines += part(original, .italic) }
        if let translation = row.translation { lines += part(translation, .italic) }
        switch row.statement {
        case .formula(let tex): lines += part(formula(tex), .cyan)
        case .code(let text), .listing(let text): lines += part(text, .cyan)
        case nil: break
        }
        lines += part(row.reason)
        if let correction = row.correction { lines += part("Correct: " + correction) }
        if let tex = row.correctFormula { lines += part(formula(tex), .cyan) }
        return lines
    }
}
