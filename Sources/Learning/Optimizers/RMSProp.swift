import Tensors

/// RMSProp: v ← ρ v + (1 − ρ) g², w ← w − α g / (√v + ε), element by element.
///
/// AdaGrad with a memory that fades. T. Tieleman and G. Hinton, lecture 6.5 of "Neural Networks for Machine Learning",
/// 2012. Taught in chapter 06.
public struct RMSProp<Scalar: TensorScalar>: Optimizer {
    public let learningRate: Schedule
    public var state = OptimizerState<Scalar>()
    /// ρ, the share of the average that is kept.
    public let decay: Scalar
    /// ε, which keeps the quotient finite where v is 0.
    public let epsilon: Scalar

    public static var slotNames: [String] { ["v"] }

    /// A rule with the given learning rate, ρ and ε.
    ///
    /// Stops the program unless 0 ≤ ρ < 1 and ε > 0, and the learning rate is finite and not negative.
    public init(learningRate: Schedule = 0.001, decay: Scalar = 0.9, epsilon: Scalar = 1e-7) {
        self.learningRate = Self.checked(learningRate)
        self.decay = Self.share(decay, "ρ")
        self.epsilon = Self.positive(epsilon, "ε")
    }

    public func update(
        _ w: inout Tensor<Scalar>, along g: Tensor<Scalar>, slots: inout [Tensor<Scalar>], rate: Scalar, step: Int
    ) {
        slots[0] *= decay
        slots[0] += (1 - decay) * g.squared()
        w -= rate * g / (sqrt(slots[0]) + epsilon)
    }
}
