import Learning
import Tensors

/// The search for the mistakes in a model's claimed gradient, by replaying a library of them.
struct ModelDiagnosis<Target: Targets, L: Loss<Double, Target>> {
    let replay: Replay<Target, L>
    let right: [Tensor<Double>]
    let claimed: [Tensor<Double>]
    /// Norms below this are zero: what a relative difference of two vanishing blocks is measured against.
    private let floor: Double

    /// A hypothesis that explains the claim, and how far off it is.
    struct Match {
        let hypothesis: Hypothesis
        let residual: Double
    }

    /// A diagnosis of a claim whose blocks have the parameters' shapes; nil otherwise.
    init?(_ replay: Replay<Target, L>, claimed: [Tensor<Double>]) {
        guard let right = replay.gradient(), right.count == claimed.count,
            zip(right, claimed).allSatisfy({ $0.shape == $1.shape })
        else { return nil }
        self.replay = replay
        self.right = right
        self.claimed = claimed
        floor = 1e-9 * (right + claimed).reduce(0) { max($0, $1.squared().sum().squareRoot()) }
    }

    /// The hypotheses that explain the claim: single mistakes, else families with a parameter, else pairs.
    func matches(among library: [Replayed]) -> [Match] {
        let found = library.compactMap { match($0.hypothesis, $0.gradient) }
        if !found.isEmpty { return found }
        let families = fitted(replay.updatedWeights(rate: 0))
        return families.isEmpty ? pairs(of: library) : families
    }

    func match(_ hypothesis: Hypothesis, _ gradient: [Tensor<Double>]?) -> Match? {
        guard let gradient else { return nil }
        let residual = largestDistance(gradient, claimed)
        guard residual < Acceptance.residual, largestDistance(gradient, right) > Acceptance.visible else { return nil }
        return Match(hypothesis: hypothesis, residual: residual)
    }

    func largestDistance(_ a: [Tensor<Double>], _ b: [Tensor<Double>]) -> Double {
        zip(a, b).reduce(0) { max($0, distance($1.0, $1.1)) }
    }

    private func distance(_ a: Tensor<Double>, _ b: Tensor<Double>) -> Double {
        let apart = (a - b).squared().sum().squareRoot()
        let scale = max(a.squared().sum(), b.squared().sum()).squareRoot()
        let result = apart / max(scale, floor)
        return apart == 0 ? 0 : result.isNaN ? .infinity : result
    }

    // MARK: - Pairs

    /// Two mistakes at once.
    ///
    /// Pairs are thousands, so that most are refused unreplayed: a block that only one of the two changes must already
    /// be explained by that one alone, and a block that neither changes must be right.
    private func pairs(of library: [Replayed]) -> [Match] {
        let traces = library.compactMap { replayed -> Trace? in
            let changes = zip(replayed.gradient, right).map { distance($0, $1) > Acceptance.residual }
            guard largestDistance(replayed.gradient, right) > Acceptance.visible else { return nil }
            return Trace(
                hypothesis: replayed.hypothesis, changes: changes,
                explains: zip(replayed.gradient, claimed).map { distance($0, $1) < Acceptance.residual })
        }
        var found: [Match] = []
        for (number, first) in traces.enumerated() {
            for second in traces[(number + 1)...] {
                let isPossible = claimed.indices.allSatisfy {
                    (first.changes[$0] || second.explains[$0]) && (second.changes[$0] || first.explains[$0])
                }
                guard isPossible else { continue }
                let pair = replay.hypothesis(first.hypothesis.mutations + second.hypothesis.mutations)
                if let match = match(pair, replay.gradient(with: pair.mutations)) { found.append(match) }
            }
        }
        found += fittedPairs(traces)
        // Two scalings may multiply to a third: what one name explains needs no second.
        let fewest = found.map(\.hypothesis.mistakes.count).min() ?? 0
        return found.filter { $0.hypothesis.mistakes.count == fewest }
    }

    // MARK: - Families

    /// Hypotheses with the η that fits best, beside other mistakes or alone.
    ///
    /// ∂L/∂W of the nearest block behind a moved weight is linear in η, g(η) = g(0) + η (g(1) − g(0)), which gives η; the
    /// whole gradient then has to agree.
    private func fitted(_ hypotheses: [Hypothesis], beside others: [Mutation] = []) -> [Match] {
        hypotheses.compactMap { hypothesis in
            guard let start = replay.gradient(with: hypothesis.with(rate: 0).mutations + others),
                let end = replay.gradient(with: hypothesis.with(rate: 1).mutations + others),
                let block = nearestBlock(behind: hypothesis)
            else { return nil }
            let slope = (end[block] - start[block]).scalars
            let rest = (claimed[block] - start[block]).scalars
            guard let rate = Symptoms.slope(of: rest, along: slope), rate.magnitude > 1e-6, rate.magnitude < 1e3 else {
                return nil
            }
            let all = replay.hypothesis(hypothesis.with(rate: rate).mutations + others)
            return match(all, replay.gradient(with: all.mutations))
        }
    }

    /// A family beside one other mistake, which alone has to explain the blocks of the family's last layer and behind it.
    private func fittedPairs(_ traces: [Trace]) -> [Match] {
        replay.updatedWeights(rate: 0).flatMap { family -> [Match] in
            let moved = family.mutations.compactMap { mutation -> Int? in
                if case .input(let layer) = mutation.place { layer } else { nil }
            }
            guard let last = moved.max() else { return [] }
            return traces.flatMap { trace -> [Match] in
                let isPossible = claimed.indices.allSatisfy { replay.blocks[$0].layer < last || trace.explains[$0] }
                return isPossible ? fitted([family], beside: trace.hypothesis.mutations) : []
            }
        }
    }

    private func nearestBlock(behind hypothesis: Hypothesis) -> Int? {
        let layers = hypothesis.mutations.compactMap { mutation -> Int? in
            if case .input(let layer) = mutation.place { layer } else { nil }
        }
        guard let last = layers.max() else { return nil }
        return replay.blocks.indices.last { replay.blocks[$0].layer < last && replay.blocks[$0].role == .weight }
    }
}

/// Which blocks a hypothesis changes, and in which it gives the claim.
private struct Trace {
    let hypothesis: Hypothesis
    let changes: [Bool]
    let explains: [Bool]
}
