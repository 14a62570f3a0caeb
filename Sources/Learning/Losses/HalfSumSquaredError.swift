import Tensors

/// Half the sum of squared errors: L = ½ Σᵢ (ŷᵢ − yᵢ)², over all elements.
///
/// It is n/2 times the mean squared error. Taught in chapters 02 and 03.
public struct HalfSumSquaredError<Scalar: TensorScalar>: RegressionLoss {
    /// A loss without settings.
    public init() {}

    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    public func value(_ prediction: Tensor<Scalar>, _ target: Tensor<Scalar>) -> Scalar {
        requireFit(prediction, target)
        return (prediction - target).squared().sum() / 2
    }

    // ∂L/∂ŷᵢ = ŷᵢ − yᵢ                                 power rule; the ½ is there to cancel the 2
    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    public func gradient(_ prediction: Tensor<Scalar>, _ target: Tensor<Scalar>) -> Tensor<Scalar> {
        requireFit(prediction, target)
        return prediction - target
    }
}
