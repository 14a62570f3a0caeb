import Console
import Mathematics
import Text

/// Writes prose for a terminal: wrapped by display width, formulas in Unicode or ASCII.
struct TerminalProse {
    private let terminal: Terminal
    /// Whether the solutions of exercises are shown.
    private let showsSolutions: Bool

    init(_ terminal: Terminal, showsSolutions: Bool) {
        self.terminal = terminal
        self.showsSolutions = showsSolutions
    }

    func lines(_ block: ProseBlock, width: Int) -> [StyledText] {
        switch block {
        case .heading(let level, let content):
            let title = wrapped(text(content, .bold), width: width)
            guard level <= 2 else { return title }
            let length = title.map(\.displayWidth).max() ?? 0
            let rule = String(repeating: terminal.spelled(level == 1 ? "═" : "─"), count: length)
            return title + [StyledText(rule, .bold)]
        case .paragraph(let content):
            return wrapped(text(content), width: width)
        case .list(let items):
            return items.flatMap { item -> [StyledText] in
                let marker = item.number.map { "\($0). " } ?? terminal.spelled("• ")
                let indent = String(repeating: " ", count: 2 + 2 * item.level)
                let hanging = String(repeating: " ", count: indent.count + marker.displayWidth)
                return wrapped(
                    StyledText(indent + marker) + text(item.content), width: width, hanging: StyledText(hanging))
            }
        case .quotation(let blocks): return barred(blocks, bar: "│ ", width: width)
        case .aside(let title, let blocks):
            return headed("Aside", title, width: width) + barred(blocks, bar: "│ ", width: width)
        case .exercise(let title, let task, let solution):
            let lines = headed("Exercise", title, width: width) + barred(task, bar: "│ ", width: width)
            if solution.isEmpty { return lines }
            guard showsSolutions else {
                let hint = StyledText(terminal.spelled("│ "), .dim) + StyledText("Its solution: --solutions", .italic)
                return lines + [hint]
            }
            return lines + headed("Solution", [], width: width) + barred(solution, bar: "│ ", width: width)
        case .table(let columns, let rows):
            // Styles end at a cell's border, where a narrow table must be wrapped.
            let table = Table(
                caption: nil, columns: columns.map { text($0).plain }, rows: rows.map { $0.map { text($0).plain } })
            return TerminalTable(terminal).lines(table, width: width - 2).map { "  " + $0 }
        case .formula(let formula):
            return formula.lines(width: width - 4, ascii: !terminal.usesUnicode).map {
                $0.isEmpty ? StyledText() : StyledText("    " + $0)
            }
        case .code(let code):
            return code.flatMap {
                wrapped(StyledText("    " + terminal.spelled($0), .dim), width: width, hanging: "        ")
            }
        }
    }

    private func barred(_ blocks: [ProseBlock], bar: String, width: Int) -> [StyledText] {
        let bar = StyledText(terminal.spelled(bar), .dim)
        let inside = blocks.enumerated().flatMap { index, block in
            (index > 0 ? [StyledText()] : []) + lines(block, width: width - 2)
        }
        return inside.map { bar + $0 }
    }

    /// The first line of a box.
    private func headed(_ kind: String, _ title: [Inline], width: Int) -> [StyledText] {
        let words =
            StyledText(kind, [.bold, .cyan]) + (title.isEmpty ? "" : StyledText(": ", .bold) + text(title, .bold))
        let bar = StyledText(terminal.spelled("│ "), .dim)
        return wrapped(bar + words, width: width, hanging: bar)
    }

    private func text(_ inlines: [Inline], _ style: TextStyle = []) -> StyledText {
        inlines.reduce(into: StyledText()) { $0 += text($1, style) }
    }

    private func text(_ inline: Inline, _ style: TextStyle) -> StyledText {
        switch inline {
        case .text(let words): return StyledText(terminal.spelled(words), style)
        case .emphasis(let content): return text(content, style.union(.italic))
        case .strong(let content): return text(content, style.union(.bold))
        case .code(let code): return StyledText(terminal.spelled(code), style.union(.cyan))
        case .value(let name): return StyledText("{\(name)}", style)
        case .formula(let formula):
            // The spaces of a formula do not end a line: w = 3 stays together as far as a line holds it.
            let line = terminal.usesUnicode ? formula.unicode : formula.ascii
            return StyledText(
                line.displayWidth <= terminal.width / 3 ? line.replacing(" ", with: "\u{A0}") : line, style)
        case .link(let content, let target):
            let words = text(content, style.union(.underline))
            return words.plain == target ? words : words + StyledText(" (\(terminal.spelled(target)))", style)
        }
    }
}
