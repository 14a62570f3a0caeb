/// Reads tokens into a tree by precedence climbing: comparison, sum, product, sign, power, postfix.
struct ExpressionParser {
    private let tokens: [Token]
    private var position = 0
    private var nesting = 0

    static func syntax(of text: String) throws(Problem) -> Syntax {
        var parser = ExpressionParser(tokens: try Scanner.tokens(of: text))
        if parser.token.kind == .end { throw Problem(0..<0, "there is no expression here") }
        let result = try parser.expression()
        guard parser.token.kind == .end else { throw parser.unexpected() }
        return result
    }

    private init(tokens: [Token]) { self.tokens = tokens }

    private var token: Token { tokens[min(position, tokens.count - 1)] }

    private mutating func take() -> Token {
        let taken = token
        position += 1
        return taken
    }

    private func made(_ kind: Syntax.Kind, _ columns: Range<Int>) throws(Problem) -> Syntax {
        let syntax = Syntax(kind, columns)
        guard syntax.depth <= Syntax.maximumDepth else {
            throw Problem(
                columns.upperBound - 1..<columns.upperBound, "this is nested too deeply",
                hint: "at most \(Syntax.maximumDepth) operations may stand inside one another")
        }
        return syntax
    }

    // MARK: - Operators

    private mutating func expression() throws(Problem) -> Syntax {
        // Recursion follows the nesting of the source, which must not decide how deep the stack grows.
        nesting += 1
        defer { nesting -= 1 }
        guard nesting <= 40 else {
            throw Problem(token.columns, "this is nested too deeply", hint: "name the inner parts and grade them alone")
        }
        var left = try sum()
        while let (sign, isFlipped) = comparison(token.kind) {
            let right = try operand { parser throws(Problem) in try parser.sum() }
            let columns = left.columns.lowerBound..<right.columns.upperBound
            left = try made(isFlipped ? .binary(sign, right, left) : .binary(sign, left, right), columns)
        }
        return left
    }

    private mutating func sum() throws(Problem) -> Syntax {
        var terms = [Syntax.Term(value: try product())]
        while token.kind == .plus || token.kind == .minus {
            let isSubtracted = token.kind == .minus
            let value = try operand { parser throws(Problem) in try parser.product() }
            terms.append(Syntax.Term(isSubtracted: isSubtracted, value: value))
        }
        guard terms.count > 1, let last = terms.last else { return terms[0].value }
        return try made(.sum(terms), terms[0].value.columns.lowerBound..<last.value.columns.upperBound)
    }

    private mutating func product() throws(Problem) -> Syntax {
        var left = try signed()
        while let sign = multiplication(token.kind) {
            let right = try operand { parser throws(Problem) in try parser.signed() }
            left = try made(.binary(sign, left, right), left.columns.lowerBound..<right.columns.upperBound)
        }
        if token.beginsOperand { throw implicitProduct() }
        return left
    }

    private func comparison(_ kind: Token.Kind) -> (Syntax.Operator, isFlipped: Bool)? {
        switch kind {
        case .greater: (.greater, false)
        case .atLeast: (.atLeast, false)
        case .less: (.greater, true)
        case .atMost: (.atLeast, true)
        default: nil
        }
    }

    private func multiplication(_ kind: Token.Kind) -> Syntax.Operator? {
        switch kind {
        case .times: .multiply
        case .divide: .divide
        case .at: .product
        default: nil
        }
    }

    /// Takes an operator and what stands to its right.
    private mutating func operand(
        _ read: (inout ExpressionParser) throws(Problem) -> Syntax
    ) throws(Problem) -> Syntax {
        let mark = take()
        guard canBegin(token.kind) else { throw missingOperand(after: mark) }
        return try read(&self)
    }

    private func canBegin(_ kind: Token.Kind) -> Bool {
        switch kind {
        case .plus, .minus, .number, .name, .open, .openIndex, .root: true
        case .bar, .doubleBar: true
        default: false
        }
    }

    private mutating func signed() throws(Problem) -> Syntax {
        nesting += 1
        defer { nesting -= 1 }
        guard nesting <= 40 else { throw Problem(token.columns, "this is nested too deeply") }
        guard token.kind == .minus || token.kind == .plus else { return try power() }
        let sign = take()
        guard canBegin(token.kind) else { throw missingOperand(after: sign) }
        let inside = try signed()
        let columns = sign.columns.lowerBound..<inside.columns.upperBound
        return sign.kind == .plus ? inside : try made(.negated(inside), columns)
    }

    /// `^` binds tightest and to the right; a sign may stand in the exponent.
    private mutating func power() throws(Problem) -> Syntax {
        let base = try postfix()
        guard token.kind == .power else { return base }
        let mark = take()
        guard canBegin(token.kind) || token.kind == .prime else { throw missingOperand(after: mark) }
        if token.kind == .prime {
            let prime = take()
            return try made(.transposed(base), base.columns.lowerBound..<prime.columns.upperBound)
        }
        let exponent = try signed()
        return try made(.binary(.power, base, exponent), base.columns.lowerBound..<exponent.columns.upperBound)
    }

    private mutating func postfix() throws(Problem) -> Syntax {
        var result = try primary()
        while true {
            let start = result.columns.lowerBound
            switch token.kind {
            case .prime:
                let mark = take()
                result = try made(.transposed(result), start..<mark.columns.upperBound)
            case .raised(let exponent):
                let mark = take()
                let number = Syntax(.number(Double(exponent)), mark.columns)
                result = try made(.binary(.power, result, number), start..<mark.columns.upperBound)
            case .openIndex:
                let bracket = take()
                let indices = try items(after: bracket, until: .closeIndex, named: "']'")
                let end = tokens[position - 1].columns.upperBound
                result = try made(.entry(result, indices), start..<end)
            default: return result
            }
        }
    }

