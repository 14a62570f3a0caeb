import Ledger
import Mathematics

/// Writes a document as Markdown that renders on GitHub.
struct MarkdownPage {
    let document: [Block]
    /// The folder of the figures, as the page names it.
    let figures: String

    var text: String {
        var parts: [String] = []
        var wasShort = false
        for block in document {
            let text = text(block)
            guard !text.isEmpty else { continue }
            // Short outputs of one cell are one list.
            let isShort = if case .output = block { text.hasPrefix("- ") } else { false }
            if isShort, wasShort { parts[parts.count - 1] += "\n" + text } else { parts.append(text) }
            wasShort = isShort
        }
        return parts.joined(separator: "\n\n") + "\n"
    }

    private func text(_ block: Block) -> String {
        switch block {
        case .prose(let prose): return MarkdownProse().text(prose)
        case .code(let lines, let first):
            return MarkdownText.fenced(lines, "swift main.swift:\(first)-\(first + lines.count - 1)")
        case .hidden(let lines, let reason): return "*⋯ \(MarkdownText.text(Block.hiding(lines, reason)))*"
        case .note(let words): return "*\(MarkdownText.text(words))*"
        case .output(let output): return text(output)
        case .ending(let ending):
            let summary = ending.summary.map { "**\(MarkdownText.text($0))**\n\n" } ?? ""
            let command = MarkdownText.fenced([ending.command.joined(separator: " ")], "sh")
            return "---\n\n\(summary)Seed \(ending.seed). The same run again:\n\n\(command)"
        }
    }

    private func text(_ output: Output) -> String {
        switch output {
        case .shown(let name, let text): return shown(name, text)
        case .check(let check): return checked(check)
        case .value(let name, let text): return "- `\(name)` = \(MarkdownText.text(text))"
        case .table(let table): return Self.table(table)
        case .figure(let shown):
            let alternative = MarkdownText.text(shown.figure.title + ": " + shown.figure.summary)
            let caption = shown.caption.map { "\n\n*\(MarkdownText.text($0))*" } ?? ""
            return "![\(alternative)](<\(figures)/\(shown.fileName)>)" + caption
        case .matrix(let matrix): return laidOut(matrix)
        case .trace(let trace):
            let formula = trace.lines.map { "$$\n\($0.tex)\n$$" }
            let rows = trace.check.ledger.isEmpty ? "" : "\n\n" + references(trace.check.ledger)
            guard let formula, trace.check.holds else {
                return [formula, checked(trace.check)].compactMap(\.self).joined(separator: "\n\n")
            }
            return formula + rows
        case .grade(let grade): return graded(grade)
        case .failure(let name, let message):
            let lines = message.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            return "- ⚠ \(MarkdownText.text(name))\n\n" + MarkdownText.fenced(lines, "text")
        case .claim(let claim): return "- \(claim.isReproduced ? "✓" : "≠") \(MarkdownText.text(claim.sentence))"
        case .row(let row): return stated(row)
        case .evidence(let evidence): return evident(evidence)
        case .noted(let row, let remark): return "- \(MarkdownText.text(Output.noting(row, remark)))"
        case .notMeasured(let row, let reason): return "- \(MarkdownText.text(Output.notMeasuring(row, reason)))"
        }
    }

    func checked(_ check: Check) -> String {
        let deviation = check.deviation.map { " (\($0))" } ?? ""
        let rows = check.ledger.isEmpty ? "" : " " + references(check.ledger)
        let name = MarkdownText.text(check.name)
        return "- \(check.holds ? "✓" : "✗") \(name): \(MarkdownText.text(check.comparison + deviation))\(rows)"
    }

    private func references(_ ledger: [String]) -> String { "\\[\(ledger.joined(separator: ", "))\\]" }

    private func shown(_ name: String?, _ text: String) -> String {
        let label = name.map { MarkdownText.text($0) } ?? ""
        guard text.contains("\n") else { return "- \(label.isEmpty ? "" : label + ": ")\(MarkdownText.code(text))" }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        return (label.isEmpty ? "" : label + "\n\n") + MarkdownText.fenced(lines, "text")
    }

