import Tensors

/// Nesterov's accelerated gradient: v ← γ v − α g, w ← w + γ v − α g.
///
/// The textbook takes the gradient at w + γ v, where the momentum leads. Keeping that point as the parameter gives this
/// form, which needs the gradient only where the model stands. Y. Nesterov, Soviet Mathematics Doklady 27, 1983, and
/// I. Sutskever et al., ICML 2013. Taught in chapter 06.
public struct Nesterov<Scalar: TensorScalar>: Optimizer {
    public let learningRate: Schedule
    public var state = OptimizerState<Scalar>()
    /// γ, the share of the velocity that is kept.
    public let momentum: Scalar

    public static var slotNames: [String] { ["v"] }

    /// A rule with the given learning rate and γ.
    ///
    /// Stops the program unless 0 ≤ γ < 1, and the learning rate is finite and not negative.
    public init(learningRate: Schedule, momentum: Scalar = 0.9) {
        self.learningRate = Self.checked(learningRate)
        self.momentum = Self.share(momentum, "γ")
    }

    public func update(
        _ w: inout Tensor<Scalar>, along g: Tensor<Scalar>, slots: inout [Tensor<Scalar>], rate: Scalar, step: Int
    ) {
        slots[0] *= momentum
        slots[0] -= rate * g
        w += momentum * slots[0] - rate * g
    }
}
