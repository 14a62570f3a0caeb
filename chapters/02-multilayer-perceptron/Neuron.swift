import Learning
import Lessons
import Tensors

/// One neuron, a = σ(Wx + b), on four points: small enough that a wrong formula cannot
/// hide behind shapes.
struct Neuron: Sendable, Hashable {
    var weight = 0.5
    var bias = -0.5

    static let x: Tensor<Double> = [0, 1, 2, 3]
    static let y: Tensor<Double> = [0, 0, 1, 1]

    /// σ(Wxᵢ + b).
    var outputs: Tensor<Double> { sigmoid(weight * Self.x + bias) }

    /// J = ½ Σᵢ (yᵢ − σᵢ)².
    var loss: Double { HalfSumSquaredError().value(outputs, Self.y) }

    /// The cross-entropy −Σᵢ [yᵢ ln σᵢ + (1 − yᵢ) ln(1 − σᵢ)].
    var crossEntropy: Double {
        Double(Self.y.count)
            * BinaryCrossEntropy(from: .probabilities).value(outputs, Self.y)
    }

    /// ∂J/∂W = −Σᵢ (yᵢ − σᵢ) σᵢ (1 − σᵢ) xᵢ.
    var weightGradient: Double {
        -((Self.y - outputs) * outputs * (1 - outputs) * Self.x).sum()
    }

    /// ∂J/∂b = −Σᵢ (yᵢ − σᵢ) σᵢ (1 − σᵢ).
    var biasGradient: Double { -((Self.y - outputs) * outputs * (1 - outputs)).sum() }

    /// What document 001 prints for ∂J/∂W: Σᵢ (yᵢ − σᵢ) xᵢ.
    var printedGradient: Double { ((Self.y - outputs) * Self.x).sum() }

    /// The neuron at the start and after each step W ← W − α g, with b as it is.
    func descent(learningRate: Double, steps: Int, along gradient: (Neuron) -> Double)
        -> [Neuron]
    {
        iterates(from: self, steps: steps) { neuron, _ in
            neuron.weight -= learningRate * gradient(neuron)
        }
    }
}
