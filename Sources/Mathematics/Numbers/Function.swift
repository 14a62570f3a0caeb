import Foundation

/// A function that formulas name.
struct Function {
    /// Whether the sign is the name of a function wherever it stands; σ is one only before a bracket.
    let isName: Bool
    private let name: String

    /// The function that a node names, nil where it names none.
    init?(_ node: Node) {
        switch node {
        case .function(let name), .alphabet(.roman, .text(let name)): self.init(name, isName: true)
        case .alphabet(.roman, .row(let letters)):
            self.init(
                letters.map { if case .letter(let letter) = $0 { String(letter) } else { "?" } }.joined(), isName: true)
        case .symbol(let symbol): self.init(symbol.unicode, isName: false)
        case .scripts(.symbol(let symbol), nil, .symbol(.prime)): self.init(symbol.unicode + "′", isName: false)
        case .scripts(.function(let name), .number(let base), nil): self.init(name + base, isName: true)
        default: return nil
        }
    }

    private init?(_ name: String, isName: Bool) {
        guard Self.ofOne[name] != nil || Self.ofMany.contains(name) else { return nil }
        self.name = name
        self.isName = isName
    }

    private static let ofMany: Set = ["max", "min", "softmax"]

    private static let ofOne: [String: @Sendable (Double) -> Double] = [
        "ln": { log($0) }, "log": { log($0) }, "log2": { log2($0) }, "log10": { log10($0) }, "exp": { exp($0) },
        "sin": { sin($0) }, "cos": { cos($0) }, "tan": { tan($0) }, "tanh": { tanh($0) },
        "sign": { $0 == 0 ? 0 : $0 < 0 ? -1 : 1 },
        "ReLU": { max(0, $0) }, "σ": { logistic($0) }, "σ′": { logistic($0) * (1 - logistic($0)) },
    ]

    func value(_ arguments: [Quantity]) throws(EvaluationError) -> Quantity {
        if let function = Self.ofOne[name] {
            guard arguments.count == 1 else { throw EvaluationError(message: "\(name) takes one number") }
            return arguments[0].mapped(function)
        }
        let numbers = arguments.flatMap(\.entries)
        switch name {
        case "max": return Quantity(numbers.reduce(-.infinity, Swift.max))
        case "min": return Quantity(numbers.reduce(.infinity, Swift.min))
        default:
            let greatest = numbers.reduce(-.infinity, Swift.max)
            let powers = numbers.map { exp($0 - greatest) }
            let total = powers.reduce(0, +)
            return Quantity(vector: powers.map { $0 / total })
        }
    }

    static func power(_ base: Double, _ exponent: Double) -> Double {
        exponent == 2 ? base * base : pow(base, exponent)
    }

    static func exponential(_ x: Double) -> Double { exp(x) }

    private static func logistic(_ x: Double) -> Double { 1 / (1 + exp(-x)) }

    /// What stands in a bracket: |x| is its size, ‖x‖ the root of the sum of the squares.
    static func bracketed(_ bracket: String, _ inside: Quantity) throws(EvaluationError) -> Quantity {
        switch bracket {
        case "(", "[", "{": inside
        case "|": inside.mapped { abs($0) }
        case "‖": Quantity(inside.entries.reduce(0) { $0 + $1 * $1 }.squareRoot())
        case "": inside
        default: throw EvaluationError(message: "no number for \(bracket) \(bracket)")
        }
    }

    /// Whether a lowered 2 only says which norm is meant.
    static func isNormed(_ base: Node, _ below: Node) -> Bool {
        guard case .fenced("‖", _, _) = base else { return false }
        return below == .number("2")
    }
}
