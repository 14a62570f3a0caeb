import Mathematics

/// Reads prose: the small part of Markdown that chapters use, with formulas in TeX.
struct ProseParser {
    private let lines: [ProseText.Line]
    private let depth: Int
    private var index = 0

    /// Quotations deeper than this are words: what nobody reads must not exhaust the stack.
    private static let greatestDepth = 8

    static func blocks(_ lines: [ProseText.Line]) throws(FormulaError) -> [ProseBlock] {
        try blocks(lines, depth: 0)
    }

    private static func blocks(_ lines: [ProseText.Line], depth: Int) throws(FormulaError) -> [ProseBlock] {
        var parser = ProseParser(lines: lines, depth: depth)
        return try parser.blocks()
    }

    private init(lines: [ProseText.Line], depth: Int) {
        self.lines = lines
        self.depth = depth
    }

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
            } else if line.text.hasPrefix(">"), depth < Self.greatestDepth {
                result.append(try quotation())
            } else if beginsTable {
                result.append(try table())
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

    /// A quotation, or an exercise or an aside where its first line says so.
    private mutating func quotation() throws(FormulaError) -> ProseBlock {
        var inside: [ProseText.Line] = []
        while let line = current, line.text.hasPrefix(">") {
            inside.append(line.dropping(line.text.hasPrefix("> ") ? 2 : 1))
            index += 1
        }
        guard let first = inside.first, let box = try Box(first) else {
            return .quotation(try Self.blocks(inside, depth: depth + 1))
        }
        let title = try InlineParser.inlines([box.title])
        var task = inside.dropFirst()
        var solution: ArraySlice<ProseText.Line> = []
        for place in task.indices where try Box(task[place])?.kind == .solution {
            (task, solution) = (task[..<place], task[(place + 1)...])
            break
        }
        switch box.kind {
        case .aside: return .aside(title: title, try Self.blocks(Array(task), depth: depth + 1))
        case .exercise:
            return .exercise(
                title: title, try Self.blocks(Array(task), depth: depth + 1),
                solution: try Self.blocks(Array(solution), depth: depth + 1))
        case .solution: throw box.title.error("[!solution] stands inside an exercise, below its task")
        }
    }

    /// The line that makes a quotation a box: `[!exercise] A title`.
    private struct Box {
        enum Kind: String, CaseIterable { case exercise, solution, aside }

        let kind: Kind
        let title: ProseText.Line

        init?(_ line: ProseText.Line) throws(FormulaError) {
            guard line.text.hasPrefix("[!"), let end = line.text.firstIndex(of: "]") else { return nil }
            let name = line.text[..<end].dropFirst(2)
            guard let kind = Kind(rawValue: name.lowercased()) else {
                let names = Kind.allCases.map { "[!\($0.rawValue)]" }.joined(separator: ", ")
                throw line.error("[!\(name)]: unknown; there are \(names)")
            }
            let title = line.text[line.text.index(after: end)...]
            self.kind = kind
            self.title = line.dropping(line.text.count - title.count + title.prefix { $0 == " " }.count)
        }
    }

    // MARK: - Tables

    /// Whether a table begins here: a row of cells above a row of dashes.
    private var beginsTable: Bool {
        guard let line = current, line.text.hasPrefix("|"), index + 1 < lines.count else { return false }
        let rule = lines[index + 1].text
        return rule.hasPrefix("|") && rule.contains("-") && rule.allSatisfy { "|-: ".contains($0) }
    }

    private mutating func table() throws(FormulaError) -> ProseBlock {
        let columns = try cells([lines[index]])
        index += 2
        var rows: [[[Inline]]] = []
        while let line = current, line.text.hasPrefix("|") {
            index += 1
            var whole = [line]
            // A row that is not closed goes on in an indented line.
            while !whole[whole.count - 1].text.trimmingSuffix().hasSuffix("|"), let next = current, next.indent > 1,
                !next.isBlank
            {
                whole.append(next.dropping(next.indent))
                index += 1
            }
            let row = try cells(whole)
            rows.append((0..<columns.count).map { $0 < row.count ? row[$0] : [] })
        }
        return .table(columns: columns, rows: rows)
    }

    /// The cells of a row, each of which may go on from one line to the next.
    private func cells(_ row: [ProseText.Line]) throws(FormulaError) -> [[Inline]] {
        var cells: [[ProseText.Line]] = []
        for line in row {
            var pieces = pieces(of: line)
            if line.text.hasPrefix("|") {
                pieces.removeFirst()
            } else if let last = cells.indices.last {
                cells[last].append(pieces.removeFirst())
            }
            if line.text.hasSuffix("|"), pieces.last?.text.isEmpty == true { pieces.removeLast() }
            cells += pieces.map { [$0] }
        }
        var result: [[Inline]] = []
        for cell in cells { result.append(try InlineParser.inlines(cell)) }
        return result
    }

    /// What stands between the strokes of a line; a stroke in code, in a formula or behind a backslash parts nothing.
    private func pieces(of line: ProseText.Line) -> [ProseText.Line] {
        let characters = Array(line.text)
        var bounds = [-1]
        var opaque: Character?
        for (place, character) in characters.enumerated() {
            if let mark = opaque {
                if character == mark { opaque = nil }
            } else if "`$".contains(character), characters[(place + 1)...].contains(character) {
                opaque = character
            } else if character == "|", place == 0 || characters[place - 1] != "\\" {
                bounds.append(place)
            }
        }
        return zip(bounds, bounds.dropFirst() + [characters.count]).map { start, end in
            var piece = line.dropping(start + 1)
            piece.text = String(characters[(start + 1)..<end]).replacing("\\|", with: "|")
            piece = piece.dropping(piece.indent)
            piece.text = piece.text.trimmingSuffix()
            return piece
        }
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
                || headingLevel(line) != nil || itemMarker(line) != nil || beginsTable
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
