import Tensors

/// Plain gradient descent: w ← w − α g.
///
/// Taught in chapters 01 and 06.
public struct GradientDescent<Scalar: TensorScalar>: Optimizer {
    public let learningRate: Schedule
    public var state = OptimizerState<Scalar>()

    /// A rule with the given learning rate α.
    ///
    /// Stops the program unless it is finite and not negative.
    public init(learningRate: Schedule) { self.learningRate = Self.checked(learningRate) }

    public func update(
        _ w: inout Tensor<Scalar>, along g: Tensor<Scalar>, slots: inout [Tensor<Scalar>], rate: Scalar, step: Int
    ) {
        w -= rate * g
    }
}