    static func table(_ table: Table) -> String {
        let rows = table.rows.map { row in
            table.columns.indices.map { $0 < row.count ? MarkdownText.text(row[$0]) : "" }
        }
        let caption = table.caption.map { "*\(MarkdownText.text($0))*\n\n" } ?? ""
        return caption
            + MarkdownProse.table(
                table.columns.map(MarkdownText.text), rows, isNumeric: table.columns.indices.map(table.isNumeric))
    }

    private func laidOut(_ matrix: Matrix) -> String {
        let shape = "\\[" + matrix.shape.map(String.init).joined(separator: ", ") + "\\]"
        let width = matrix.rows.first?.count ?? 0
        let hasNames = !matrix.rowNames.isEmpty
        let names = (0..<width).map { $0 < matrix.columnNames.count ? MarkdownText.text(matrix.columnNames[$0]) : "" }
        let rows = matrix.rows.enumerated().map { index, row in
            (hasNames ? [index < matrix.rowNames.count ? MarkdownText.text(matrix.rowNames[index]) : ""] : []) + row
        }
        let table = MarkdownProse.table(
            (hasNames ? [""] : []) + names, rows,
            isNumeric: (hasNames ? [false] : []) + Array(repeating: true, count: width))
        return "\(MarkdownText.text(matrix.name ?? "")) \(shape)\n\n\(table)"
    }

    private func graded(_ grade: Grade) -> String {
        let sign = grade.verdict == .correct ? "✓" : grade.verdict == .wrong ? "✗" : "?"
        var lines = ["**Graded: \(MarkdownText.text(grade.name))**", ""]
        if !grade.formulas.isEmpty { lines += grade.formulas.map { "- \($0.label): $\($0.1.tex)$" } + [""] }
        lines += ["**\(sign) \(MarkdownText.text(grade.headline))**", ""]
        lines += grade.facts.map { "- \($0.label): \(MarkdownText.text($0.text))" }
        if let numbers = grade.numbers { lines += [""] + Self.table(numbers).split(separator: "\n").map(String.init) }
        let box = lines.map { $0.isEmpty ? ">" : "> \($0)" }.joined(separator: "\n")
        return box + (grade.check.holds ? "" : "\n\n" + checked(grade.check))
    }

    private func stated(_ row: LedgerRow) -> String {
        func formula(_ tex: String) -> [String] {
            (try? Formula(tex: tex)).map { ["$$", $0.tex, "$$", ""] } ?? [MarkdownText.code(tex), ""]
        }
        func lines(_ text: String, _ mark: (String) -> String) -> [String] {
            // Two spaces at the end break a line.
            [text.split(separator: "\n").map { mark(String($0)) }.joined(separator: "  \n"), ""]
        }
        let places = row.places.map(\.description).joined(separator: "; ")
        var parts = ["**\(row.number)** \(MarkdownText.text(places)): **\(row.verdict.rawValue)**", ""]
        if let original = row.original {
            parts += lines(original) { "<span lang=\"zh-Hans\">\(MarkdownText.escaped($0))</span>" }
        }
        if let translation = row.translation { parts += lines(translation) { "*\(MarkdownText.escaped($0))*" } }
        switch row.statement {
        case .formula(let tex): parts += formula(tex)
        case .code(let text), .listing(let text):
            parts += [
                MarkdownText.fenced(
                    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init), "text"), "",
            ]
        case nil: break
        }
        parts += [MarkdownText.text(row.reason), ""]
        if let correction = row.correction { parts += ["**Correct:** " + MarkdownText.text(correction), ""] }
        if let tex = row.correctFormula { parts += formula(tex) }
        while parts.last?.isEmpty == true { parts.removeLast() }
        return parts.joined(separator: "\n").split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.isEmpty ? ">" : "> \($0)" }.joined(separator: "\n")
    }
}
