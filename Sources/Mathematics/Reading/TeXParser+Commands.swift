import Text

extension TeXParser {
    /// What a command stands for, with its arguments.
    mutating func command(_ name: String, at token: Token) throws(FormulaError) -> Node {
        if let symbol = Symbol.commands[name] { return .symbol(symbol) }
        if FunctionName.commands.contains(name) { return .function(name) }
        if let accent = Accent(rawValue: name) { return .accent(accent, try argument(of: token)) }
        if let alphabet = MathAlphabet(rawValue: Self.otherAlphabets[name] ?? name) {
            return .alphabet(alphabet, try argument(of: token, "letters"))
        }
        if let space = Space.commands[name] { return .space(space) }
        switch name {
        case "frac", "tfrac", "dfrac":
            let numerator = try argument(of: token, "a numerator and a denominator")
            return .fraction(numerator, try argument(of: token, "a denominator"))
        case "sqrt": return try root(at: token)
        case "text", "textrm": return .text(try words(of: token))
        case "textbf": return .alphabet(.bold, .text(try words(of: token)))
        case "operatorname": return try operatorName(at: token)
        case "left": return try fenced(at: token)
        case "begin": return try environment(at: token)
        case "underset", "overset", "stackrel":
            let mark = try argument(of: token, "what to set there and what to set it on")
            let base = try argument(of: token, "what to set it on")
            return name == "underset"
                ? .limits(base: base, below: mark, above: nil) : .limits(base: base, below: nil, above: mark)
        case "limits", "nolimits": throw token.error("\\\(name): follows no operator")
        default:
            let advice = nameOneErrorAway(from: name, in: Self.knownCommands).map { "; did you mean \\\($0)?" } ?? ""
            throw token.error("\\\(name): unknown command\(advice)")
        }
    }

    /// The commands that are neither signs, names, marks nor alphabets.
    static let structures = [
        "frac", "sqrt", "text", "textbf", "left", "right", "begin", "end", "operatorname", "underset", "overset",
        "stackrel", "limits", "nolimits",
    ]

    private static let otherAlphabets = ["bm": "boldsymbol", "mathscr": "mathcal"]

    private mutating func words(of token: Token) throws(FormulaError) -> String {
        guard case .words(let words) = take().kind else { throw token.error("\(token.shown): needs words in braces") }
        return words
    }

    private mutating func root(at owner: Token) throws(FormulaError) -> Node {
        guard token.kind == .sign("[") else { return .root(try argument(of: owner, "what is under it"), degree: nil) }
        skip()
        var degree: [Node] = []
        while token.kind != .sign("]") {
            guard !endsRow(token) else { throw owner.error("\\sqrt: '[' is never closed") }
            degree.append(try scripted())
        }
        skip()
        return .root(try argument(of: owner, "what is under it"), degree: degree.count == 1 ? degree[0] : .row(degree))
    }

    private mutating func operatorName(at owner: Token) throws(FormulaError) -> Node {
        if token.kind == .sign("*") { skip() }
        let inside = try argument(of: owner, "a name in braces")
        var name = ""
        for part in inside.parts {
            switch part {
            case .letter(let letter): name.append(letter)
            case .number(let digits) where !name.isEmpty: name += digits
            case .symbol(let symbol) where symbol.tex == "-" && !name.isEmpty: name += "-"
            case .space where !name.isEmpty: name += " "
            case .function(let other): name += other
            default: throw owner.error("\\operatorname: needs a name in braces, letters with spaces such as \\,")
            }
        }
        guard !name.isEmpty else { throw owner.error("\\operatorname: needs a name in braces") }
        return .function(name)
    }

    private mutating func fenced(at owner: Token) throws(FormulaError) -> Node {
        let left = try bracket(of: owner)
        let inside = try row()
        switch token.kind {
        case .command("right"): break
        case .ampersand, .newRow:
            throw token.error(
                "\(token.shown): stands between \\left and \\right; "
                    + "\\left at \(owner.line):\(owner.column) is open")
        default: throw owner.error("\\left: no \\right follows")
        }
        let right = take()
        return .fenced(left: left, inside, right: try bracket(of: right))
    }

    private mutating func bracket(of owner: Token) throws(FormulaError) -> String {
        let token = take()
        switch token.kind {
        case .sign("."): return ""
        case .sign("<"): return "⟨"
        case .sign(">"): return "⟩"
        case .sign(let sign) where "()[]|/".contains(sign): return String(sign)
        case .command(let name):
            guard let symbol = Symbol.commands[name], [.opening, .closing, .bar].contains(symbol.role) else {
                throw token.error("\\\(name): not a bracket")
            }
            return symbol.unicode
        default:
            throw token.error("\(token.shown): not a bracket; \(owner.shown) needs one, or a point for none")
        }
    }

    private static let knownCommands: [String] =
        (Symbol.commands.keys.filter { $0.count > 1 } + FunctionName.commands + Accent.allCases.map { $0.rawValue }
        + MathAlphabet.allCases.map { $0.rawValue } + Space.commands.keys.filter { $0.count > 1 } + structures)
        .sorted()
}
