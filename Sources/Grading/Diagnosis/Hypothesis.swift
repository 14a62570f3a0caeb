import Learning
import Tensors

/// Mistakes that, made together, may explain a claim.
struct Hypothesis: Hashable, Sendable {
    let mutations: [Mutation]
    let mistakes: [Mistake]

    init(_ mutations: [Mutation], mistakes: [Mistake]) {
        self.mutations = mutations
        var unique: [Mistake] = []
        for mistake in mistakes where !unique.contains(mistake) { unique.append(mistake) }
        self.mistakes = unique
    }
}

/// A hypothesis with the gradient that it gives.
struct Replayed {
    let hypothesis: Hypothesis
    let gradient: [Tensor<Double>]
}

extension Replay {
    func hypothesis(_ mutations: [Mutation]) -> Hypothesis {
        Hypothesis(mutations, mistakes: mutations.map { description(of: $0).mistake })
    }

    /// Every single mistake of the library and every one made throughout, each with the gradient that it gives.
    func library() -> [Replayed] {
        let singles = MutationLibrary.mutations(of: self)
        return (singles.map { [$0] } + MutationLibrary.everywhere(singles, of: self)).compactMap { mutations in
            gradient(with: mutations).map { Replayed(hypothesis: hypothesis(mutations), gradient: $0) }
        }
    }

    /// Backward passes through weights that were already moved by −η ∂L/∂W, η still to be fitted.
    func updatedWeights(rate: Double) -> [Hypothesis] {
        let dense = layers.indices.filter {
            layers[$0].backwardFactors.contains(.weight) && hasParameters(before: $0)
        }
        let groups = dense.map { [$0] } + (dense.count > 1 ? [dense] : [])
        return (point.regularizer == nil ? [false] : [false, true]).flatMap { withPenalty in
            groups.map { group in
                hypothesis(
                    group.map {
                        Mutation(.input(layer: $0), .updatedWeights(rate: rate, withPenalty: withPenalty))
                    })
            }
        }
    }
}

extension Hypothesis {
    /// The same mistakes with another η.
    func with(rate: Double) -> Hypothesis {
        Hypothesis(
            mutations.map { mutation in
                guard case .updatedWeights(_, let withPenalty) = mutation.change else { return mutation }
                return Mutation(mutation.place, .updatedWeights(rate: rate, withPenalty: withPenalty))
            }, mistakes: mistakes)
    }
}
