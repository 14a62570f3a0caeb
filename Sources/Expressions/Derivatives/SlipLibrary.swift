/// Every slip that the library knows for one derivative: the mistakes that students make, at each place of this loss.
struct SlipLibrary {
    private let graph: Graph
    private let loss: NodeID
    private let variable: NodeID
    private let path: Set<NodeID>
    private let everything: [NodeID]
    private(set) var slips: [Slip] = []

    init(_ graph: Graph, of loss: NodeID, by variable: NodeID, counts: [Int]) {
        self.graph = graph
        self.loss = loss
        self.variable = variable
        path = graph.dependents(of: variable, within: loss)
        everything = graph.ancestors(of: loss)
        wholeGradient(counts)
        // From the loss to the variable, as the derivation goes.
        for node in path.sorted(by: >) where node != variable { local(node) }
        for node in path.sorted(by: >) { samples(node) }
    }

    private mutating func add(_ mistake: Mistake, _ node: NodeID, _ change: Slip.Change) {
        slips.append(Slip(mistake: mistake, node: node, change: change))
    }

    private mutating func wholeGradient(_ counts: [Int]) {
        add(isBias ? .missingBiasGradient : .zeroGradient, loss, .zero)
        add(.wrongSign, loss, .negatesAll)
        add(.missingFactorTwo, loss, .halvesAll)
        add(.extraFactorTwo, loss, .doublesAll)
        if graph[variable].shape.count == 2 { add(.transposed, loss, .transposesAll) }
        for count in counts { add(.extraMean, loss, .dividesAll(count)) }
    }

    /// A batch without one sample, or with samples beside others' targets.
    private mutating func samples(_ id: NodeID) {
        let axis = BatchAxis(graph, path: path)
        guard let m = axis.sampleCount(of: id) else { return }
        // Above a handful only the ends are likely to be lost.
        for sample in 0..<m where sample < 7 || sample == m - 1 {
            for renormalized in [false, true] {
                add(.sampleDropped, id, .dropsSample(sample, renormalized: renormalized))
            }
        }
        // To shift all data alike would change nothing.
        for other in axis.data(of: id, m).dropFirst() {
            for shift in [1, -1] { add(.sampleMisaligned, loss, .shiftsSamples(other, by: shift)) }
        }
    }

    // MARK: - At one node

    private mutating func local(_ id: NodeID) {
        let node = graph[id]
        for (place, argument) in node.arguments.enumerated() where path.contains(argument) {
            switch node.operation {
            case .add, .subtract: terms(id, node, place, argument)
            case .negate: add(.wrongSign, id, .flipsSign(0))
            case .multiply: factor(id, node.arguments[1 - place], place, isDivisor: false)
            case .divide:
                if place == 0 {
                    factor(id, node.arguments[1], place, isDivisor: true)
                } else {
                    add(.wrongSign, id, .flipsSign(1))
                }
            case .power where place == 0: power(id, node.arguments[0], node.arguments[1])
            case .function(let function):
                add(function.isActivation ? .missingActivationDerivative : .missingChainFactor, id, .omitsFactor(0))
                if function.isActivation { add(.activationDerivativeAtOutput, id, .derivativeAtOutput) }
            case .mean: add(.missingMean, id, .omitsMean)
            case .softmax:
                add(.missingSoftmaxCoupling, id, .diagonalOnly)
                add(.missingActivationDerivative, id, .omitsFactor(0))
            case .norm1: add(.missingChainFactor, id, .omitsFactor(0))
            case .dot, .matmul, .outer: product(id, node, place)
            default: break
            }
        }
        endOfChain(id)
    }

    private mutating func terms(_ id: NodeID, _ node: GraphNode, _ place: Int, _ argument: NodeID) {
        if case .subtract = node.operation, place == 1 { add(.wrongSign, id, .flipsSign(1)) }
        if graph[argument].shape != node.shape, argument == variable { add(.biasNotSummed, id, .notSummed(place)) }
        guard path.contains(node.arguments[1 - place]) else { return }
        let kind = TermKind(graph, path: path)
        if kind.isPenalty(argument) { add(.missingRegularizer, id, .dropsPath(place)) }
        if kind.isComplement(argument) { add(.missingComplementTerm, id, .dropsPath(place)) }
        if place == 0 || node.operation == .add { add(.wrongSign, id, .flipsSign(place)) }
    }

