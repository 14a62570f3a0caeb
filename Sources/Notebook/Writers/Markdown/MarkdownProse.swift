import Mathematics

/// Writes prose as Markdown, formulas between dollar signs.
struct MarkdownProse {
    func text(_ block: ProseBlock) -> String {
        switch block {
        case .heading(let level, let content): String(repeating: "#", count: level) + " " + text(content)
        case .paragraph(let content): MarkdownText.paragraph(text(content))
        case .list(let items): items.map(item).joined(separator: "\n")
        case .quotation(let blocks): quoted(text(blocks))
        case .exercise(let title, let task, let solution):
            quoted(
                [head("Exercise", title), text(task), folded(solution)].filter { !$0.isEmpty }.joined(separator: "\n\n")
            )
        case .aside(let title, let blocks): quoted(head("Aside", title) + "\n\n" + text(blocks))
        case .table(let columns, let rows):
            Self.table(columns.map(cell), rows.map { $0.map(cell) }, isNumeric: columns.map { _ in false })
        case .formula(let formula): "$$\n\(formula.tex)\n$$"
        case .code(let lines): MarkdownText.fenced(lines, "text")
        }
    }

    private func text(_ blocks: [ProseBlock]) -> String { blocks.map(text).joined(separator: "\n\n") }

    /// Deeper items stand under the words of the item that they belong to.
    private func item(_ item: ListItem) -> String {
        String(repeating: "   ", count: item.level) + (item.number.map { "\($0). " } ?? "- ") + text(item.content)
    }

    private func head(_ name: String, _ title: [Inline]) -> String {
        "**\(name)\(title.isEmpty ? "" : ": ")\(text(title))**"
    }

    /// GitHub folds `details` away; blank lines around its content let that be Markdown.
    private func folded(_ solution: [ProseBlock]) -> String {
        guard !solution.isEmpty else { return "" }
        return "<details>\n<summary>Solution</summary>\n\n\(text(solution))\n\n</details>"
    }

    private func quoted(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? ">" : "> \($0)" }
            .joined(separator: "\n")
    }

    /// A table of finished cells.
    static func table(_ columns: [String], _ rows: [[String]], isNumeric: [Bool]) -> String {
        func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
        return ([line(columns), line(isNumeric.map { $0 ? "---:" : "---" })] + rows.map(line)).joined(separator: "\n")
    }

    /// A stroke would end the cell, in a formula as well.
    private func cell(_ content: [Inline]) -> String {
        content.map { inline in
            if case .code(let code) = inline { return MarkdownText.code(code).replacing("|", with: "\\|") }
            return text([inline])
        }.joined()
    }

    private func text(_ inlines: [Inline]) -> String {
        inlines.map { inline in
            switch inline {
            case .text(let words): MarkdownText.text(words)
            case .emphasis(let content): "*\(text(content))*"
            case .strong(let content): "**\(text(content))**"
            case .code(let code): MarkdownText.code(code)
            case .formula(let formula): "$\(formula.tex)$"
            case .value(let name): MarkdownText.text("{\(name)}")
            case .link(let content, let target):
                "[\(text(content))](<\(target.replacing(">", with: "%3E").replacing("<", with: "%3C"))>)"
            }
        }.joined()
    }
}
