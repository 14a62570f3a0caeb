import Learning
import Tensors

// Mistakes in the penalty's share of the gradients.

extension Replay {
    /// What can be done wrong there, in all weights or in one.
    var penaltyMistakes: [Mutation] {
        guard let regularizer = point.regularizer else { return [] }
        let terms = regularizer.terms.count > 1 ? Array(regularizer.terms.indices) : []
        let changes: [Mutation.Change] =
            [.zero, .norm(halved: true), .norm(halved: false)] + terms.map { .onlyTerm($0) }
        let weights = blocks.indices.filter { blocks[$0].role == .weight }
        return ([nil] + weights).flatMap { block in
            changes.map { Mutation(.penalty(block: block), $0) } + scaled(.penalty(block: block))
        } + scaled(.whole(block: nil))
    }

    /// The gradients with the penalty's share, wrong as these mistakes have it; nil where one does not apply.
    func addPenalty(to gradients: [Tensor<Double>], _ mutations: [Mutation]) -> [Tensor<Double>]? {
        guard let regularizer = point.regularizer else {
            let concerned = mutations.contains { if case .penalty = $0.place { true } else { false } }
            return concerned ? nil : gradients
        }
        var result = gradients
        for (index, block) in blocks.enumerated() where block.role == .weight {
            let weight = parameters[index]
            var penalty = regularizer.gradient(weight)
            for mutation in mutations {
                guard case .penalty(let only) = mutation.place, only == nil || only == index else { continue }
                guard let changed = self.penalty(penalty, weight, regularizer, mutation.change) else { return nil }
                penalty = changed
            }
            result[index] += penalty
        }
        return result
    }

    private func penalty(
        _ gradient: Tensor<Double>, _ w: Tensor<Double>, _ regularizer: any Regularizer<Double>,
        _ change: Mutation.Change
    ) -> Tensor<Double>? {
        let terms = regularizer.terms
        switch change {
        case .zero: return .zeros(w.shape)
        case .scaled(let factor): return gradient * value(of: factor)
        case .norm(let halved):
            let norm = w.squared().sum().squareRoot()
            guard terms.map(\.isSquaredNorm) == [true], norm > 0 else { return nil }
            return gradient / (halved ? 2 * norm : norm)
        case .onlyTerm(let number):
            return regularizer.with(strengths: terms.indices.map { $0 == number ? terms[$0].strength : 0 }).gradient(w)
        default: return nil
        }
    }
}
