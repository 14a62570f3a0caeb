import Mathematics

/// Reads prose: the small part of Markdown that chapters use, with formulas in TeX.
struct ProseParser {
    private let lines: [ProseText.Line]
    private var index = 0

    static func blocks(_ lines: [ProseText.Line]) throws(FormulaError) -> [ProseBlock] {
        var parser = ProseParser(lines: lines)
        return try parser.blocks()
    }

    private init(lines: [ProseText.Line]) { self.lines = lines }

    private var current: ProseText.Line? { index < lines.count ? lines[index] : nil }

    private mutating func blocks() throws(FormulaError) -> [ProseBlock] {
        var result: [ProseBlock] = []
        while let line = current {
            if line.isBlank {
                index += 1
            } else if line.text.hasPrefix("```") {
                result.append(.code(fencedCode()))
            } else if line.text.hasPrefix("$$") {
                result.append(.formula(try displayedFormula()))
            } else if let level = headingLevel(line) {
                index += 1
                let content = line.dropping(level + 1)
                result.append(.heading(level: level, try InlineParser.inlines([content])))
            } else if line.text.hasPrefix(">") {
                result.append(.quotation(try quotation()))
            } else if itemMarker(line) != nil {
                result.append(.list(try list()))
            } else {
                result.append(.paragraph(try InlineParser.inlines(paragraph())))
            }
        }
        return result
    }

    private func headingLevel(_ line: ProseText.Line) -> Int? {
        let level = line.text.prefix { $0 == "#" }.count
        return (1...6).contains(level) && line.text.dropFirst(level).first == " " ? level : nil
    }

    private mutating func fencedCode() -> [String] {
        index += 1
        var code: [String] = []
        while let line = current {
            index += 1
            if line.text.hasPrefix("```") { break }
            code.append(line.text)
        }
        return code
    }

    private mutating func displayedFormula() throws(FormulaError) -> Formula {
        let first = lines[index]
        var body = [first.dropping(2)]
        index += 1
        while !body[body.count - 1].text.trimmingSuffix().hasSuffix("$$") {
            guard let line = current else {
                throw FormulaError(message: "'$$': never closed", line: first.line, column: first.column)
            }
            body.append(line)
            index += 1
        }
        body[body.count - 1].text = String(body[body.count - 1].text.trimmingSuffix().dropLast(2))
        let text = ProseText(body)
        return try text.formula(0..<text.characters.count)
    }

    private mutating func quotation() throws(FormulaError) -> [ProseBlock] {
        var inside: [ProseText.Line] = []
        while let line = current, line.text.hasPrefix(">") {
            inside.append(line.dropping(line.text.hasPrefix("> ") ? 2 : 1))
            index += 1
        }
        return try ProseParser.blocks(inside)
    }

    private func itemMarker(_ line: ProseText.Line) -> (length: Int, number: Int?)? {
        let content = line.text.dropFirst(line.indent)
        if let mark = content.first, "-*".contains(mark), content.dropFirst().first == " " {
            return (line.indent + 2, nil)
        }
        let digits = content.prefix { $0.isASCII && $0.isNumber }
        guard (1...6).contains(digits.count), let number = Int(digits), content.dropFirst(digits.count).hasPrefix(". ")
        else { return nil }
        return (line.indent + digits.count + 2, number)
    }

    private mutating func list() throws(FormulaError) -> [ListItem] {
        var items: [ListItem] = []
        while let line = current, let marker = itemMarker(line) {
            index += 1
            var content = [line.dropping(marker.length)]
            while let next = current, !next.isBlank, next.indent > line.indent, itemMarker(next) == nil {
                content.append(next.dropping(next.indent))
                index += 1
            }
            items.append(
                ListItem(number: marker.number, level: line.indent / 2, content: try InlineParser.inlines(content)))
            // One blank line between two points does not end their list.
            if let next = current, next.isBlank, index + 1 < lines.count, itemMarker(lines[index + 1]) != nil {
                index += 1
            }
        }
        return items
    }

    private mutating func paragraph() -> [ProseText.Line] {
        var result: [ProseText.Line] = []
        while let line = current, !line.isBlank {
            let beginsOther =
                line.text.hasPrefix("```") || line.text.hasPrefix("$$") || line.text.hasPrefix(">")
                || headingLevel(line) != nil || itemMarker(line) != nil
            if beginsOther, !result.isEmpty { break }
            result.append(line)
            index += 1
        }
        return result
    }
}

extension String {
    fileprivate func trimmingSuffix() -> String {
        var result = self
        while result.last?.isWhitespace == true { result.removeLast() }
        return result
    }
}
