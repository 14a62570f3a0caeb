import Differences

/// What a wrong claim got wrong: the slips of the library that give the very numbers of the claim.
struct ExpressionDiagnosis {
    /// One explanation: one or two slips, and how closely they give the claim.
    struct Match {
        let slips: [Slip]
        let residual: Double

        /// The mistakes, each once, in the order of the library.
        var mistakes: [Mistake] {
            let found = Set(slips.map { $0.mistake })
            return Mistake.allCases.filter(found.contains)
        }

        /// The slips in the order of their mistakes.
        var ordered: [Slip] { mistakes.flatMap { mistake in slips.filter { $0.mistake == mistake } } }
    }

    /// The most pairs that are tried: fewer where a derivation is long.
    private var maximumPairs: Int { min(4000, 60_000 / max(steps, 1)) }

    /// Explanations that the numbers cannot tell apart; empty where there is none.
    private(set) var matches: [Match] = []
    /// Mistakes of the library that these points could not have shown.
    private(set) var invisible: [Mistake] = []

    private var algebra: Algebra
    private let loss: NodeID
    private let variable: NodeID
    private var samples: Samples
    private let shape: [Int]
    private let steps: Int
    private let right: [[Double]]
    private let claimed: [[Double]]
    /// Whether the mutant at hand is meant to have another shape than the variable.
    private var changesShape = false

    /// `claimed` and the derivative `right` hold one list of entries per point; the claim's have the shape `shape`.
    init(
        _ expression: LossExpression, derivative: NodeID, claimed: [[Double]], as shape: [Int], samples: Samples,
        counts: [Int], searchesPairs: Bool = true
    ) {
        algebra = Algebra(expression.graph)
        loss = expression.loss
        variable = expression.variable
        self.samples = samples
        self.shape = shape
        steps = expression.graph.dependents(of: variable, within: loss).count
        self.claimed = claimed
        var copy = samples
        right = (0..<samples.count).map { copy.entries(of: derivative, expression.graph, at: $0, as: shape) ?? [] }
        search(SlipLibrary(expression.graph, of: loss, by: variable, counts: counts).slips, pairs: searchesPairs)
    }

    private mutating func search(_ library: [Slip], pairs: Bool) {
        var seen: Set<NodeID> = []
        var visible: [Slip] = []
        for slip in library {
            guard let mutant = mutant([slip]) else { continue }
            guard differs(mutant) else {
                if !invisible.contains(slip.mistake) { invisible.append(slip.mistake) }
                continue
            }
            visible.append(slip)
            if let residual = residual(of: mutant) { matches.append(Match(slips: [slip], residual: residual)) }
            seen.insert(mutant)
        }
        invisible.removeAll { mistake in visible.contains { $0.mistake == mistake } }
        guard matches.isEmpty, pairs else { return keepDistinct() }
        searchPairs(visible, seen: &seen)
        if matches.isEmpty { searchWithinShape(library) }
        keepDistinct()
    }

    /// A claim of another shape has made the one mistake that gives that shape, and perhaps one or two more.
    ///
    /// The whole library takes part: what does not fit alone may fit together.
    private mutating func searchWithinShape(_ library: [Slip]) {
        guard shape != algebra.shape(variable) else { return }
        let others = library.filter { !$0.changesShape && $0.change != .zero }
        for shaping in library where shaping.changesShape {
            for first in others { keep([shaping, first]) }
        }
        guard matches.isEmpty else { return }
        var tried = 0
        for shaping in library where shaping.changesShape {
            for (index, first) in others.enumerated() {
                for second in others[(index + 1)...] where canMeet(first, second) {
                    tried += 1
                    guard tried <= maximumPairs else { return }
                    keep([shaping, first, second])
                }
            }
        }
    }

    private mutating func keep(_ slips: [Slip]) {
        guard let mutant = mutant(slips), let residual = residual(of: mutant) else { return }
        matches.append(Match(slips: slips, residual: residual))
    }

    private mutating func searchPairs(_ visible: [Slip], seen: inout Set<NodeID>) {
        var tried = 0
        for (index, first) in visible.enumerated() {
            for second in visible[(index + 1)...] where canMeet(first, second) {
                tried += 1
                guard tried <= maximumPairs else { return }
                guard let mutant = mutant([first, second]), seen.insert(mutant).inserted else { continue }
                if let residual = residual(of: mutant), differs(mutant) {
                    matches.append(Match(slips: [first, second], residual: residual))
                }
            }
        }
    }

    /// Whether two slips may explain a claim together.
    ///
    /// A function's whole derivative left out explains too much: together with anything else it stays unnamed.
    private func canMeet(_ first: Slip, _ second: Slip) -> Bool {
        if first.change == .zero || second.change == .zero { return false }
        if isBroad(first) || isBroad(second) { return false }
        if first.mistake == second.mistake { return first.mistake != .missingChainFactor && first.node != second.node }
        return first.node != second.node || first.node == loss
            || Set([first.change, second.change]).isDisjoint(with: [.omitsFactor(0), .omitsFactor(1)])
    }

    private func isBroad(_ slip: Slip) -> Bool {
        guard slip.mistake == .missingChainFactor else { return false }
        switch algebra.graph[slip.node].operation {
        case .multiply, .divide, .dot: return slip.change == .endsChain
        default: return true
        }
    }

    private mutating func mutant(_ slips: [Slip]) -> NodeID? {
        changesShape = slips.contains { $0.changesShape }
        // Taken out and put back, so that the nodes are not copied; those once made are kept.
        var taken = Algebra(Graph())
        swap(&taken, &algebra)
        var differentiation = Differentiation(taken, of: loss, by: variable, slips: slips)
        taken = Algebra(Graph())
        let result = differentiation.derivative(of: loss)
        algebra = differentiation.algebra
        algebra.rest()
        return result
    }

    /// The mutant's entries in the claim's shape; nil where it has another one.
    private mutating func entries(_ mutant: NodeID, at index: Int) -> [Double]? {
        let own = algebra.shape(mutant)
        let target = algebra.shape(variable)
        // What is the same for every entry of the variable was written once.
        if shape == target { return samples.entries(of: mutant, algebra.graph, at: index, as: shape) }
        let isShort = own == shape && changesShape
        let full = !isShort && ShapeRules.broadcast(own, target) == target ? target : own
        guard full == shape else { return nil }
        return samples.entries(of: mutant, algebra.graph, at: index, as: full)
    }

    private mutating func differs(_ mutant: NodeID) -> Bool {
        guard shape == algebra.shape(variable) else { return true }
        for index in 0..<samples.count {
            guard let values = entries(mutant, at: index) else { return true }
            if relativeDistance(values, right[index]) > Acceptance.visible { return true }
        }
        return false
    }

    /// How far the mutant is from the claim at the worst point; nil where it is not the claim.
    private mutating func residual(of mutant: NodeID) -> Double? {
        var worst = 0.0
        for index in 0..<samples.count {
            guard let values = entries(mutant, at: index) else { return nil }
            let residual = relativeDistance(values, claimed[index])
            guard residual < Acceptance.residual else { return nil }
            worst = max(worst, residual)
        }
        return worst
    }

    /// One match for each set of mistakes.
    private mutating func keepDistinct() {
        var kept: [Match] = []
        for match in matches where !kept.contains(where: { $0.mistakes == match.mistakes }) { kept.append(match) }
        matches = kept
    }
}
