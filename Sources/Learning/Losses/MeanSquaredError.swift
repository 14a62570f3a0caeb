import Tensors

/// The mean squared error: L = (1/n) Σᵢ (ŷᵢ − yᵢ)², n the number of all elements.
///
/// Taught in chapters 01 and 03.
public struct MeanSquaredError<Scalar: TensorScalar>: RegressionLoss {
    /// A loss without settings.
    public init() {}

    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    public func value(_ prediction: Tensor<Scalar>, _ target: Tensor<Scalar>) -> Scalar {
        requireFit(prediction, target)
        return (prediction - target).squared().mean()
    }

    // ∂L/∂ŷᵢ = (1/n) · 2 (ŷᵢ − yᵢ)                     power rule
    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    public func gradient(_ prediction: Tensor<Scalar>, _ target: Tensor<Scalar>) -> Tensor<Scalar> {
        requireFit(prediction, target)
        return (prediction - target) * (2 / Scalar(prediction.count))
    }
}
