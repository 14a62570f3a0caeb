import Tensors

/// The mean squared error: L = (1/n) Σᵢ (ŷᵢ − yᵢ)², n the number of all elements.
///
/// Taught in chapters 01 and 03.
public struct MeanSquaredError<Scalar: TensorScalar>: Loss {
    /// A loss without settings.
    public init() {}

    public func value(_ prediction: Tensor<Scalar>, _ target: Tensor<Scalar>) -> Scalar {
        requireSameShape(prediction, target, "MeanSquaredError")
        return (prediction - target).squared().mean()
    }

    // ∂L/∂ŷᵢ = (1/n) · 2 (ŷᵢ − yᵢ)                     power rule
    public func gradient(_ prediction: Tensor<Scalar>, _ target: Tensor<Scalar>) -> Tensor<Scalar> {
        requireSameShape(prediction, target, "MeanSquaredError")
        return (prediction - target) * (2 / Scalar(prediction.count))
    }
}

/// Half the sum of squared errors: L = ½ Σᵢ (ŷᵢ − yᵢ)², over all elements.
///
/// It is n/2 times the mean squared error. Taught in chapters 02 and 03.
public struct HalfSumSquaredError<Scalar: TensorScalar>: Loss {
    /// A loss without settings.
    public init() {}

    public func value(_ prediction: Tensor<Scalar>, _ target: Tensor<Scalar>) -> Scalar {
        requireSameShape(prediction, target, "HalfSumSquaredError")
        return (prediction - target).squared().sum() / 2
    }

    // ∂L/∂ŷᵢ = ŷᵢ − yᵢ                                 power rule; the ½ is there to cancel the 2
    public func gradient(_ prediction: Tensor<Scalar>, _ target: Tensor<Scalar>) -> Tensor<Scalar> {
        requireSameShape(prediction, target, "HalfSumSquaredError")
        return prediction - target
    }
}
