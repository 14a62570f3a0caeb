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

    public var clips: Bool { kind == .probabilities }

    /// Which probabilities are clipped.
    public func branches(_ prediction: Tensor<Scalar>, _ y: Tensor<Scalar>) -> [Int32] {
        kind == .probabilities ? clipping(prediction) : []
    }

    /// The classes of some elements exchanged.
    public func otherTargets(
        than y: Tensor<Scalar>, for prediction: Tensor<Scalar>, using generator: inout some RandomNumberGenerator
    ) -> Tensor<Scalar> {
        Tensor(shape: y.shape, scalars: y.scalars.map { generator.next() & 1 == 0 ? $0 : 1 - $0 })
    }

    // Of y ln p alone: ∂L/∂p = −(1/n) y/p, and of logits times p (1 − p).
    public func gradient(
        _ prediction: Tensor<Scalar>, _ y: Tensor<Scalar>, without terms: LossTerms
    ) -> Tensor<Scalar>? {
        guard terms == .complement else { return nil }
        let n = Scalar(prediction.count)
        return kind == .logits ? -y * (1 - sigmoid(prediction)) / n : -y / prediction / n
    }
}
