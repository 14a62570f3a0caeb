import Console
import Mathematics
import Text

/// A chapter while it runs: its document so far, its report, and what is still to come in the source.
///
/// It touches neither files nor streams. Whoever owns it writes the text that it returns.
struct Run: Sendable {
    private(set) var document: [Block] = []
    private(set) var report: ChapterReport
    private var weaver: Weaver?
    private var writer: TerminalWriter
    private var texts: [String: String] = [:]
    private var sawProse = false
    /// The lines before the first prose, until they are mentioned.
    private var stage: ClosedRange<Int>?
    private let format: OutputFormat

    init(
        chapter: String, seed: UInt64, format: OutputFormat, terminal: Terminal, showsSolutions: Bool = false,
        weaver: Weaver?
    ) {
        report = ChapterReport(chapter: chapter, seed: seed)
        writer = TerminalWriter(terminal, showsSolutions: showsSolutions)
        self.weaver = weaver
        self.format = format
    }

    // MARK: - Going on

    /// Whether anything stands in the document but a word of the notebook itself.
    var hasBegun: Bool {
        document.contains { if case .note = $0 { false } else { true } }
    }

    /// What can be read before anything has run; a note says why there is no prose.
    mutating func begin(note: String?) -> String {
        let noted = note.map { add(.note($0)) } ?? ""
        return noted + show(weaver?.cellsAtStart() ?? [])
    }

    /// The prose and the code up to a place.
    mutating func reach(_ place: Weaver.Place) -> String {
        show(weaver?.cells(before: place) ?? [])
    }

    /// An output, behind the prose and the code that lead to it.
    mutating func leave(_ output: Output, at place: Weaver.Place) -> String {
        let before = reach(place)
        switch output {
        case .check(let check): report.checks.append(check)
        case .claim(let claim): report.claims.append(claim)
        case .noted(let row, _): report.noted.append(row)
        case .notMeasured(let row, _): report.notMeasured.append(row)
        case .figure(let figure) where hasFigure(figure.name):
            report.checks.append(
                Check(
                    "every figure has a name of its own", .text(figure.name), .text("another name")))
        case .trace(let trace): report.checks.append(trace.check)
        case .grade(let grade): report.checks.append(grade.check)
        case .row(let row): report.statements.append(row.number)
        case .evidence(let evidence): report.checks += evidence.checks
        default: break
        }
        return before + add(.output(output))
    }

    /// The rest of the source.
    mutating func reachTheEnd() -> String {
        show(weaver?.cellsToTheEnd() ?? [])
    }

    /// What the run came to.
    mutating func end(_ ending: Ending) -> String {
        add(.ending(ending))
    }

    // MARK: - Numbers

    /// Keeps a value for the prose and for the report.
    mutating func keep(_ name: String, text: String, value: JSON) {
        texts[name] = text
        if let index = report.values.firstIndex(where: { $0.name == name }) {
            report.values[index].value = value
        } else {
            report.values.append((name, value))
        }
    }

    /// Keeps a measured time, which stands in the report alone.
    mutating func keep(timing name: String, seconds: Double) {
        if let index = report.timings.firstIndex(where: { $0.name == name }) {
            report.timings[index].seconds.append(seconds)
        } else {
            report.timings.append((name, [seconds]))
        }
    }

    /// Keeps a check that is shown in another form.
    mutating func keep(_ check: Check) {
        report.checks.append(check)
    }

    /// Keeps the name of a file that was written.
    mutating func keep(figure fileName: String) {
        if !report.figures.contains(fileName) { report.figures.append(fileName) }
    }

    private func hasFigure(_ name: String) -> Bool {
        document.contains { if case .output(.figure(let figure)) = $0 { figure.name == name } else { false } }
    }

    var failedChecks: [Check] { report.checks.filter { !$0.holds } }

    // MARK: - Writing

    private mutating func show(_ cells: [ChapterSource.Cell]) -> String {
        cells.map { cell in
            switch cell.content {
            case .prose(let blocks):
                sawProse = true
                return blocks.map { add(.prose(filled($0))) + mentionStage() }.joined()
            case .hidden(let lines, let reason):
                return sawProse ? add(.hidden(lines: cell.lines, reason)) : setStage(lines, cell.lines)
            case .code(let lines):
                guard sawProse else { return setStage(lines, cell.lines) }
                // The last line ends the run: it is no lesson.
                var lesson = lines
                while let last = lesson.last, Self.isEnding(last) { lesson.removeLast() }
                return lesson.isEmpty ? "" : add(.code(lesson, firstLine: cell.lines.lowerBound))
            }
        }.joined()
    }

    /// A word on what stands before the first prose, below its first line, which is the title.
    private mutating func mentionStage() -> String {
        defer { stage = nil }
        return stage.map { add(.hidden(lines: $0, "what the lesson needs before it begins")) } ?? ""
    }

    /// Keeps what stands before the first prose until the title is told.
    private mutating func setStage(_ code: [String], _ lines: ClosedRange<Int>) -> String {
        let needs = code.contains { !$0.isBlank && $0.wholeMatch(of: /import \w+|let chapter = Chapter\(\)/) == nil }
        if needs { stage = (stage?.lowerBound ?? lines.lowerBound)...lines.upperBound }
        return ""
    }

    private mutating func filled(_ block: ProseBlock) -> ProseBlock {
        var missing: [String] = []
        let filled = block.filled(texts) { missing.append($0) }
        report.checks += missing.map {
            Check("the prose names {\($0)}", .text("not computed"), .text("a value"))
        }
        return filled
    }

    private mutating func add(_ block: Block) -> String {
        document.append(block)
        return format == .text ? writer.text(block) : ""
    }

    private static func isEnding(_ line: String) -> Bool {
        line.isBlank || line.wholeMatch(of: /\s*\w+\.finish\(\)\s*/) != nil
    }
}
