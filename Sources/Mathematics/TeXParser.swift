/// Reads tokens into a tree.
struct TeXParser {
    private let tokens: [Token]
    private var position = 0
    private var depth = 0

    init(_ tokens: [Token]) { self.tokens = tokens }

    private var token: Token { tokens[min(position, tokens.count - 1)] }

    private mutating func take() -> Token {
        let taken = token
        position += 1
        return taken
    }

    /// The whole formula.
    ///
    /// Rows parted by `\\` are lines, as in `aligned`.
    mutating func formula() throws(FormulaError) -> Node {
        let rows = try rows(of: .aligned)
        guard token.kind == .end else {
            throw token.error(token.kind == .close ? "'}': opens nowhere" : "\(shown(token)): opens nowhere")
        }
        if rows.count == 1, let row = rows.first, row.count == 1, let only = row.first { return only }
        return .table(.aligned, rows: rows)
    }

    private mutating func rows(of kind: TableKind) throws(FormulaError) -> [[Node]] {
        var rows: [[Node]] = [[]]
        while true {
            let cell = try row()
            rows[rows.count - 1].append(cell)
            switch token.kind {
            case .ampersand: position += 1
            case .newRow:
                position += 1
                // A last \\ ends its row and begins none.
                if token.kind == .end || token.kind == .command("end") { return rows }
                rows.append([])
            default: return rows
            }
        }
    }

    /// Parts side by side, up to a token that ends them.
    private mutating func row() throws(FormulaError) -> Node {
        var parts: [Node] = []
        while !endsRow(token) {
            parts.append(try scripted())
        }
        return parts.count == 1 ? parts[0] : .row(parts)
    }

    private func endsRow(_ token: Token) -> Bool {
        switch token.kind {
        case .end, .close, .ampersand, .newRow, .command("right"), .command("end"): true
        default: false
        }
    }

    private mutating func scripted() throws(FormulaError) -> Node {
        let base: Node
        switch token.kind {
        case .subscripted, .superscripted, .sign("'"): base = .row([])
        default: base = try atom()
        }
        var below: Node?
        var above: [Node] = []
        var hasSuperscript = false
        while true {
            let mark = token
            switch mark.kind {
            case .subscripted:
                position += 1
                guard below == nil else { throw mark.error("'_': a second subscript; write a_{ij}") }
                below = try argument(of: mark)
            case .superscripted:
                position += 1
                guard !hasSuperscript else { throw mark.error("'^': a second superscript; write a^{(l)T}") }
                hasSuperscript = true
                above.append(try argument(of: mark))
            case .sign("'"):
                position += 1
                above.append(.symbol(Symbol("′", "'", .ordinary)))
            case .command("limits"):
                position += 1
            default:
                if below == nil, above.isEmpty { return base }
                return .scripts(
                    base: base, below: below, above: above.isEmpty ? nil : above.count == 1 ? above[0] : .row(above))
            }
        }
    }

    private mutating func argument(of owner: Token) throws(FormulaError) -> Node {
        guard !endsRow(token) else { throw owner.error("\(shown(owner)): needs something after it") }
        return try atom()
    }

    private mutating func atom() throws(FormulaError) -> Node {
        let token = take()
        // Recursion follows the nesting of the source, which must not decide how deep the stack grows.
        depth += 1
        defer { depth -= 1 }
        guard depth <= 64 else { throw token.error("\(shown(token)): nested too deeply") }
        switch token.kind {
        case .letter(let letter): return .letter(letter)
        case .number(let digits): return .number(digits)
        case .sign(let sign):
            guard let symbol = Symbol.typed[sign] else { throw token.error("'\(sign)': not expected here") }
            return .symbol(symbol)
        case .open:
            let inside = try row()
            guard self.token.kind == .close else { throw token.error("'{': never closed") }
            position += 1
            return inside
        case .command(let name): return try command(name, at: token)
        default: throw token.error("\(shown(token)): not expected here")
        }
    }

    private mutating func command(_ name: String, at token: Token) throws(FormulaError) -> Node {
        if let symbol = Symbol.commands[name] { return .symbol(symbol) }
        if Symbol.functions.contains(name) { return .function(name) }
        if let accent = Accent(rawValue: name) { return .accent(accent, try argument(of: token)) }
        if let alphabet = MathAlphabet(rawValue: name) { return .alphabet(alphabet, try argument(of: token)) }
        if let width = Self.spaces[name] { return .space(width) }
        switch name {
        case "frac", "tfrac", "dfrac":
            let numerator = try argument(of: token)
            return .fraction(numerator, try argument(of: token))
        case "sqrt": return try root(at: token)
        case "text":
            guard case .words(let words) = take().kind else { throw token.error("\\text: needs words in braces") }
            return .text(words)
        case "operatorname":
            let name = try argument(of: token)
            return .alphabet(.roman, name)
        case "left": return try fenced(at: token)
        case "begin": return try environment(at: token)
        case "widehat": return .accent(.hat, try argument(of: token))
        case "overline": return .accent(.bar, try argument(of: token))
        default:
            let advice = Self.nearest(to: name).map { "; did you mean \\\($0)?" } ?? ""
            throw token.error("\\\(name): unknown command\(advice)")
        }
    }

