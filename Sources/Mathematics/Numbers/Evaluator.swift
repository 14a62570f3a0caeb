/// Works out a formula in which every sign is a number, a matrix or a function that it knows.
///
/// Products need no sign, matrices multiply as matrices do, ⊙ entry by entry. A function of a bracket takes the bracket,
/// one without takes the factors beside it: ln 2x is ln(2x).
struct Evaluator {
    private let parts: [Node]
    private let standings: [Standing]
    private var index = 0

    /// The value of a node.
    static func value(of node: Node) throws(EvaluationError) -> Quantity {
        var evaluator = Evaluator(node.parts.filter { if case .space = $0 { false } else { true } })
        let result = try evaluator.sum()
        guard evaluator.index == evaluator.parts.count else { throw evaluator.stuck }
        return result
    }

    private init(_ parts: [Node]) {
        self.parts = parts
        standings = Standing.all(of: parts)
    }

    private var current: Node? { index < parts.count ? parts[index] : nil }
    private var stuck: EvaluationError {
        EvaluationError(
            message: current.map { "no number for \(TextWriter(.unicode, .line).line($0))" } ?? "a number is missing")
    }

    private mutating func sum() throws(EvaluationError) -> Quantity {
        var result = try product()
        while let sign = current, sign == .symbol(.plus) || sign == .symbol(.minus) {
            index += 1
            let right = try product()
            result = try fitting(result.combined(with: right, sign == .symbol(.plus) ? (+) : (-)), "+")
        }
        return result
    }

    private mutating func product() throws(EvaluationError) -> Quantity {
        var result = try factor()
        while let node = current {
            switch node {
            case .symbol(.dot), .symbol(.times):
                index += 1
                result = try fitting(result.product(with: try factor()), "·")
            case .symbol(.odot):
                index += 1
                result = try fitting(result.combined(with: try factor(), *), "⊙")
            case .symbol(.slash), .symbol(.div):
                index += 1
                result = try fitting(result.combined(with: try factor(), /), "/")
            default:
                guard standings[index].beginsOperand else { return result }
                result = try fitting(result.product(with: try factor()), "·")
            }
        }
        return result
    }

    private func fitting(_ result: Quantity?, _ sign: String) throws(EvaluationError) -> Quantity {
        guard let result else { throw EvaluationError(message: "the shapes on both sides of \(sign) do not fit") }
        return result
    }

    private mutating func factor() throws(EvaluationError) -> Quantity {
        guard let node = current else { throw stuck }
        if node == .symbol(.minus) || node == .symbol(.plus) {
            index += 1
            let value = try factor()
            return node == .symbol(.minus) ? value.mapped { -$0 } : value
        }
        if standings[index] == .opening, case .symbol(let bracket) = node { return try bracketed(bracket) }
        if let function = Function(node), function.isName || opens(at: index + 1) {
            index += 1
            return try function.value(try argument())
        }
        let value = try value(of: node)
        index += 1
        return value
    }

    private func opens(at place: Int) -> Bool {
        guard place < parts.count else { return false }
        return standings[place] == .opening || standings[place] == .group
    }

    /// The values in the bracket that follows, or the factors up to the next sign.
    private mutating func argument() throws(EvaluationError) -> [Quantity] {
        if case .fenced(_, let inside, _) = current {
            index += 1
            return try Self.values(of: inside.parts)
        }
        if opens(at: index) {
            let end = try closing()
            defer { index = end + 1 }
            return try Self.values(of: Array(parts[(index + 1)..<end]))
        }
        var result = try factor()
        while current != nil, standings[index].isFactor {
            result = try fitting(result.product(with: try factor()), "·")
        }
        return [result]
    }

    private static func values(of parts: [Node]) throws(EvaluationError) -> [Quantity] {
        var result: [Quantity] = []
        for part in parts.split(separator: .symbol(.comma), omittingEmptySubsequences: false) {
            result.append(try value(of: .row(Array(part))))
        }
        return result
    }

    /// Where the bracket at hand closes.
    private func closing() throws(EvaluationError) -> Int {
        var depth = 0
        for place in index..<parts.count {
            if standings[place] == .opening { depth += 1 }
            if standings[place] == .closing {
                depth -= 1
                if depth == 0 { return place }
            }
        }
        throw EvaluationError(message: "a bracket is never closed")
    }

    private mutating func bracketed(_ bracket: Symbol) throws(EvaluationError) -> Quantity {
        let end = try closing()
        let inside = try Self.value(of: .row(Array(parts[(index + 1)..<end])))
        let closing = parts[end]
        index = end + 1
        let value = try Function.bracketed(bracket.unicode, inside)
        guard case .scripts(_, let below, let above?) = closing, below == nil else { return value }
        return try raised(value, to: above)
    }

    private func value(of node: Node) throws(EvaluationError) -> Quantity {
        switch node {
        case .number(let digits):
            guard let number = Double(digits.filter { $0 != "," }) else { throw stuck }
            return Quantity(number)
        case .symbol(let symbol) where symbol.tex == "\\pi": return Quantity(Double.pi)
        case .row: return try Self.value(of: node)
        case .fraction(let above, _) where above.parts.first == .symbol(.partial): throw stuck
        case .fraction(let above, let below):
            return try fitting(try Self.value(of: above).combined(with: try Self.value(of: below), /), "/")
        case .root(let inside, let degree):
            let value = try Self.value(of: inside)
            guard let degree else { return value.mapped { $0.squareRoot() } }
            guard let root = try Self.value(of: degree).number else { throw stuck }
            return value.mapped { Function.power($0, 1 / root) }
        case .fenced(let left, let inside, _): return try Function.bracketed(left, try Self.value(of: inside))
        case .table(.bmatrix, let rows), .table(.pmatrix, let rows), .table(.matrix, let rows):
            var numbers: [[Double]] = []
            for row in rows {
                var entries: [Double] = []
                for cell in row {
                    guard let number = try Self.value(of: cell).number else { throw stuck }
                    entries.append(number)
                }
                numbers.append(entries)
            }
            return Quantity(rows: numbers)
        case .scripts(.letter("e"), nil, let above?): return try Self.value(of: above).mapped(Function.exponential)
        case .scripts(let base, nil, let above?): return try raised(try Self.value(of: base), to: above)
        case .scripts(let base, let below?, let above) where Function.isNormed(base, below):
            let value = try Self.value(of: base)
            return try above.map { above throws(EvaluationError) in try raised(value, to: above) } ?? value
        default: throw stuck
        }
    }

    private func raised(_ value: Quantity, to above: Node) throws(EvaluationError) -> Quantity {
        if above == .letter("T") || above == .symbol(.top) || above == .alphabet(.roman, .letter("T")) {
            return value.transposed
        }
        guard let exponent = try Self.value(of: above).number, let base = value.number else {
            throw EvaluationError(message: "a matrix has no power here; write the product")
        }
        return Quantity(Function.power(base, exponent))
    }
}

/// Why a formula has no value.
public struct EvaluationError: Error, Equatable, Sendable, CustomStringConvertible {
    /// What is missing or does not fit.
    public let message: String
    /// The message.
    public var description: String { message }
}

extension Symbol {
    static let times = Symbol("×", "x", .binary, tex: "\\times")
    static let odot = Symbol("⊙", "(*)", .binary, tex: "\\odot")
    static let div = Symbol("÷", "/", .binary, tex: "\\div")
    static let slash = Symbol("/", "/", .ordinary, tex: "/")
    static let top = Symbol("⊤", "T", .ordinary, tex: "\\top")
}
