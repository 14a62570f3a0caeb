import Tensors

/// The mean absolute error: L = (1/n) Σᵢ |ŷᵢ − yᵢ|, n the number of all elements.
///
/// Taught in chapter 03.
public struct MeanAbsoluteError<Scalar: TensorScalar>: RegressionLoss {
    /// A loss without settings.
    public init() {}

    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    public func value(_ prediction: Tensor<Scalar>, _ target: Tensor<Scalar>) -> Scalar {
        requireFit(prediction, target)
        return abs(prediction - target).mean()
    }

    // ∂L/∂ŷᵢ = (1/n) sign(ŷᵢ − yᵢ)                     at the kink, ŷᵢ = yᵢ, we take 0
    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    public func gradient(_ prediction: Tensor<Scalar>, _ target: Tensor<Scalar>) -> Tensor<Scalar> {
        requireFit(prediction, target)
        return sign(prediction - target) / Scalar(prediction.count)
    }

    /// The sign of each error.
    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    public func branches(_ prediction: Tensor<Scalar>, _ target: Tensor<Scalar>) -> [Int32] {
        sign(prediction - target).scalars.map { Int32($0) }
    }
}
