/// What a part of a loss is for: a penalty on the weights, the (1 − y) half of a cross-entropy, the count of a mean.
struct TermKind {
    /// Names that stand for the size of a batch.
    static let countNames = ["n", "m", "N", "M", "B", "batch"]

    /// Whether a variable is a parameter of a network, by its name.
    static func isWeight(_ name: String) -> Bool { ["w", "W", "theta", "b"].contains { name.hasPrefix($0) } }

    private let graph: Graph
    private let path: Set<NodeID>

    init(_ graph: Graph, path: Set<NodeID>) {
        self.graph = graph
        self.path = path
    }

    /// λ‖w‖², λΣ|w| and the like: a number times a norm of a plain variable.
    func isPenalty(_ id: NodeID) -> Bool {
        let node = graph[id]
        let arguments = node.arguments
        switch node.operation {
        case .negate: return isPenalty(arguments[0])
        case .multiply:
            if !path.contains(arguments[0]) { return isPenalty(arguments[1]) }
            return path.contains(arguments[1]) ? isSameVariable(arguments) : isPenalty(arguments[0])
        case .divide: return !path.contains(arguments[1]) && isPenalty(arguments[0])
        case .add: return isPenalty(arguments[0]) && isPenalty(arguments[1])
        case .norm1, .norm2, .function(.abs): return isVariable(arguments[0])
        case .power:
            guard graph.constant(arguments[1]) == 2 else { return false }
            if case .norm2 = graph[arguments[0]].operation { return isVariable(graph[arguments[0]].arguments[0]) }
            return isVariable(arguments[0])
        case .sum, .mean: return isPenalty(arguments[0])
        case .dot: return isSameVariable(arguments)
        default: return false
        }
    }

    private func isSameVariable(_ ids: [NodeID]) -> Bool { ids.count == 2 && ids[0] == ids[1] && isVariable(ids[0]) }

    private func isVariable(_ id: NodeID) -> Bool {
        if case .variable = graph[id].operation { true } else { false }
    }

    /// (1 − y)·log(1 − p), perhaps under a sum or with a sign.
    func isComplement(_ id: NodeID) -> Bool {
        let node = graph[id]
        switch node.operation {
        case .sum, .mean, .negate: return isComplement(node.arguments[0])
        case .dot: return isComplementPair(node.arguments)
        default:
            let factors = ProductForm(id, in: graph).factors.map { $0.base }
            if factors.count == 1, let only = factors.first, only != id { return isComplement(only) }
            return isComplementPair(factors)
        }
    }

    private func isComplementPair(_ factors: [NodeID]) -> Bool {
        let hasLogarithm = factors.contains { id in
            guard case .function(.log) = graph[id].operation else { return false }
            return isOneMinus(graph[id].arguments[0])
        }
        return hasLogarithm && factors.contains(where: isOneMinus)
    }

    private func isOneMinus(_ id: NodeID) -> Bool {
        guard case .subtract = graph[id].operation else { return false }
        return graph.constant(graph[id].arguments[0]) == 1
    }

    /// Whether the factor is 1/n, or the divisor n, of a mean.
    func isCount(_ id: NodeID, isDivisor: Bool) -> Bool {
        let node = graph[id]
        if !isDivisor {
            guard case .divide = node.operation, graph.constant(node.arguments[0]) == 1 else { return false }
            return isCount(node.arguments[1], isDivisor: true)
        }
        switch node.operation {
        case .variable(let name): return Self.countNames.contains(name)
        case .number(let value): return value >= 3 && value == value.rounded()
        default: return false
        }
    }
}
