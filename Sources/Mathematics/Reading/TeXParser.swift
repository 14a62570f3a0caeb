/// Reads tokens into a tree.
///
/// Every level of nesting passes through `atom`, which counts them: the source does not decide how deep the stack grows.
struct TeXParser {
    static let greatestDepth = 32

    private(set) var tokens: [Token]
    private var position = 0
    private var depth = 0

    init(_ tokens: [Token]) { self.tokens = tokens }

    var token: Token { tokens[min(position, tokens.count - 1)] }
    var following: Token { tokens[min(position + 1, tokens.count - 1)] }

    mutating func skip() { position += 1 }

    mutating func take() -> Token {
        let taken = token
        position += 1
        return taken
    }

    /// The whole formula.
    ///
    /// Rows parted by `\\` are lines, as in `aligned`.
    mutating func formula() throws(FormulaError) -> Node {
        let firstAmpersand = tokens.first { $0.kind == .ampersand }
        let rows = try rows(of: .aligned)
        switch token.kind {
        case .end: break
        case .close: throw token.error("'}': opens nowhere")
        default: throw token.error("\(token.shown): opens nowhere")
        }
        guard rows.count == 1, let row = rows.first else { return .table(.aligned, rows: rows) }
        guard row.count == 1, let only = row.first else {
            throw (firstAmpersand ?? token).error(
                "'&': stands only in a table, as in \\begin{aligned} a &= b \\end{aligned}")
        }
        return only
    }

    /// Parts side by side, up to a token that ends them.
    mutating func row() throws(FormulaError) -> Node {
        var parts: [Node] = []
        while !endsRow(token) { parts.append(try scripted()) }
        return parts.count == 1 ? parts[0] : .row(parts)
    }

    func endsRow(_ token: Token) -> Bool {
        switch token.kind {
        case .end, .close, .ampersand, .newRow, .command("right"), .command("end"): true
        default: false
        }
    }

    // MARK: - Scripts

    /// A part with what hangs on it.
    mutating func scripted() throws(FormulaError) -> Node {
        let base: Node
        let first = token
        var hasLimits = false
        switch first.kind {
        case .subscripted, .superscripted, .sign("'"): base = .row([])
        default:
            // Only its star gives a named operator limits, whatever the name.
            let isNamed = first.kind == .command("operatorname")
            let isStarred = isNamed && following.kind == .sign("*")
            base = try atom()
            hasLimits = isNamed ? isStarred : takesLimits(base)
        }
        var below: Node?
        var above: [Node] = []
        var hasSuperscript = false
        while true {
            let mark = token
            switch mark.kind {
            case .subscripted:
                skip()
                guard below == nil else { throw mark.error("'_': a second subscript; write a_{ij}") }
                below = try argument(of: mark)
            case .superscripted:
                skip()
                guard !hasSuperscript else { throw mark.error("'^': a second superscript; write a^{(l)T}") }
                hasSuperscript = true
                let script = try argument(of: mark)
                above += above.isEmpty ? [script] : script.parts
            case .sign("'"):
                skip()
                above = above.flatMap { $0.parts } + [.symbol(.prime)]
            case .command("limits"), .command("nolimits"):
                skip()
                guard isOperator(base) else {
                    throw mark.error("\(mark.shown): follows no operator; \\underset{a}{b} sets a under b")
                }
                hasLimits = mark.kind == .command("limits")
            default:
                if below == nil, above.isEmpty { return base }
                let over: Node? = above.isEmpty ? nil : above.count == 1 ? above[0] : .row(above)
                return hasLimits
                    ? .limits(base: base, below: below, above: over) : .scripts(base: base, below: below, above: over)
            }
        }
    }

    private func isOperator(_ node: Node) -> Bool {
        switch node {
        case .function: true
        case .symbol(let symbol): symbol.role == .large
        default: false
        }
    }

    /// Whether scripts stand under and over the node unless the source says otherwise.
    private func takesLimits(_ node: Node) -> Bool {
        switch node {
        case .function(let name): FunctionName.withLimits.contains(name)
        case .symbol(let symbol): symbol.role == .large && !symbol.isIntegral
        case .accent(let accent, _): accent.isBrace
        default: false
        }
    }

    // MARK: - Atoms

    /// The next part as the argument of a command or a script: as in TeX, one letter or one digit without braces.
    mutating func argument(of owner: Token, _ what: String = "something") throws(FormulaError) -> Node {
        guard !endsRow(token) else { throw owner.error("\(owner.shown): needs \(what) after it") }
        switch token.kind {
        case .subscripted, .superscripted:
            throw token.error("\(token.shown): \(owner.shown) needs \(what) first; put it into braces")
        case .number(let digits): return firstCharacter(of: digits)
        default:
            let node = try atom()
            return node.parts.count == 1 ? node.parts[0] : node
        }
    }

    /// The first digit of the number at hand, or the point that an earlier digit left behind; the rest stays.
    private mutating func firstCharacter(of digits: String) -> Node {
        let number = token
        if digits.count > 1 {
            tokens[position] = Token(
                kind: .number(String(digits.dropFirst())), line: number.line, column: number.column + 1)
        } else {
            skip()
        }
        return digits.first.flatMap { Symbol.typed[$0] }.map(Node.symbol) ?? .number(String(digits.prefix(1)))
    }

    mutating func atom() throws(FormulaError) -> Node {
        let token = take()
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.greatestDepth else {
            throw token.error("\(token.shown): nested too deeply; a formula has at most \(Self.greatestDepth) levels")
        }
        switch token.kind {
        case .letter(let letter): return .letter(letter)
        case .number(let digits):
            guard let first = digits.first, Symbol.typed[first] != nil else { return .number(digits) }
            position -= 1
            return firstCharacter(of: digits)
        case .sign(let sign):
            guard let symbol = Symbol.typed[sign] else { throw token.error("'\(sign)': not expected here") }
            return .symbol(symbol)
        case .open: return try group(from: token)
        case .command(let name): return try command(name, at: token)
        default: throw token.error("\(token.shown): not expected here")
        }
    }

    private mutating func group(from open: Token) throws(FormulaError) -> Node {
        let inside = try row()
        switch token.kind {
        case .close: skip()
        case .ampersand, .newRow:
            throw token.error("\(token.shown): stands in braces; '{' at \(open.line):\(open.column) is open")
        default: throw open.error("'{': never closed")
        }
        // TeX's way to take a sign its spaces, as in 60{,}000.
        if case .symbol(let symbol) = inside, [.binary, .relation, .punctuation].contains(symbol.role) {
            return .row([inside])
        }
        return inside
    }
}

extension Symbol {
    /// Whether the scripts of the sign stand beside it: those of integrals do.
    var isIntegral: Bool { ["\\int", "\\iint", "\\oint"].contains(tex) }
}
