/// The derivative of a loss by the chain rule, from the loss back to one variable.
///
/// With slips it makes the mistakes that they say, and is then a student's derivative.
struct Differentiation {
    var algebra: Algebra
    let variable: NodeID
    /// Everything on a path between the variable and the loss.
    let path: Set<NodeID>
    let slips: [Slip]
    /// ∂L/∂node for every node on the path, in the order in which they are found.
    private(set) var adjoints: [(node: NodeID, adjoint: NodeID, rules: [DerivativeRule])] = []

    init(_ algebra: Algebra, of loss: NodeID, by variable: NodeID, slips: [Slip] = []) {
        self.algebra = algebra
        self.variable = variable
        self.slips = slips
        path = algebra.graph.dependents(of: variable, within: loss)
    }

    /// The derivative; nil where a slip leads to shapes that do not fit.
    mutating func derivative(of loss: NodeID) -> NodeID? {
        algebra.rest()
        var found: [NodeID: (adjoint: NodeID, rules: [DerivativeRule])] = [loss: (algebra.number(1), [])]
        // Arguments have smaller numbers than what uses them, so this order is from the loss to the variable.
        for node in path.sorted(by: >) {
            guard let (g, rules) = found[node] else { continue }
            adjoints.append((node, g, rules))
            if node == variable { break }
            if has(.endsChain, at: node) {
                add(g, .constantFactor, to: variable, in: &found)
                continue
            }
            for (place, argument) in algebra.graph[node].arguments.enumerated() where path.contains(argument) {
                if has(.dropsPath(place), at: node) { continue }
                guard var part = contribution(of: g, through: node, to: place) else { continue }
                part = withoutSample(part, from: node, to: argument)
                if has(.flipsSign(place), at: node) { part = algebra.negated(part) }
                add(part, rule(of: node, at: place), to: argument, in: &found)
            }
            if algebra.failed { return nil }
        }
        let result = found[variable]?.adjoint ?? algebra.number(0)
        let changed = afterwards(result)
        return algebra.failed ? nil : changed
    }

    private mutating func add(
        _ part: NodeID, _ rule: DerivativeRule, to node: NodeID,
        in found: inout [NodeID: (adjoint: NodeID, rules: [DerivativeRule])]
    ) {
        if let known = found[node] {
            found[node] = (
                algebra.plus(known.adjoint, part), known.rules.contains(rule) ? known.rules : known.rules + [rule]
            )
        } else {
            found[node] = (part, [rule])
        }
    }

    func has(_ change: Slip.Change, at node: NodeID) -> Bool {
        slips.contains { $0.node == node && $0.change == change }
    }

    /// What stands in the place of the other factor, where a slip says so.
    func replacement(at node: NodeID, for place: Int) -> NodeID? {
        for slip in slips where slip.node == node {
            if case .replacesFactor(place, let other) = slip.change { return other }
        }
        return nil
    }

    private mutating func afterwards(_ gradient: NodeID) -> NodeID {
        var result = gradient
        for slip in slips {
            switch slip.change {
            case .negatesAll: result = algebra.negated(result)
            case .doublesAll: result = algebra.times(algebra.number(2), result)
            case .halvesAll: result = algebra.times(algebra.number(0.5), result)
            case .dividesAll(let count): result = algebra.times(algebra.number(1 / Double(count)), result)
            case .zero: result = algebra.number(0)
            case .shiftsSamples(let variable, let shift): result = shifted(result, variable, by: shift)
            case .transposesAll: result = algebra.transposed(algebra.full(result, algebra.shape(variable)))
            default: break
            }
        }
        return result
    }

    private func rule(of node: NodeID, at place: Int) -> DerivativeRule {
        let found = algebra.graph[node]
        let other = found.arguments.count == 2 ? found.arguments[1 - place] : nil
        let isOtherFixed = other.map { !path.contains($0) } ?? true
        switch found.operation {
        case .negate: return .sign
        case .add: return .sum
        case .subtract: return .difference
        case .multiply: return isOtherFixed ? .constantFactor : .product
        case .divide: return place == 0 && isOtherFixed ? .constantFactor : .quotient
        case .power where place == 1:
            let isNatural = algebra.graph.constant(found.arguments[0]) == NamedConstant.e
            return isNatural ? .exponential : .exponentialPower
        case .power: return .power
        case .function(.exp): return .exponential
        case .function(.log), .function(.log2), .function(.log10): return .logarithm
        case .function(.sqrt): return .root
        case .function(.sigmoid): return .sigmoid
        case .function(.sin): return .sine
        case .function(.cos): return .cosine
        case .function(.tanh): return .tanh
        case .function(.relu): return .relu
        case .function(.abs): return .abs
        case .function(.sign), .greater, .atLeast: return .comparison
        case .larger: return .larger
        case .sum: return .sumOfEntries
        case .mean: return .mean
        case .max: return .max
        case .softmax: return .softmax
        case .norm1: return .norm1
        case .norm2: return .norm2
        case .dot: return .dot
        case .matmul: return .matrixProduct
        case .outer: return .outer
        case .transpose: return .transpose
        case .entry: return .entry
        case .list: return .list
        case .number, .variable, .ones, .oneHot: return .constantFactor
        }
    }
}
