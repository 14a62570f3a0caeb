import Console
import Ledger
import Mathematics

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
        case .value(let name, let text): return marked("▸", [], "\(name) = \(text)")
        case .table(let table):
            return TerminalTable(terminal).lines(table, width: terminal.width - 4).map { StyledText(indent) + $0 }
        case .figure(let figure): return drawn(figure)
        case .failure(let name, let message):
            return marked("⚠", .yellow, name)
                + message.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
                    marked(" ", [], String($0))
                }
        case .claim(let claim): return claimed(claim)
        case .row(let row): return stated(row)
        case .noted(let row, let remark): return marked("·", [], "\(row) noted" + (remark.map { ": \($0)" } ?? ""))
        case .notMeasured(let row, let reason): return marked("·", .yellow, "\(row) not measured: \(reason)")
        }
    }

    /// A line that begins with a sign; what does not fit stands under the text, not under the sign.
    private func marked(_ mark: String, _ style: TextStyle, _ text: String) -> [StyledText] {
        let sign = terminal.spelled(mark)
        let hanging = indent + String(repeating: " ", count: sign.displayWidth + 1)
        let line = StyledText(indent) + StyledText(sign, style) + StyledText(" " + terminal.spelled(text))
        return wrapped(line, width: terminal.width, hanging: StyledText(hanging))
    }

    private func shown(_ name: String?, _ text: String) -> [StyledText] {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard let name else { return lines.flatMap { marked("▸", [], $0) } }
        guard lines.count > 1 else { return marked("▸", [], "\(name)  \(text)") }
        return marked("▸", [], name) + lines.flatMap { marked(" ", [], $0) }
    }

    private func checked(_ check: Check) -> [StyledText] {
        let references = check.ledger.isEmpty ? "" : "  [\(check.ledger.joined(separator: ", "))]"
        let deviation = check.deviation.map { "  (\($0))" } ?? ""
        let text = "\(check.name)  \(check.comparison)\(deviation)\(references)"
        return check.holds ? marked("✓", .green, text) : marked("✗", [.red, .bold], text)
    }

    private func drawn(_ figure: Figure) -> [StyledText] {
        // A drawing is cut rather than wrapped: a wrapped one is no drawing.
        let lines = figure.lines(terminal).map { StyledText(terminal.spelled($0).cut(toWidth: terminal.width)) }
        guard let caption = figure.caption else { return lines }
        return lines
            + wrapped(
                StyledText(indent + terminal.spelled(caption), .italic), width: terminal.width,
                hanging: StyledText(indent))
    }

    private func claimed(_ claim: Claim) -> [StyledText] {
        let format = NumberFormat.significant(4)
        let spread = claim.measured.count > 1 ? " ± \(format.text(claim.standardDeviation))" : ""
        let seeds = claim.measured.count == 1 ? "1 seed" : "\(claim.measured.count) seeds"
        let verdict = claim.isReproduced ? "reproduced" : "not reproduced"
        return marked(
            claim.isReproduced ? "✓" : "≠", claim.isReproduced ? .green : .yellow,
            "\(claim.row)  printed \(format.text(claim.printed)), measured \(format.text(claim.mean))\(spread) over \(seeds): \(verdict)"
        )
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
