/// Knows how far the run has come in the source, and which prose and code stand before the next output.
struct Weaver: Sendable {
    private let source: ChapterSource
    private let file: String
    private var next = 0
    /// The line of the last output whose place was certain.
    private var lastLine = 0

    init(_ source: ChapterSource, file: String, chapterLine: Int) {
        self.source = source
        self.file = file
        lastLine = chapterLine
    }

    /// Where an output came from.
    struct Place {
        let file: String
        let line: Int
        let function: String
    }

    /// The cells to show before an output: all up to the code that left it.
    mutating func cells(before place: Place) -> [ChapterSource.Cell] {
        guard let (cell, line) = position(of: place) else { return [] }
        lastLine = max(lastLine, line)
        return advance(past: cell)
    }

    /// The cells that can be shown as soon as the chapter begins: through the prose behind the line of `Chapter()`, if
    /// nothing more in that code can leave an output.
    mutating func cellsAtStart() -> [ChapterSource.Cell] {
        guard let cell = source.codeCell(at: lastLine), let code = source.cells[cell].code else { return [] }
        let following = code.dropFirst(lastLine - source.cells[cell].lines.lowerBound + 1)
        let end = following.contains { $0.contains("chapter") } ? cell - 1 : cell + 1
        return end < 0 ? [] : advance(past: min(end, source.cells.count - 1))
    }

    /// All the cells that are left.
    mutating func cellsToTheEnd() -> [ChapterSource.Cell] {
        advance(past: source.cells.count - 1)
    }

    private mutating func advance(past cell: Int) -> [ChapterSource.Cell] {
        guard cell >= next else { return [] }
        defer { next = cell + 1 }
        return Array(source.cells[next...cell])
    }

    private func position(of place: Place) -> (cell: Int, line: Int)? {
        guard place.file == file, let cell = source.codeCell(at: place.line) else { return call(of: place.function) }
        // A function of main.swift leaves its outputs where it is called, not where it is written.
        let name = Self.baseName(place.function)
        let isDeclared = source.cells[cell].code?.contains { $0.contains("func \(name)") } ?? false
        return isDeclared && place.function.contains("(") ? call(of: place.function) : (cell, place.line)
    }

    /// The first call of a function from the last certain line on.
    ///
    /// Where the source shows none, as for a function that another one calls, the outputs stay with the code that is
    /// running.
    private func call(of function: String) -> (cell: Int, line: Int)? {
        let name = Self.baseName(function)
        for (index, cell) in source.cells.enumerated() {
            guard let code = cell.code, cell.lines.upperBound >= lastLine else { continue }
            for (offset, text) in code.enumerated() {
                let line = cell.lines.lowerBound + offset
                if line >= lastLine, Self.calls(name, in: text) { return (index, line) }
            }
        }
        return nil
    }

    private static func baseName(_ function: String) -> String {
        String(function.prefix { $0 != "(" })
    }

    private static func calls(_ name: String, in text: String) -> Bool {
        guard !name.isEmpty, !text.contains("func \(name)") else { return false }
        return text.ranges(of: name + "(").contains { range in
            guard range.lowerBound > text.startIndex else { return true }
            let before = text[text.index(before: range.lowerBound)]
            return !(before.isLetter || before.isNumber || before == "_")
        }
    }
}
