import Console
import Foundation
import Mathematics

/// A chapter's `main.swift`, cut into prose and the code between it.
struct ChapterSource: Sendable {
    /// A piece of the source, as long as it is of one kind.
    struct Cell: Sendable {
        enum Content: Sendable {
            case prose([ProseBlock])
            case code([String])
            /// Code that is not shown, and what it is about.
            case hidden([String], String)
        }

        let content: Content
        let lines: ClosedRange<Int>

        var code: [String]? {
            switch content {
            case .prose: nil
            case .code(let lines), .hidden(let lines, _): lines
            }
        }
    }

    let cells: [Cell]

    /// Cuts the source.
    ///
    /// Prose is what follows `//:` at the beginning of a line. Code from `// hidden: what it does` to `// shown`, or to
    /// the next prose, is not shown.
    init(_ source: String) throws(FormulaError) {
        var cells: [Cell] = []
        var prose: [ProseText.Line] = []
        var code: [(text: String, line: Int)] = []
        var hidden: String?
        func endCode() {
            while code.first?.text.isBlank == true { code.removeFirst() }
            while code.last?.text.isBlank == true { code.removeLast() }
            guard let first = code.first, let last = code.last else { return }
            let texts = code.map(\.text)
            cells.append(
                Cell(content: hidden.map { .hidden(texts, $0) } ?? .code(texts), lines: first.line...last.line))
            code = []
        }
        func endProse() throws(FormulaError) {
            guard let first = prose.first, let last = prose.last else { return }
            cells.append(Cell(content: .prose(try ProseParser.blocks(prose)), lines: first.line...last.line))
            prose = []
        }
        // The line breaks that the compiler counts; in Swift "\r\n" is one character.
        let lines = source.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
        for (index, text) in lines.map(String.init).enumerated() {
            let number = index + 1
            if text.hasPrefix("//:") {
                endCode()
                hidden = nil
                // A blank line in the source parts two runs of prose as a blank line inside one does.
                if let last = prose.last, last.line + 1 < number {
                    prose.append(.init(text: "", line: number - 1, column: 1))
                }
                let width = text.hasPrefix("//: ") ? 4 : 3
                prose.append(.init(text: String(text.dropFirst(width)), line: number, column: width + 1))
            } else {
                if !text.isBlank { try endProse() }
                if let reason = text.wholeMatch(of: /\s*\/\/ hidden: (.*)/)?.1 {
                    endCode()
                    hidden = String(reason)
                } else if text.wholeMatch(of: /\s*\/\/ shown\s*/) != nil, hidden != nil {
                    endCode()
                    hidden = nil
                } else {
                    code.append((text, number))
                }
            }
        }
        try endProse()
        endCode()
        self.cells = cells
    }

    /// The words of the first heading.
    var title: String? {
        for cell in cells {
            guard case .prose(let blocks) = cell.content else { continue }
            for case .heading(_, let content) in blocks { return content.plain }
        }
        return nil
    }

    /// The index of the code that a line stands in.
    func codeCell(at line: Int) -> Int? {
        cells.firstIndex { $0.code != nil && $0.lines.contains(line) }
    }
}

extension String {
    var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
