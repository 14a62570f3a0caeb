import Tensors

/// A loss whose targets may be any numbers.
public protocol RegressionLoss<Scalar>: Loss where Target == Tensor<Scalar> {}

extension RegressionLoss {
    /// The predictions with noise as large as the errors are.
    public func otherTargets(
        than target: Tensor<Scalar>, for prediction: Tensor<Scalar>, using generator: inout some RandomNumberGenerator
    ) -> Tensor<Scalar> {
        let spread = max((prediction - target).squared().mean().squareRoot(), 0.1)
        return prediction
            + Tensor(shape: target.shape, scalars: target.scalars.map { _ in spread * Scalar(generator.normal()) })
    }
}
