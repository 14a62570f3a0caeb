import Tensors

/// Adam: running averages of the gradient and of its square, freed of their bias towards the zeros they start from.
///
///     m ← β₁ m + (1 − β₁) g        m̂ = m / (1 − β₁ᵗ)
///     v ← β₂ v + (1 − β₂) g²       v̂ = v / (1 − β₂ᵗ)
///     w ← w − α m̂ / (√v̂ + ε)
///
/// Element by element; t counts steps from 1. D. P. Kingma and J. Ba, ICLR 2015. The default ε is that of Keras,
/// which adds it before the correction of v, where it weighs 1/√(1 − β₂ᵗ) times as much. Taught in chapter 06.
public struct Adam<Scalar: TensorScalar>: Optimizer {
    public let learningRate: Schedule
    public var state = OptimizerState<Scalar>()
    /// β₁, the share of the average gradient that is kept.
    public let beta1: Scalar
    /// β₂, the share of the average square that is kept.
    public let beta2: Scalar
    /// ε, which keeps the quotient finite where v̂ is 0.
    public let epsilon: Scalar

    public static var slotNames: [String] { ["m", "v"] }

    /// A rule with the given learning rate, decays and ε.
    ///
    /// Stops the program unless 0 ≤ β < 1 and ε > 0, and the learning rate is finite and not negative.
    public init(
        learningRate: Schedule = 0.001, beta1: Scalar = 0.9, beta2: Scalar = 0.999, epsilon: Scalar = 1e-7
    ) {
        self.learningRate = Self.checked(learningRate)
        self.beta1 = Self.share(beta1, "β₁")
        self.beta2 = Self.share(beta2, "β₂")
        self.epsilon = Self.positive(epsilon, "ε")
    }

    // With β for either of them and t steps so far:
    //
    // m_t = β m_{t−1} + (1 − β) g_t                       (a)  and v of g² in the same way
    //     = (1 − β) Σ_{s ≤ t} βᵗ⁻ˢ g_s                          from m₀ = 0
    // Σ_{s ≤ t} (1 − β) βᵗ⁻ˢ = 1 − βᵗ                           geometric sum: the weights of all g_s reach 1 only in the end
    // m̂_t = m_t / (1 − βᵗ)                                (b)  now they sum to 1, and a constant g has m̂ = g
    // w_t = w_{t−1} − α m̂_t / (√v̂_t + ε)                  (c)  a step of some α whatever the gradient's unit
    /// One step of a single weight, which is the definition: `update` takes the same for all weights of a tensor at once.
    public func step(_ w: inout Scalar, along g: Scalar, m: inout Scalar, v: inout Scalar, rate: Scalar, step t: Int) {
        m = beta1 * m + (1 - beta1) * g  // (a)
        v = beta2 * v + (1 - beta2) * g * g  // (a)
        let mHat = m * correction(beta1, t)  // (b)
        let vHat = v * correction(beta2, t)  // (b)
        w -= rate * mHat / (vHat.squareRoot() + epsilon)  // (c)
    }

    /// 1 / (1 − βᵗ).
    private func correction(_ beta: Scalar, _ t: Int) -> Scalar { 1 / (1 - Scalar.pow(beta, Scalar(t))) }

    public func update(
        _ parameter: inout Tensor<Scalar>, along gradient: Tensor<Scalar>, slots: inout [Tensor<Scalar>],
        rate: Scalar, step: Int
    ) {
        // Taken out of the array while they change, so that they are changed in place.
        var (m, v) = (slots[0], slots[1])
        slots = []
        parameter.takeAdamStep(
            along: gradient, m: &m, v: &v, rate: rate, betas: (beta1, beta2),
            corrections: (correction(beta1, step), correction(beta2, step)), epsilon: epsilon)
        slots = [m, v]
    }
}
