import Tensors

/// AdaGrad: G ← G + g², w ← w − α g / (√G + ε), element by element.
///
/// Parameters that rarely get a gradient take longer steps. J. Duchi, E. Hazan and Y. Singer, JMLR 12, 2011.
/// Taught in chapter 06.
public struct AdaGrad<Scalar: TensorScalar>: Optimizer {
    public let learningRate: Schedule
    public var state = OptimizerState<Scalar>()
    /// ε, which keeps the quotient finite where G is 0.
    public let epsilon: Scalar

    public static var slotNames: [String] { ["G"] }

    /// A rule with the given learning rate and ε.
    ///
    /// Stops the program unless ε > 0, and the learning rate is finite and not negative.
    public init(learningRate: Schedule, epsilon: Scalar = 1e-7) {
        self.learningRate = Self.checked(learningRate)
        self.epsilon = Self.positive(epsilon, "ε")
    }

    public func update(
        _ w: inout Tensor<Scalar>, along g: Tensor<Scalar>, slots: inout [Tensor<Scalar>], rate: Scalar, step: Int
    ) {
        slots[0] += g.squared()
        w -= rate * g / (sqrt(slots[0]) + epsilon)
    }
}
