import Mathematics

/// Reads a formula's tree as an expression.
///
/// Products need no sign and are those of matrices, ⊙ goes entry by entry. A function of a bracket takes the bracket, one
/// without takes the factors beside it: ln 2x is ln(2x).
struct TeXReader {
    private let parts: [Mathematics.Node]
    private let standings: [Standing]
    private var index = 0

    /// What a tree says.
    static func syntax(of node: Mathematics.Node) throws(Problem) -> Syntax {
        var reader = TeXReader(node.parts.filter { if case .space = $0 { false } else { true } })
        let result = try reader.sum()
        guard reader.index == reader.parts.count else { throw reader.stuck }
        return result
    }

    private init(_ parts: [Mathematics.Node]) {
        self.parts = parts
        standings = Standing.all(of: parts)
    }

    private var current: Mathematics.Node? { index < parts.count ? parts[index] : nil }

    private var stuck: Problem {
        Self.problem(current.map { "no number for \(Formula(tree: $0).unicode)" } ?? "a number is missing")
    }

    /// A tree does not know where in the source it stood.
    static func problem(_ message: String) -> Problem { Problem(0..<0, message) }

    static func made(_ kind: Syntax.Kind) -> Syntax { Syntax(kind, 0..<0) }

    // MARK: - Sums and products

    private mutating func sum() throws(Problem) -> Syntax {
        var terms = [Syntax.Term(value: try product())]
        while let sign = current, sign == .symbol(.plus) || sign == .symbol(.minus) {
            index += 1
            terms.append(Syntax.Term(isSubtracted: sign == .symbol(.minus), value: try product()))
        }
        return terms.count == 1 ? terms[0].value : Self.made(.sum(terms))
    }

    private mutating func product() throws(Problem) -> Syntax {
        var result = try factor()
        while let node = current {
            let sign: Syntax.Operator
            switch node {
            case .symbol(.dot), .symbol(.times): sign = .product
            case .symbol(.odot): sign = .multiply
            case .symbol(.slash), .symbol(.div): sign = .divide
            default:
                guard standings[index].beginsOperand else { return result }
                result = Self.made(.binary(.product, result, try factor()))
                continue
            }
            index += 1
            result = Self.made(.binary(sign, result, try factor()))
        }
        return result
    }

    private mutating func factor() throws(Problem) -> Syntax {
        guard let node = current else { throw stuck }
        if node == .symbol(.minus) || node == .symbol(.plus) {
            index += 1
            let value = try factor()
            return node == .symbol(.minus) ? Self.made(.negated(value)) : value
        }
        if standings[index] == .opening, case .symbol(let bracket) = node { return try bracketed(bracket) }
        if let function = TeXFunction(node), function.isName || opens(at: index + 1) {
            index += 1
            return try function.call(try arguments())
        }
        guard let value = try operand(node) else { throw stuck }
        index += 1
        return value
    }

    // MARK: - Brackets

    private func opens(at place: Int) -> Bool {
        guard place < parts.count else { return false }
        return standings[place] == .opening || standings[place] == .group
    }

    /// What stands in the bracket that follows, or the factors up to the next sign.
    private mutating func arguments() throws(Problem) -> [Syntax] {
        if case .fenced(_, let inside, _) = current {
            index += 1
            return try Self.list(inside.parts)
        }
        if opens(at: index) {
            let end = try closing()
            defer { index = end + 1 }
            return try Self.list(Array(parts[(index + 1)..<end]))
        }
        var result = try factor()
        while current != nil, standings[index].isFactor {
            result = Self.made(.binary(.product, result, try factor()))
        }
        return [result]
    }

    private static func list(_ parts: [Mathematics.Node]) throws(Problem) -> [Syntax] {
        var result: [Syntax] = []
        for part in parts.split(separator: .symbol(.comma), omittingEmptySubsequences: false) {
            result.append(try syntax(of: .row(Array(part))))
        }
        return result
    }

    /// Where the bracket at hand closes.
    private func closing() throws(Problem) -> Int {
        var depth = 0
        for place in index..<parts.count {
            if standings[place] == .opening { depth += 1 }
            if standings[place] == .closing {
                depth -= 1
                if depth == 0 { return place }
            }
        }
        throw Self.problem("a bracket is never closed")
    }

    private mutating func bracketed(_ bracket: Symbol) throws(Problem) -> Syntax {
        let end = try closing()
        let inside = try Self.syntax(of: .row(Array(parts[(index + 1)..<end])))
        let closing = parts[end]
        index = end + 1
        let value = try Self.bracketed(bracket.unicode, inside)
        guard case .scripts(_, let below, let above?) = closing, below == nil else { return value }
        return try Self.raised(value, to: above)
    }

    /// What stands in a bracket: |x| is its size, ‖x‖ the root of the sum of the squares.
    private static func bracketed(_ bracket: String, _ inside: Syntax) throws(Problem) -> Syntax {
        switch bracket {
        case "(", "[", "{", "": inside
        case "|": made(.call(.abs, [inside]))
        case "‖": made(.call(.norm2, [inside]))
        default: throw problem("no number for \(bracket) \(bracket)")
        }
    }

    // MARK: - Operands

    /// One part that is neither a bracket nor a function; nil where it says nothing of a number.
    private func operand(_ node: Mathematics.Node) throws(Problem) -> Syntax? {
        switch node {
        case .number(let digits): return Double(digits.filter { $0 != "," }).map { Self.made(.number($0)) }
        case .symbol(.pi): return Self.made(.number(.pi))
        case .row: return try Self.syntax(of: node)
        case .fraction(let above, _) where above.parts.first == .symbol(.partial): return nil
        case .fraction(let above, let below):
            return Self.made(.binary(.divide, try Self.syntax(of: above), try Self.syntax(of: below)))
        case .root(let inside, nil): return Self.made(.call(.sqrt, [try Self.syntax(of: inside)]))
        case .root(let inside, let degree?):
            let exponent = Self.made(.binary(.divide, Self.made(.number(1)), try Self.syntax(of: degree)))
            return Self.made(.binary(.power, try Self.syntax(of: inside), exponent))
        case .fenced(let left, let inside, _): return try Self.bracketed(left, try Self.syntax(of: inside))
        case .table(.bmatrix, let rows), .table(.pmatrix, let rows), .table(.matrix, let rows):
            return try Self.matrix(rows)
        case .scripts(.letter("e"), nil, let above?): return Self.made(.call(.exp, [try Self.syntax(of: above)]))
        case .scripts(let base, nil, let above?): return try Self.raised(try Self.syntax(of: base), to: above)
        case .scripts(.fenced("‖", let inside, _), .number("2"), let above):
            let norm = try Self.bracketed("‖", try Self.syntax(of: inside))
            guard let above else { return norm }
            return try Self.raised(norm, to: above)
        default: return nil
        }
    }

    /// A matrix of one column is a vector.
    private static func matrix(_ rows: [[Mathematics.Node]]) throws(Problem) -> Syntax {
        let isColumn = rows.allSatisfy { $0.count == 1 }
        var items: [Syntax] = []
        for row in rows {
            var entries: [Syntax] = []
            for cell in row { entries.append(try syntax(of: cell)) }
            items.append(isColumn ? entries[0] : made(.list(entries)))
        }
        return made(.list(items))
    }

    private static func raised(_ value: Syntax, to above: Mathematics.Node) throws(Problem) -> Syntax {
        if above == .letter("T") || above == .symbol(.top) || above == .alphabet(.roman, .letter("T")) {
            return made(.transposed(value))
        }
        return made(.binary(.power, value, try syntax(of: above)))
    }
}