    private mutating func factor(_ id: NodeID, _ other: NodeID, _ place: Int, isDivisor: Bool) {
        guard !path.contains(other) else { return }
        let value = graph.constant(other).map { isDivisor ? 1 / $0 : $0 }
        let mistake: Mistake =
            switch value {
            case 2: .missingFactorTwo
            case 0.5: .extraFactorTwo
            default:
                TermKind(graph, path: path).isCount(other, isDivisor: isDivisor) ? .missingMean : .missingChainFactor
            }
        add(mistake, id, .omitsFactor(place))
        if !isDivisor { otherLayers(id, other, place) }
    }

    private mutating func power(_ id: NodeID, _ base: NodeID, _ exponent: NodeID) {
        // Of a squared norm, the norm's own derivative has a name of its own.
        if graph[base].operation != .norm2 { add(.missingChainFactor, id, .omitsFactor(0)) }
        let isSquare = graph.constant(exponent) == 2
        add(isSquare ? .missingFactorTwo : .missingChainFactor, id, .omitsExponent)
        if isSquare { add(.normInsteadOfSquaredNorm, id, .unsquaredNorm) }
    }

    private mutating func product(_ id: NodeID, _ node: GraphNode, _ place: Int) {
        let other = node.arguments[1 - place]
        if case .dot = node.operation {
            if !path.contains(other) { add(.missingChainFactor, id, .omitsFactor(place)) }
            if node.arguments[0] == node.arguments[1], place == 0 {
                add(.normInsteadOfSquaredNorm, id, .unsquaredNorm)
                add(.missingFactorTwo, id, .dropsPath(0))
            }
        } else {
            add(.elementwiseInsteadOfOuter, id, .elementwise)
            if graph[other].shape.count == 2, case .matmul = node.operation {
                add(.transposedWeight, id, .untransposed(place))
            }
        }
        otherLayers(id, other, place)
    }

    /// a_l where a_{l−1} belongs: every other activation of that shape, and the inputs of other layers.
    private mutating func otherLayers(_ id: NodeID, _ input: NodeID, _ place: Int) {
        guard isActivation(input) || feedsActivation(id) else { return }
        var candidates = everything.filter { isActivation($0) }
        for node in everything where feedsActivation(node) || node == id {
            if [.multiply, .matmul, .dot].contains(graph[node].operation) {
                candidates += graph[node].arguments.filter { !isWeight($0) }
            }
        }
        var seen: Set<NodeID> = [input]
        // Multiplied in pairs, a value of the output's length fits as well.
        let shapes = [graph[input].shape, graph[id].shape]
        for candidate in candidates where shapes.contains(graph[candidate].shape) && seen.insert(candidate).inserted {
            add(.wrongLayerActivation, id, .replacesFactor(place, with: candidate))
        }
    }

    /// What weights multiply is a layer's input.
    private func isWeight(_ argument: NodeID) -> Bool {
        guard argument != variable, case .variable(let name) = graph[argument].operation else { return true }
        return TermKind.isWeight(name)
    }

    /// Whether the variable is called b, b1 or bias, and is nothing but added.
    private var isBias: Bool {
        guard case .variable(let name) = graph[variable].operation, name.hasPrefix("b"), !name.hasPrefix("beta") else {
            return false
        }
        return path.allSatisfy { user in
            !graph[user].arguments.contains(variable) || graph[user].operation == .add
                || graph[user].operation == .subtract
        }
    }

    private func isActivation(_ id: NodeID) -> Bool {
        switch graph[id].operation {
        case .function(let function): function.isActivation
        case .softmax: true
        default: false
        }
    }

    /// Whether the node is a weighted input: an activation is applied to it, perhaps after a bias was added.
    private func feedsActivation(_ id: NodeID) -> Bool {
        for user in everything where graph[user].arguments.contains(id) {
            if isActivation(user) { return true }
            if [.add, .subtract].contains(graph[user].operation), feedsActivation(user) { return true }
        }
        return false
    }

    /// The inner derivative of a composed function forgotten altogether.
    private mutating func endOfChain(_ id: NodeID) {
        guard id != loss, graph[id].shape == graph[variable].shape else { return }
        let isInner = everything.contains { user in
            guard graph[user].arguments.first == id else { return false }
            if case .function = graph[user].operation { return true }
            return graph[user].operation == .power
        }
        guard isInner else { return }
        let between = graph.dependents(of: variable, within: id)
        guard !between.contains(where: isActivation) else { return }
        add(.missingChainFactor, id, .endsChain)
    }
}
