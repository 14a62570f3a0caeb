import Learning
import Tensors

extension Replay {
    /// The mistakes of the library that would change nothing at this point.
    func blindSpots(of library: [Replayed]) -> [BlindSpot] {
        guard let right = gradient() else { return [] }
        let floor = 1e-9 * right.reduce(0) { max($0, abs($1).max()) }
        var (visible, hidden): ([Mistake], [Mistake]) = ([], [])
        for replayed in library where replayed.hypothesis.mutations.count == 1 {
            let (hypothesis, changed) = (replayed.hypothesis, replayed.gradient)
            // f′ at a has the sign of f′ at z for a rectifier: the same number everywhere is no mistake.
            let change = zip(changed, right).reduce(0) { max($0, abs($1.0 - $1.1).max()) }
            guard let mistake = hypothesis.mistakes.first else { continue }
            if change > max(floor, Acceptance.residual * largest(right)) {
                if !visible.contains(mistake) { visible.append(mistake) }
            } else if !hidden.contains(mistake), !isHarmless(hypothesis.mutations[0]) {
                hidden.append(mistake)
            }
        }
        var spots = point.sampleCount == 1 ? [BlindSpot.ofOneSample, .sumOfOneSample] : []
        for mistake in hidden where !visible.contains(mistake) && !spots.contains(where: { $0.mistake == mistake }) {
            spots.append(blindSpot(mistake))
        }
        return spots
    }

    private func largest(_ gradients: [Tensor<Double>]) -> Double {
        gradients.reduce(0) { max($0, abs($1).max()) }
    }

    /// Whether a mutation gives what is right everywhere, as f′(f(z)) = f′(z) of a rectifier, and so is no mistake.
    private func isHarmless(_ mutation: Mutation) -> Bool {
        guard case .input(let k) = mutation.place, mutation.change == .derivativeAtOutput else { return false }
        var generator = SplitMix64(seed: 0)
        return (0..<8).allSatisfy { _ in
            func draw() -> Tensor<Double> {
                Tensor(shape: values[k].shape, scalars: values[k].scalars.map { _ in 3 * generator.normal() })
            }
            let (z, r) = (draw(), draw())
            return backward(layers[k], r, at: layers[k](z)).dInput == backward(layers[k], r, at: z).dInput
        }
    }

    private func blindSpot(_ mistake: Mistake) -> BlindSpot {
        switch mistake {
        case .transposedWeight, .transposed:
            BlindSpot(mistake, reason: "A symmetric matrix is its own transpose.", remedy: "Grade at random weights.")
        case .missingActivationDerivative, .wrongLayerActivation, .activationDerivativeAtOutput:
            BlindSpot(
                mistake, reason: "Every derivative f′(z) that matters is 1 or meets a zero here.",
                remedy: "Grade at random weights and inputs.")
        case .sampleMisaligned:
            BlindSpot(
                mistake, reason: "All samples have the same inputs or the same targets.",
                remedy: "Grade a batch of different samples.")
        case .missingRegularizer, .normInsteadOfSquaredNorm:
            BlindSpot(
                mistake, reason: "The penalty's gradient is zero here.", remedy: "Grade with λ ≠ 0 and weights ≠ 0.")
        default:
            BlindSpot(
                mistake, reason: "It would change no entry of the gradient at this point.",
                remedy: "Grade at random weights, inputs and targets.")
        }
    }
}

extension BlindSpot {
    static let sumOfOneSample = BlindSpot(
        .biasNotSummed, reason: "There is one sample, and its gradient is the sum.",
        remedy: "Grade a batch of two or more.")
}
