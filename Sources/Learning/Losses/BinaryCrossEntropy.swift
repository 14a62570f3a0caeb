import Tensors

/// The binary cross-entropy: L = −(1/n) Σᵢ [yᵢ ln pᵢ + (1 − yᵢ) ln(1 − pᵢ)], n the number of all elements.
///
/// y is 0 or 1 (or a probability between); p is the predicted probability of 1, or σ(z) of a predicted logit z. Both
/// halves are needed: without (1 − y) ln(1 − p), p = 1 everywhere would be perfect. Taught in chapter 03.
public struct BinaryCrossEntropy<Scalar: TensorScalar>: Loss {
    /// What predictions are.
    public let kind: PredictionKind

    /// A loss of probabilities or of logits.
    public init(from kind: PredictionKind) {
        self.kind = kind
    }

    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    public func value(_ prediction: Tensor<Scalar>, _ y: Tensor<Scalar>) -> Scalar {
        requireFit(prediction, y)
        switch kind {
        case .probabilities:
            let p = prediction.clamped(to: probabilityBounds())
            return -(y * log(p) + (1 - y) * log(1 - p)).mean()
        case .logits:
            // ln(1 + eᶻ) = max(z, 0) + ln(1 + e⁻|ᶻ|), and −ln(1 − σ(z)) = ln(1 + eᶻ), −ln σ(z) = ln(1 + eᶻ) − z
            let z = prediction
            return (relu(z) + log1p(exp(-abs(z))) - y * z).mean()
        }
    }

    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    public func gradient(_ prediction: Tensor<Scalar>, _ y: Tensor<Scalar>) -> Tensor<Scalar> {
        requireFit(prediction, y)
        let n = Scalar(prediction.count)
        switch kind {
        case .probabilities:
            // ∂L/∂pᵢ = (1/n) [−yᵢ/pᵢ + (1 − yᵢ)/(1 − pᵢ)] = (1/n) (pᵢ − yᵢ) / (pᵢ (1 − pᵢ))
            let p = prediction.clamped(to: probabilityBounds())
            return (p - y) / (p * (1 - p)) * isUnclipped(prediction) / n
        case .logits:
            // ∂L/∂zᵢ = ∂L/∂pᵢ · pᵢ (1 − pᵢ) = (1/n) (σ(zᵢ) − yᵢ)      the sigmoid's slope cancels
            return (sigmoid(prediction) - y) / n
        }
    }

    /// Which probabilities are clipped.
    public func branches(_ prediction: Tensor<Scalar>, _ y: Tensor<Scalar>) -> [Int32] {
        kind == .probabilities ? clipping(prediction) : []
    }
}
