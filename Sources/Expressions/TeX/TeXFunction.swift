import Mathematics

/// A function that a formula names.
struct TeXFunction {
    /// Whether the sign is the name of a function wherever it stands; σ is one only before a bracket.
    let isName: Bool
    private let name: String

    /// The function that a part of a formula names, nil where it names none.
    init?(_ node: Mathematics.Node) {
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
        guard Self.known[name] != nil || name == "σ′" else { return nil }
        self.name = name
        self.isName = isName
    }

    private static let known: [String: FunctionName] = [
        "ln": .log, "log": .log, "log2": .log2, "log10": .log10, "exp": .exp, "sin": .sin, "cos": .cos, "tan": .tan,
        "tanh": .tanh, "sign": .sign, "ReLU": .relu, "σ": .sigmoid, "max": .max, "min": .min, "softmax": .softmax,
    ]

    /// The function of its arguments.
    func call(_ arguments: [Syntax]) throws(Problem) -> Syntax {
        guard let function = Self.known[name] else { return try slopeOfSigmoid(arguments) }
        switch function {
        // Of several numbers, one after another.
        case .max where arguments.count > 2, .min where arguments.count > 2:
            return arguments.dropFirst().reduce(arguments[0]) { TeXReader.made(.call(function, [$0, $1])) }
        case .softmax where arguments.count > 1:
            return TeXReader.made(.call(.softmax, [TeXReader.made(.list(arguments))]))
        default:
            guard function.arity.contains(arguments.count) else {
                throw TeXReader.problem("\(name) takes one number")
            }
            return TeXReader.made(.call(function, arguments))
        }
    }

    /// The slope of the logistic function, σ′ = σ(1 − σ).
    private func slopeOfSigmoid(_ arguments: [Syntax]) throws(Problem) -> Syntax {
        guard arguments.count == 1 else { throw TeXReader.problem("\(name) takes one number") }
        let value = TeXReader.made(.call(.sigmoid, arguments))
        let rest = TeXReader.made(
            .sum([Syntax.Term(value: TeXReader.made(.number(1))), Syntax.Term(isSubtracted: true, value: value)]))
        return TeXReader.made(.binary(.multiply, value, rest))
    }
}
