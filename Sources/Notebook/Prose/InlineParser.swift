import Mathematics

/// Reads the small part of Markdown that stands inside sentences, with formulas between dollar signs.
///
/// A mark without its partner is the character that it is: 5 * 3, snake_case, $5.
struct InlineParser {
    private let text: ProseText
    private let depth: Int
    private var characters: [Character] { text.characters }

    /// Reads lines as one run of sentences; a line break in the source is a space.
    static func inlines(_ lines: [ProseText.Line]) throws(FormulaError) -> [Inline] {
        let parser = InlineParser(text: ProseText(lines), depth: 0)
        return try parser.inlines(in: 0..<parser.characters.count)
    }

    /// What stands inside a mark; marks deeper than this are characters.
    private func inside(_ range: Range<Int>) throws(FormulaError) -> [Inline] {
        try InlineParser(text: text, depth: depth + 1).inlines(in: range)
    }

    private static let greatestDepth = 8

    private func inlines(in range: Range<Int>) throws(FormulaError) -> [Inline] {
        var result: [Inline] = []
        var words = ""
        var index = range.lowerBound
        func flush() {
            if !words.isEmpty { result.append(.text(words)) }
            words = ""
        }
        while index < range.upperBound {
            if let (inline, end) = try marked(at: index, in: range) {
                flush()
                result.append(inline)
                index = end
            } else if characters[index] == "\\", index + 1 < range.upperBound, isMark(characters[index + 1]) {
                words.append(characters[index + 1])
                index += 2
            } else {
                words.append(characters[index].isNewline ? " " : characters[index])
                index += 1
            }
        }
        flush()
        return result
    }

    private func isMark(_ character: Character) -> Bool { "\\`*_{}[]()#+-.!$<>".contains(character) }

    /// What begins at `start`, and where it ends; nil where nothing but a character does.
    private func marked(at start: Int, in range: Range<Int>) throws(FormulaError) -> (Inline, Int)? {
        switch characters[start] {
        case "`":
            guard let end = find("`", from: start + 1, in: range) else { return nil }
            return (.code(String(characters[start + 1..<end]).replacing("\n", with: " ")), end + 1)
        case "$":
            guard let end = formulaEnd(from: start, in: range) else { return nil }
            return (.formula(try text.formula(start + 1..<end)), end + 1)
        case "{":
            guard let end = find("}", from: start + 1, in: range), isName(start + 1..<end) else { return nil }
            return (.value(String(characters[start + 1..<end])), end + 1)
        case "[" where depth < Self.greatestDepth:
            guard let close = find("]", from: start + 1, in: range), close + 1 < range.upperBound,
                characters[close + 1] == "(", let end = find(")", from: close + 2, in: range)
            else { return nil }
            return (.link(try inside(start + 1..<close), to: String(characters[close + 2..<end])), end + 1)
        case "*" where depth < Self.greatestDepth, "_" where depth < Self.greatestDepth:
            return try emphasized(at: start, in: range)
        default:
            return nil
        }
    }

    private func emphasized(at start: Int, in range: Range<Int>) throws(FormulaError) -> (Inline, Int)? {
        let mark = characters[start]
        // snake_case is a name.
        if mark == "_", start > range.lowerBound, characters[start - 1].isLetter || characters[start - 1].isNumber {
            return nil
        }
        let length = start + 1 < range.upperBound && characters[start + 1] == mark ? 2 : 1
        let inside = start + length
        guard inside < range.upperBound, !characters[inside].isWhitespace else { return nil }
        var index = inside
        while index + length <= range.upperBound {
            let isMark = (0..<length).allSatisfy { characters[index + $0] == mark }
            if isMark, index > inside, !characters[index - 1].isWhitespace {
                let content = try self.inside(inside..<index)
                return (length == 2 ? .strong(content) : .emphasis(content), index + length)
            }
            index = skippingOpaque(index, in: range)
        }
        return nil
    }

    /// The next place after a character, or after the code or the formula that begins there.
    private func skippingOpaque(_ index: Int, in range: Range<Int>) -> Int {
        switch characters[index] {
        case "`": return (find("`", from: index + 1, in: range) ?? index) + 1
        case "$": return (formulaEnd(from: index, in: range) ?? index) + 1
        case "\\": return index + 2
        default: return index + 1
        }
    }

    /// A formula touches both of its dollar signs, and no digit follows the second: $5 and $6 are prices.
    private func formulaEnd(from start: Int, in range: Range<Int>) -> Int? {
        guard start + 1 < range.upperBound, !characters[start + 1].isWhitespace else { return nil }
        guard let end = find("$", from: start + 1, in: range), end > start + 1, !characters[end - 1].isWhitespace else {
            return nil
        }
        if end + 1 < range.upperBound, characters[end + 1].isNumber { return nil }
        return end
    }

    private func find(_ mark: Character, from start: Int, in range: Range<Int>) -> Int? {
        var index = start
        while index < range.upperBound {
            if characters[index] == mark { return index }
            index += characters[index] == "\\" && mark != "`" ? 2 : 1
        }
        return nil
    }

    private func isName(_ range: Range<Int>) -> Bool {
        guard let first = characters[range].first, first.isLetter || first == "_" else { return false }
        return characters[range].allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }
    }
}
