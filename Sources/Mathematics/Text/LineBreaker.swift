import Text

/// Sets a displayed formula into a width: stacked where that fits, broken before a sign, in a line at last.
struct LineBreaker {
    private let width: Int
    private let stacked: TextWriter
    private let inLine: TextWriter

    /// How far a continued line stands in.
    private static let indent = 2

    init(width: Int, alphabet: TextWriter.Alphabet) {
        self.width = max(4, width)
        stacked = TextWriter(alphabet, .stacked)
        inLine = TextWriter(alphabet, .line)
    }

    func lines(_ tree: Node) -> [String] {
        let whole = stacked.box(tree)
        if whole.width <= width { return whole.lines.map(trimmed) }
        guard case .table(.aligned, let rows) = tree else { return broken(tree) }
        return rows.flatMap { broken(.row($0.flatMap { $0.parts })) }
    }

    private func broken(_ row: Node) -> [String] {
        for (writer, row) in [(stacked, row), (inLine, Node.row(unfenced(row)))] {
            guard let boxes = boxes(writer, writer.pieces(of: row)) else { continue }
            let isTall = boxes.contains { $0.isTall }
            return boxes.enumerated().flatMap { index, box in
                (isTall && index > 0 ? [""] : []) + box.lines.map(trimmed)
            }
        }
        return wrapped(inLine.text(row))
    }

    /// The parts of a row with growing brackets as plain ones, so that a line can end between them.
    private func unfenced(_ row: Node) -> [Node] {
        row.parts.flatMap { part -> [Node] in
            guard case .fenced(let left, let inside, let right) = part else { return [part] }
            let opening = Symbol(left, TallBracket.spelled(left, .ascii), .opening, tex: left)
            let closing = Symbol(right, TallBracket.spelled(right, .ascii), .closing, tex: right)
            return [.symbol(opening)] + unfenced(inside) + [.symbol(closing)]
        }
    }

    /// The pieces in as many boxes as needed, nil where they cannot be broken so that each fits.
    private func boxes(_ writer: TextWriter, _ pieces: [TextWriter.Piece]) -> [TextBox]? {
        let ranks = ranks(of: pieces)
        var result: [TextBox] = []
        var start = 0
        while start < pieces.count {
            if pieces[start].standing == .space, !result.isEmpty {
                start += 1
                continue
            }
            let indent = TextBox(String(repeating: " ", count: result.isEmpty ? 0 : Self.indent))
            guard let end = end(writer, pieces, ranks, start, width - indent.width) else { return nil }
            result.append(.row([indent, writer.joined(Array(pieces[start..<end]))]))
            start = end
        }
        return result
    }

    /// Where the line that begins at `start` ends: at the last of the best places that fit.
    private func end(
        _ writer: TextWriter, _ pieces: [TextWriter.Piece], _ ranks: [Int?], _ start: Int, _ width: Int
    ) -> Int? {
        var best: (index: Int, rank: Int)?
        var sum = 0
        for index in start..<pieces.count {
            if index > start, let rank = ranks[index], rank <= best?.rank ?? rank,
                writer.joined(Array(pieces[start..<index])).width <= width
            {
                best = (index, rank)
            }
            sum += pieces[index].box.width
            if sum > width { return best?.index }
        }
        return writer.joined(Array(pieces[start...])).width <= width ? pieces.count : best?.index
    }

    /// How good it is to end a line before each piece, the lowest first; nil where none may end.
    ///
    /// Best is a wide space, which parts two formulas; then = and +, then ·; outside brackets before inside.
    private func ranks(of pieces: [TextWriter.Piece]) -> [Int?] {
        var depth = 0
        return pieces.map { piece in
            switch piece.standing {
            case .closing: depth -= 1
            case .opening: depth += 1
            case .relation: return 2 * depth
            case .binary: return 2 * depth + (Self.additions.contains(piece.box.text) ? 0 : 1)
            case .space where piece.box.width > 1: return 2 * depth - 1
            default: break
            }
            return nil
        }
    }

    private static let additions: Set = ["+", "−", "-", "±", "∓", "+-", "-+"]

    /// Text of one line, broken at spaces, and within a word that is wider than a line.
    private func wrapped(_ text: String) -> [String] {
        Text.wrapped(text, width: width, hanging: .spaces(Self.indent)).map(trimmed)
    }

    private func trimmed(_ line: String) -> String {
        String(line.reversed().drop { $0 == " " }.reversed())
    }
}
