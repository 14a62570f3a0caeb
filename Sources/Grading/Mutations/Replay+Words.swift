import Learning

extension Replay {
    /// A mutation for a reader: where it stands, what it does, the formula with it and the right one.
    func words(_ mutation: Mutation) -> (place: String, evidence: String, claimed: String?, right: String?) {
        let formulas = formulas(of: mutation.change)
        return (place(mutation.place), evidence(mutation), formulas?.claimed, formulas?.right)
    }

    private func place(_ place: Mutation.Place) -> String {
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

    private func evidence(_ mutation: Mutation) -> String {
        let site = place(mutation.place)
        return switch mutation.change {
        case .scaled(let factor):
            "Multiply \(site) by \(factor.text) = \(short(value(of: factor))), and do the rest right."
        case .zero: "Leave out \(site), and do the rest right."
        case .withoutSample(let sample, let renormalized):
            "Leave out the \(ordinal(sample)) sample in \(site)\(renormalized ? ", dividing by m − 1" : "")."
        case .shifted(let by): "Pair each sample with its \(by > 0 ? "successor" : "predecessor") in \(site)."
        case .uncoupled: "Differentiate each output of the softmax by its own input alone."
        case .withoutComplement: "Differentiate −y ln p alone."
        case .passedThrough: "Hand the gradient on unchanged: \(site)."
        case .derivativeAtOutput: "Take f′ at a = f(z) going \(site)."
        case .derivative(let activation): "Take the derivative of \(activation.rawValue) going \(site)."
        case .derivativeAtInput(let other): "Take f′ at the z of layer \(other + 1) going \(site)."
        case .transposedWeight: "Multiply by W where Wᵀ belongs, going \(site)."
        case .updatedWeights(let rate, _): "Go \(site), with W − η ∂L/∂W for W, η = \(short(rate, digits: 6))."
        case .transposed: "Exchange the axes of \(site)."
        case .oneSample(let sample): "Take \(site) of the \(ordinal(sample)) sample alone."
        case .elementwise: "Multiply input and error entry by entry in \(site)."
        case .input(let other):
            "Use \(other == 0 ? "the model's input" : "the output of layer \(other)") in \(site)."
        case .norm: "Differentiate ‖w‖ for ‖w‖² in \(site)."
        case .onlyL1: "Differentiate λ₁‖w‖₁ alone in \(site)."
        case .onlyL2: "Differentiate λ₂‖w‖² alone in \(site)."
        }
    }

    private func ordinal(_ sample: Mutation.Sample) -> String {
        switch sample {
        case .first: "first"
        case .last: "last"
        case .number(let number): "\(number + 1)th"
        }
    }

    private func formulas(of change: Mutation.Change) -> (claimed: String, right: String)? {
        switch change {
        case .uncoupled: ("∂L/∂zᵢ = ∂L/∂aᵢ aᵢ (1 − aᵢ)", "∂L/∂zᵢ = aᵢ (∂L/∂aᵢ − Σⱼ ∂L/∂aⱼ aⱼ)")
        case .withoutComplement: ("∂L/∂p = −y/p", "∂L/∂p = −y/p + (1 − y)/(1 − p)")
        case .passedThrough: ("∂L/∂z = ∂L/∂a", "∂L/∂z = ∂L/∂a ⊙ f′(z)")
        case .derivativeAtOutput: ("∂L/∂z = ∂L/∂a ⊙ f′(a)", "∂L/∂z = ∂L/∂a ⊙ f′(z)")
        case .derivative, .derivativeAtInput: ("∂L/∂z = ∂L/∂a ⊙ g′(z)", "∂L/∂z = ∂L/∂a ⊙ f′(z)")
        case .transposedWeight: ("∂L/∂x = ∂L/∂z · W", "∂L/∂x = ∂L/∂z · Wᵀ")
        case .updatedWeights: ("∂L/∂x = ∂L/∂z · (W − η ∂L/∂W)ᵀ", "∂L/∂x = ∂L/∂z · Wᵀ, then update W")
        case .transposed: ("∂L/∂W = (Xᵀ · ∂L/∂Z)ᵀ", "∂L/∂W = Xᵀ · ∂L/∂Z")
        case .oneSample: ("∂L/∂b = ∂L/∂z of one sample", "∂L/∂b = Σ_b ∂L/∂z_b")
        case .elementwise: ("∂L/∂Wᵢⱼ from Σ_b x_bi δ_bi", "∂L/∂Wᵢⱼ = Σ_b x_bi δ_bj")
        case .input: ("∂L/∂W = X′ᵀ · ∂L/∂Z, X′ of another layer", "∂L/∂W = Xᵀ · ∂L/∂Z")
        case .norm: ("∂/∂w = λ w/‖w‖", "∂/∂w λ‖w‖² = 2λw, ∂/∂w ½λ‖w‖² = λw")
        case .scaled, .zero, .withoutSample, .shifted, .onlyL1, .onlyL2: nil
        }
    }
}
