import Mathematics

/// Lines of prose that still know where in the source file they stand.
struct ProseText {
    /// A line without its `//:`, and where its first character stands.
    struct Line {
        var text: String
        var line: Int
        var column: Int

        /// The line without its first characters.
        func dropping(_ count: Int) -> Line {
            Line(text: String(text.dropFirst(count)), line: line, column: column + count)
        }

        /// A mistake that stands here.
        func error(_ message: String) -> FormulaError { FormulaError(message: message, line: line, column: column) }

        var isBlank: Bool { text.allSatisfy(\.isWhitespace) }
        var indent: Int { text.prefix { $0 == " " }.count }
    }

    private(set) var characters: [Character] = []
    private var positions: [(line: Int, column: Int)] = []

    /// Joins lines with a line break between them.
    init(_ lines: [Line]) {
        for (index, line) in lines.enumerated() {
            if index > 0 { add("\n", line.line, line.column) }
            for (offset, character) in line.text.enumerated() { add(character, line.line, line.column + offset) }
        }
    }

    private mutating func add(_ character: Character, _ line: Int, _ column: Int) {
        characters.append(character)
        positions.append((line, column))
    }

    /// Reads a formula from a part of the text.
    ///
    /// An error tells the place in the source file.
    func formula(_ range: Range<Int>) throws(FormulaError) -> Formula {
        do {
            return try Formula(tex: String(characters[range]))
        } catch {
            // The error counts lines and columns inside the formula: walk to that character.
            var index = range.lowerBound
            var line = 1
            while line < error.line, index < range.upperBound {
                if characters[index].isNewline { line += 1 }
                index += 1
            }
            index = min(index + error.column - 1, positions.count - 1)
            let place = index >= 0 ? positions[index] : (line: 1, column: 1)
            throw FormulaError(message: error.message, line: place.line, column: place.column)
        }
    }
}
