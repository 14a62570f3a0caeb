import Tensors

/// The cross-entropy over K classes: L = −(1/B) Σ_b Σ_k y_bk ln p_bk, for targets that are one-hot rows or distributions.
///
/// Prediction and target [B, K]. p are probabilities, or softmax(z) of predicted logits z. Taught in chapter 03.
public struct CategoricalCrossEntropy<Scalar: TensorScalar>: Loss {
    /// What predictions are.
    public let kind: PredictionKind

    /// A loss of probabilities or of logits.
    public init(from kind: PredictionKind) {
        self.kind = kind
    }

    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    public func value(_ prediction: Tensor<Scalar>, _ y: Tensor<Scalar>) -> Scalar {
        let batch = checkedBatch(prediction, y)
        switch kind {
        case .probabilities: return -(y * log(prediction.clamped(to: probabilityBounds()))).sum() / batch
        case .logits: return -(y * logSoftmax(prediction)).sum() / batch
        }
    }

    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    public func gradient(_ prediction: Tensor<Scalar>, _ y: Tensor<Scalar>) -> Tensor<Scalar> {
        let batch = checkedBatch(prediction, y)
        switch kind {
        case .probabilities:
            // ∂L/∂p_bk = −(1/B) y_bk / p_bk
            return -y / prediction.clamped(to: probabilityBounds()) * isUnclipped(prediction) / batch
        case .logits:
            // ln p_k = z_k − ln Σⱼ e^zⱼ, so ∂(ln p_k)/∂z_i = [i = k] − p_i, and
            // ∂L/∂z_bi = −(1/B) Σ_k y_bk ([i = k] − p_bi) = (1/B) (p_bi Σ_k y_bk − y_bi)      Σ_k y_bk is 1
            return (softmax(prediction) * y.sum(axes: [1], keepingDimensions: true) - y) / batch
        }
    }

    /// Throws unless prediction and target are rows of one shape, [B, K].
    public func check(_ predictionShape: [Int], _ y: Tensor<Scalar>) throws(ShapeError) {
        guard predictionShape.count == 2, predictionShape == y.shape else {
            throw ShapeError(
                "CategoricalCrossEntropy",
                "prediction \(predictionShape) and target \(y.shape) must have one shape, [B, K]")
        }
    }

    public var clips: Bool { kind == .probabilities }

    /// Which probabilities are clipped.
    public func branches(_ prediction: Tensor<Scalar>, _ y: Tensor<Scalar>) -> [Int32] {
        kind == .probabilities ? clipping(prediction) : []
    }

    /// The classes of each sample in another order.
    public func otherTargets(
        than y: Tensor<Scalar>, for prediction: Tensor<Scalar>, using generator: inout some RandomNumberGenerator
    ) -> Tensor<Scalar> {
        let classes = prediction.shape[1]
        return Tensor(
            shape: y.shape,
            scalars: (0..<y.shape[0]).flatMap { row in
                generator.permutation(classes).map { y.scalars[row * classes + $0] }
            })
    }

    // ∂L/∂z_bi = −(1/B) y_bi (1 − p_bi), as if p_bi depended on z_bi alone.
    public func gradient(
        _ prediction: Tensor<Scalar>, _ y: Tensor<Scalar>, without terms: LossTerms
    ) -> Tensor<Scalar>? {
        guard terms == .coupling, kind == .logits else { return nil }
        return -y * (1 - softmax(prediction)) / Scalar(prediction.shape[0])
    }

    private func checkedBatch(_ prediction: Tensor<Scalar>, _ y: Tensor<Scalar>) -> Scalar {
        requireFit(prediction, y)
        return Scalar(prediction.shape[0])
    }
}