    // MARK: - Operands

    private mutating func primary() throws(Problem) -> Syntax {
        let first = token
        switch first.kind {
        case .number(let value):
            position += 1
            return Syntax(.number(value), first.columns)
        case .name(let name):
            position += 1
            return token.kind == .open ? try call(name, first) : Syntax(.name(name), first.columns)
        case .open:
            position += 1
            let inside = try expression()
            let end = try closing(first, .close, "')'")
            return try made(inside.kind, first.columns.lowerBound..<end)
        case .openIndex:
            position += 1
            let items = try items(after: first, until: .closeIndex, named: "']'")
            return try made(.list(items), first.columns.lowerBound..<tokens[position - 1].columns.upperBound)
        case .root:
            position += 1
            guard canBegin(token.kind) else { throw missingOperand(after: first) }
            let inside = try postfix()
            return try made(.call(.sqrt, [inside]), first.columns.lowerBound..<inside.columns.upperBound)
        case .bar, .doubleBar:
            position += 1
            guard canBegin(token.kind) else { throw missingOperand(after: first) }
            let inside = try expression()
            let end = try closing(first, first.kind, "'\(first.text)'")
            let name: FunctionName = first.kind == .bar ? .abs : norm()
            return try made(.call(name, [inside]), first.columns.lowerBound..<end)
        case .close where position > 0, .closeIndex where position > 0:
            throw Problem(first.columns, "expected a value, found \(first.shown)")
        default: throw unexpected()
        }
    }

    /// ‖w‖₁ is the sum of magnitudes, ‖w‖ and ‖w‖₂ the length.
    private mutating func norm() -> FunctionName {
        guard case .name(let name) = token.kind, name == "1" || name == "2" else { return .norm2 }
        position += 1
        return name == "1" ? .norm1 : .norm2
    }

    private mutating func call(_ name: String, _ first: Token) throws(Problem) -> Syntax {
        let bracket = take()
        let spelled = name == "sigma" ? "sigmoid" : name == "Sigma" ? "sum" : name
        guard let function = FunctionName(rawValue: spelled) else {
            let nearest = FunctionName.nearest(to: name)
            throw Problem(
                first.columns, "'\(first.text)' is not a function",
                hint: nearest.map { "did you mean \($0.rawValue)(…)? for a product write \(first.text)*(…)" }
                    ?? "for a product write \(first.text)*(…)")
        }
        if token.kind == .close {
            throw Problem(token.columns, "\(function.rawValue) needs an argument, found ')'")
        }
        let arguments = try items(after: bracket, until: .close, named: "')'")
        let columns = first.columns.lowerBound..<tokens[position - 1].columns.upperBound
        guard function.arity.contains(arguments.count) else {
            let wanted =
                function.arity.lowerBound == function.arity.upperBound
                ? "\(function.arity.lowerBound)" : "\(function.arity.lowerBound) or \(function.arity.upperBound)"
            throw Problem(
                columns,
                "\(function.rawValue) takes \(wanted) argument\(wanted == "1" ? "" : "s"), found \(arguments.count)")
        }
        return try made(.call(function, arguments), columns)
    }

    private mutating func items(
        after bracket: Token, until end: Token.Kind, named name: String
    ) throws(Problem) -> [Syntax] {
        var result: [Syntax] = []
        while true {
            guard canBegin(token.kind) else {
                throw Problem(
                    token.columns,
                    "expected a value \(result.isEmpty ? "after '\(bracket.text)'" : "after ','"), found \(token.shown)"
                )
            }
            result.append(try expression())
            guard token.kind == .comma else { break }
            position += 1
        }
        _ = try closing(bracket, end, name, orComma: true)
        return result
    }

    private mutating func closing(
        _ opening: Token, _ kind: Token.Kind, _ name: String, orComma: Bool = false
    ) throws(Problem) -> Int {
        guard token.kind == kind else {
            if token.kind == .end {
                throw Problem(
                    token.columns, "expected \(name), found the end",
                    hint: "'\(opening.text)' at column \(opening.columns.lowerBound + 1) is never closed")
            }
            throw Problem(
                token.columns, "expected an operator\(orComma ? ", ','" : "") or \(name), found \(token.shown)")
        }
        return take().columns.upperBound
    }

    // MARK: - Errors

    private func missingOperand(after mark: Token) -> Problem {
        Problem(token.columns, "expected a value after '\(mark.text)', found \(token.shown)")
    }

    private func unexpected() -> Problem {
        switch token.kind {
        case .end: return Problem(token.columns, "expected a value, found the end")
        case .close:
            return Problem(
                token.columns, "')' closes nothing", hint: "a '(' is missing before it, or this is one too many")
        case .closeIndex: return Problem(token.columns, "']' closes nothing")
        case .comma:
            return Problem(token.columns, "',' stands outside a function", hint: "a decimal point is written '.'")
        case .raised, .prime: return Problem(token.columns, "\(token.shown) needs something before it")
        default: return Problem(token.columns, "expected a value, found \(token.shown)")
        }
    }

    private func implicitProduct() -> Problem {
        let before = position > 0 ? tokens[position - 1] : token
        return Problem(
            before.columns.upperBound..<token.columns.upperBound,
            "expected an operator between '\(before.text)' and '\(token.text)'",
            hint: "a product is written with a star: \(before.text)*\(token.text)")
    }
}
