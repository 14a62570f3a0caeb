import Console
import Text

/// Writes blocks for a terminal as they come.
///
/// It remembers only what kind of block came last, for the space between.
struct TerminalWriter: Sendable {
    private enum Kind { case nothing, prose, code, output, wide }

    let terminal: Terminal
    private let showsSolutions: Bool
    private var last = Kind.nothing

    init(_ terminal: Terminal, showsSolutions: Bool = false) {
        self.terminal = terminal
        self.showsSolutions = showsSolutions
    }

    /// The block as lines, with the empty line that parts it from what stands above.
    mutating func text(_ block: Block) -> String {
        var (kind, lines) = lines(of: block)
        // A figure brings colours of its own; nothing else may steer the terminal.
        if case .output(.figure) = block {} else { lines = lines.map { $0.mapText(\.printable) } }
        guard !lines.isEmpty else { return "" }
        // Short outputs of one cell stand together; everything else has an empty line above.
        let isClose = last == .nothing || (last == .output && kind == .output)
        last = kind
        return (isClose ? "" : "\n") + lines.map(written).joined()
    }

    /// A line as it goes out.
    ///
    /// Its no-break spaces have done their work.
    private func written(_ line: StyledText) -> String {
        line.mapText { $0.replacing("\u{A0}", with: " ") }.trimmed.written(color: terminal.usesColor) + "\n"
    }

    private func lines(of block: Block) -> (Kind, [StyledText]) {
        switch block {
        case .prose(let prose):
            return (.prose, TerminalProse(terminal, showsSolutions: showsSolutions).lines(prose, width: terminal.width))
        case .code(let code, let firstLine): return (.code, codeLines(code, firstLine: firstLine))
        case .hidden(let lines, let reason): return (.code, hiddenLines(lines, reason))
        case .note(let text): return (.prose, wrapped(spelled(StyledText(text, .italic)), width: terminal.width))
        case .ending(let ending): return (.prose, endLines(ending))
        case .output(let output):
            let lines = TerminalOutput(terminal).lines(output)
            switch output {
            case .table, .figure, .row, .grade, .matrix: return (.wide, lines)
            default: return (.output, lines)
            }
        }
    }

    private func endLines(_ ending: Ending) -> [StyledText] {
        let summary = ending.summary.map {
            wrapped(spelled(StyledText($0, .italic)), width: terminal.width) + [StyledText()]
        }
        let command = shellLines(ending.command, width: terminal.width - 2).map { StyledText("  " + $0) }
        return (summary ?? [])
            + wrapped(StyledText("Seed \(ending.seed). The same run again:", .italic), width: terminal.width) + command
    }

    /// What stands for code that is not shown.
    private func hiddenLines(_ lines: ClosedRange<Int>, _ reason: String) -> [StyledText] {
        let text = terminal.spelled(" ⋯ " + Block.hiding(lines, reason))
        return wrapped(StyledText(text, .dim), width: terminal.width, hanging: "   ")
    }

    /// Code behind its line numbers.
    ///
    /// A line that is too long goes on below, its number's place left empty.
    private func codeLines(_ code: [String], firstLine: Int) -> [StyledText] {
        let digits = "\(firstLine + code.count - 1)".count
        let bar = terminal.spelled(" │ ")
        let empty = StyledText(String(repeating: " ", count: digits + 1) + bar, .dim)
        return code.enumerated().flatMap { offset, line -> [StyledText] in
            let number = "\(firstLine + offset)"
            let gutter = StyledText(String(repeating: " ", count: digits + 1 - number.count) + number + bar, .dim)
            let text = terminal.spelled(line.replacing("\t", with: "    "))
            if text.isBlank { return [StyledText(gutter.plain.trimmingSpaces, .dim)] }
            // Behind a cut the text stands as deep as the line began, and a little deeper.
            let depth = min(text.prefix { $0 == " " }.count + 4, terminal.width / 3)
            return wrapped(
                gutter + StyledText(text, .dim), width: terminal.width,
                hanging: empty + StyledText(String(repeating: " ", count: depth)))
        }
    }

    private func spelled(_ text: StyledText) -> StyledText { text.mapText(terminal.spelled) }
}

extension String {
    fileprivate var trimmingSpaces: String {
        var result = self
        while result.last == " " { result.removeLast() }
        return result
    }
}

extension StyledText {
    /// The text without spaces at its end.
    fileprivate var trimmed: StyledText {
        var runs = self.runs
        while let last = runs.last {
            runs.removeLast()
            let kept = String(last.text.reversed().drop { $0 == " " }.reversed())
            if !kept.isEmpty {
                return runs.reduce(into: StyledText()) { $0.append($1.text, $1.style) } + StyledText(kept, last.style)
            }
        }
        return StyledText()
    }
}