    private mutating func root(at token: Token) throws(FormulaError) -> Node {
        guard self.token.kind == .sign("[") else { return .root(try argument(of: token), degree: nil) }
        position += 1
        var degree: [Node] = []
        while self.token.kind != .sign("]") {
            guard !endsRow(self.token) else { throw token.error("\\sqrt: '[' is never closed") }
            degree.append(try scripted())
        }
        position += 1
        return .root(try argument(of: token), degree: .row(degree))
    }

    private mutating func fenced(at token: Token) throws(FormulaError) -> Node {
        let left = try bracket()
        let inside = try row()
        guard self.token.kind == .command("right") else { throw token.error("\\left: no \\right follows") }
        position += 1
        return .fenced(left: left, inside, right: try bracket())
    }

    private mutating func bracket() throws(FormulaError) -> String {
        let token = take()
        switch token.kind {
        case .sign("."): return ""
        case .sign(let sign) where "()[]|/".contains(sign): return String(sign)
        case .command(let name):
            guard let symbol = Symbol.commands[name], symbol.role == .opening || symbol.role == .closing || name == "|"
            else { throw token.error("\\\(name): not a bracket") }
            return symbol.unicode
        default: throw token.error("\(shown(token)): not a bracket; \\left and \\right need one, or a point for none")
        }
    }

    private mutating func environment(at token: Token) throws(FormulaError) -> Node {
        let name = try environmentName(after: token)
        guard let kind = TableKind(rawValue: name) else {
            let known = TableKind.allCases.map(\.rawValue).joined(separator: ", ")
            throw token.error("\\begin{\(name)}: unknown environment; there are \(known)")
        }
        let rows = try rows(of: kind)
        guard self.token.kind == .command("end") else {
            throw token.error("\\begin{\(name)}: no \\end{\(name)} follows")
        }
        let end = take()
        let endName = try environmentName(after: end)
        guard endName == name else { throw end.error("\\end{\(endName)}: \\begin{\(name)} is open") }
        return .table(kind, rows: rows)
    }

    private mutating func environmentName(after owner: Token) throws(FormulaError) -> String {
        guard take().kind == .open else { throw owner.error("\(shown(owner)): needs a name in braces") }
        var name = ""
        while case .letter(let letter) = token.kind {
            name.append(letter)
            position += 1
        }
        guard take().kind == .close else { throw owner.error("\(shown(owner)): needs a name in braces") }
        return name
    }

    private func shown(_ token: Token) -> String {
        switch token.kind {
        case .command(let name): "\\\(name)"
        case .letter(let letter), .sign(let letter): "'\(letter)'"
        case .number(let digits): "'\(digits)'"
        case .open: "'{'"
        case .close: "'}'"
        case .subscripted: "'_'"
        case .superscripted: "'^'"
        case .ampersand: "'&'"
        case .newRow: "\\\\"
        case .words: "\\text"
        case .end: "the end"
        }
    }

    private static let spaces: [String: Int] = [",": 1, ":": 1, ";": 1, " ": 1, "!": 0, "quad": 4, "qquad": 8]

    /// A known command with the same letters but for one typing error.
    private static func nearest(to name: String) -> String? {
        let others = ["frac", "sqrt", "text", "left", "right", "begin", "end", "operatorname", "widehat", "overline"]
        let known =
            Symbol.commands.keys.filter { $0.count > 1 } + Symbol.functions + Accent.allCases.map(\.rawValue)
            + MathAlphabet.allCases.map(\.rawValue) + others
        return known.sorted().first { $0.lowercased() == name.lowercased() || differsOnce($0, name) }
    }

    private static func differsOnce(_ a: String, _ b: String) -> Bool {
        let (shorter, longer) = a.count <= b.count ? (Array(a), Array(b)) : (Array(b), Array(a))
        guard longer.count > 2, longer.count - shorter.count <= 1 else { return false }
        let start = zip(shorter, longer).prefix { $0 == $1 }.count
        let skip = longer.count == shorter.count ? 1 : 0
        if shorter.dropFirst(start + skip) == longer.dropFirst(start + 1) { return true }
        // Two neighbours swapped.
        guard shorter.count == longer.count, start + 1 < longer.count, shorter[start] == longer[start + 1],
            shorter[start + 1] == longer[start]
        else { return false }
        return shorter.dropFirst(start + 2) == longer.dropFirst(start + 2)
    }
}
