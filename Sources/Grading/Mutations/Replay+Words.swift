import Differences
import Learning

/// What a mistake is called, and what it does, for a reader.
struct MistakeDescription {
    let mistake: Mistake
    /// What is done wrong at a place.
    let evidence: (_ site: String) -> String
    /// The formula with the mistake, and the right one.
    let claimed, right: String?

    init(_ mistake: Mistake, _ claimed: String? = nil, _ right: String? = nil, _ evidence: @escaping (String) -> String)
    {
        (self.mistake, self.evidence, self.claimed, self.right) = (mistake, evidence, claimed, right)
    }
}

extension Replay {
    /// The name and the words of a mutation.
    func description(of mutation: Mutation) -> MistakeDescription {
        switch mutation.change {
        case .scaled(let factor):
            MistakeDescription(factor.mistake) {
                "Multiply \($0) by \(factor.text) = \(short(value(of: factor))), and do the rest right."
            }
        case .zero: MistakeDescription(nothing(at: mutation.place)) { "Leave out \($0), and do the rest right." }
        case .withoutSample(let sample, let renormalized):
            MistakeDescription(.sampleDropped) {
                "Leave out the \(ordinal(sample)) sample in \($0)\(renormalized ? ", dividing by m − 1" : "")."
            }
        case .shifted(let by):
            MistakeDescription(.sampleMisaligned) {
                "Pair each sample with its \(by > 0 ? "successor" : "predecessor") in \($0)."
            }
        case .uncoupled:
            MistakeDescription(
                .missingSoftmaxCoupling, "∂L/∂zᵢ = ∂L/∂aᵢ aᵢ (1 − aᵢ)", "∂L/∂zᵢ = aᵢ (∂L/∂aᵢ − Σⱼ ∂L/∂aⱼ aⱼ)"
            ) { _ in "Differentiate each output of the softmax by its own input alone." }
        case .withoutComplement:
            MistakeDescription(.missingComplementTerm, "∂L/∂p = −y/p", "∂L/∂p = −y/p + (1 − y)/(1 − p)") { _ in
                "Differentiate −y ln p alone."
            }
        case .passedThrough:
            MistakeDescription(
                omittedFactor(at: mutation.place), "∂L/∂z = ∂L/∂a", "∂L/∂z = ∂L/∂a ⊙ f′(z)"
            ) { "Hand the gradient on unchanged: \($0)." }
        case .derivativeAtOutput:
            MistakeDescription(.activationDerivativeAtOutput, "∂L/∂z = ∂L/∂a ⊙ f′(a)", "∂L/∂z = ∂L/∂a ⊙ f′(z)") {
                "Take f′ at a = f(z) going \($0)."
            }
        case .derivative(let activation):
            MistakeDescription(.wrongLayerActivation, "∂L/∂z = ∂L/∂a ⊙ g′(z)", "∂L/∂z = ∂L/∂a ⊙ f′(z)") {
                "Take the derivative of \(activation.rawValue) going \($0)."
            }
        case .derivativeAtInput(let other):
            MistakeDescription(.wrongLayerActivation, "∂L/∂z = ∂L/∂a ⊙ g′(z)", "∂L/∂z = ∂L/∂a ⊙ f′(z)") {
                "Take f′ at the z of layer \(other + 1) going \($0)."
            }
        case .transposedWeight:
            MistakeDescription(.transposedWeight, "∂L/∂x = ∂L/∂z · W", "∂L/∂x = ∂L/∂z · Wᵀ") {
                "Multiply by W where Wᵀ belongs, going \($0)."
            }
        case .updatedWeights(let rate, _):
            MistakeDescription(
                .weightsAfterUpdate, "∂L/∂x = ∂L/∂z · (W − η ∂L/∂W)ᵀ", "∂L/∂x = ∂L/∂z · Wᵀ, then update W"
            ) { "Go \($0), with W − η ∂L/∂W for W, η = \(short(rate, digits: 6))." }
        case .transposed:
            MistakeDescription(.transposed, "∂L/∂W = (Xᵀ · ∂L/∂Z)ᵀ", "∂L/∂W = Xᵀ · ∂L/∂Z") {
                "Exchange the axes of \($0)."
            }
        case .oneSample(let sample):
            MistakeDescription(.biasNotSummed, "∂L/∂b = ∂L/∂z of one sample", "∂L/∂b = Σ_b ∂L/∂z_b") {
                "Take \($0) of the \(ordinal(sample)) sample alone."
            }
        case .elementwise:
            MistakeDescription(
                .elementwiseInsteadOfOuter, "∂L/∂Wᵢⱼ from Σ_b x_bi δ_bi", "∂L/∂Wᵢⱼ = Σ_b x_bi δ_bj"
            ) { "Multiply input and error entry by entry in \($0)." }
        case .input(let other):
            MistakeDescription(
                .wrongLayerActivation, "∂L/∂W = X′ᵀ · ∂L/∂Z, X′ of another layer", "∂L/∂W = Xᵀ · ∂L/∂Z"
            ) { "Use \(other == 0 ? "the model's input" : "the output of layer \(other)") in \($0)." }
        case .norm:
            MistakeDescription(
                .normInsteadOfSquaredNorm, "∂/∂w = λ w/‖w‖", "∂/∂w λ‖w‖² = 2λw, ∂/∂w ½λ‖w‖² = λw"
            ) { "Differentiate ‖w‖ for ‖w‖² in \($0)." }
        case .onlyTerm(let number):
            MistakeDescription(.missingRegularizer) {
                "Differentiate \(point.regularizer?.terms[number].formula ?? "one term") alone in \($0)."
            }
        }
    }

    /// Where a mutation stands.
    func site(of place: Mutation.Place) -> String {
        let names = point.model.layerNames
        let parameters = point.model.parameterList.map(\.name)
        return switch place {
        case .loss: "the loss"
        case .input(let layer): "backward through layer \(layer + 1), \(names[layer])"
        case .layer(let layer): "the gradients of layer \(layer + 1), \(names[layer])"
        case .block(let block): "the gradient of \(parameters[block])"
        case .penalty(.some(let block)): "the penalty on \(parameters[block])"
        case .penalty(nil): "the penalty"
        case .whole(.some(let block)): "the gradient of \(parameters[block])"
        case .whole(nil): "the whole gradient"
        }
    }

    private func nothing(at place: Mutation.Place) -> Mistake {
        switch place {
        case .penalty: .missingRegularizer
        case .block(let block), .whole(.some(let block)):
            blocks[block].role == .bias ? .missingBiasGradient : .zeroGradient
        default: .zeroGradient
        }
    }

    private func omittedFactor(at place: Mutation.Place) -> Mistake {
        guard case .input(let layer) = place, layers[layer].backwardFactors.contains(.slope) else {
            return .missingChainFactor
        }
        return .missingActivationDerivative
    }

    private func ordinal(_ sample: Mutation.Sample) -> String {
        switch sample {
        case .first: "first"
        case .last: "last"
        case .number(let number): "\(number + 1)th"
        }
    }
}
