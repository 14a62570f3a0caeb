import Tensors

/// Gradient descent with momentum, in either of two forms: steps add up while the gradient keeps its direction.
///
/// B. T. Polyak, USSR Computational Mathematics and Mathematical Physics 4, 1964. Taught in chapter 06.
public struct Momentum<Scalar: TensorScalar>: Optimizer {
    /// Which of the two forms in use is meant.
    ///
    /// With α′ = (1 − γ) α, α constant, they are the same rule.
    public enum Form: Sendable, Hashable {
        /// v ← γ v − α′ g, w ← w + v
        case classical
        /// v ← γ v + (1 − γ) g, w ← w − α v: v is an exponential moving average of the gradient.
        case movingAverage
    }

    public let learningRate: Schedule
    public var state = OptimizerState<Scalar>()
    /// γ, the share of the velocity that is kept.
    public let momentum: Scalar
    /// Which form.
    public let form: Form

    public static var slotNames: [String] { ["v"] }

    /// A rule with the given learning rate and γ.
    ///
    /// Stops the program unless 0 ≤ γ < 1, and the learning rate is finite and not negative.
    public init(learningRate: Schedule, momentum: Scalar = 0.9, form: Form) {
        self.learningRate = Self.checked(learningRate)
        self.momentum = Self.share(momentum, "γ")
        self.form = form
    }

    public func update(
        _ w: inout Tensor<Scalar>, along g: Tensor<Scalar>, slots: inout [Tensor<Scalar>], rate: Scalar, step: Int
    ) {
        slots[0] *= momentum
        switch form {
        case .classical:
            slots[0] -= rate * g
            w += slots[0]
        case .movingAverage:
            slots[0] += (1 - momentum) * g
            w -= rate * slots[0]
        }
    }
}
