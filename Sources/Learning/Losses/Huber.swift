import Tensors

/// Huber's loss, a parabola for small errors and a line for large ones:
/// L = (1/n) Σᵢ h(ŷᵢ − yᵢ), h(e) = ½ e² for |e| ≤ δ, else δ (|e| − ½ δ).
///
/// n is the number of all elements. P. J. Huber, Annals of Mathematical Statistics 35, 1964. Taught in chapter 03.
public struct Huber<Scalar: TensorScalar>: RegressionLoss {
    /// δ, the error at which the parabola becomes a line.
    public let delta: Scalar

    /// Stops the program unless δ > 0.
    public init(delta: Scalar = 1) {
        require(delta > 0, "Huber: delta must be positive, found \(delta)")
        self.delta = delta
    }

    // With c = clamp(e, −δ, δ) both branches are one: h(e) = c e − ½ c².
    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    public func value(_ prediction: Tensor<Scalar>, _ target: Tensor<Scalar>) -> Scalar {
        requireFit(prediction, target)
        let error = prediction - target
        let c = error.clamped(to: -delta...delta)
        return (c * error - c.squared() / 2).mean()
    }

    // h′(e) = e for |e| ≤ δ, else δ sign(e): in both cases c
    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    public func gradient(_ prediction: Tensor<Scalar>, _ target: Tensor<Scalar>) -> Tensor<Scalar> {
        requireFit(prediction, target)
        return (prediction - target).clamped(to: -delta...delta) / Scalar(prediction.count)
    }

    /// Whether each error lies on the parabola (0) or on one of the lines (±1).
    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    public func branches(_ prediction: Tensor<Scalar>, _ target: Tensor<Scalar>) -> [Int32] {
        (prediction - target).scalars.map { $0 > delta ? 1 : $0 < -delta ? -1 : 0 }
    }
}
