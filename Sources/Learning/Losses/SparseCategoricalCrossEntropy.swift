import Tensors

/// The cross-entropy over K classes for targets that are labels: L = −(1/B) Σ_b ln p_b,y(b).
///
/// Prediction [B, K], one label in 0 ..< K a row. The same number as `CategoricalCrossEntropy` of the one-hot rows.
/// p are probabilities, or softmax(z) of predicted logits z. Taught in chapters 03 and 05.
public struct SparseCategoricalCrossEntropy<Scalar: TensorScalar>: Loss {
    /// What predictions are.
    public let kind: PredictionKind

    /// A loss of probabilities or of logits.
    public init(from kind: PredictionKind) {
        self.kind = kind
    }

    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    public func value(_ prediction: Tensor<Scalar>, _ labels: [Int]) -> Scalar {
        requireFit(prediction, labels)
        func ofLabels(_ x: Tensor<Scalar>) -> Tensor<Scalar> { Tensor(labels.enumerated().map { x[$0, $1] }) }
        let logarithms =
            switch kind {
            case .probabilities: log(ofLabels(prediction).clamped(to: probabilityBounds()))
            case .logits: ofLabels(logSoftmax(prediction))
            }
        return -logarithms.sum() / Scalar(labels.count)
    }

    // Only p_b,y(b) is seen, so with e_y the one-hot row of the label:
    //   from probabilities   ∂L/∂p_b = −(1/B) e_y / p_b,y
    //   from logits          ∂L/∂z_b = (1/B) (softmax(z_b) − e_y)        as in CategoricalCrossEntropy
    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    public func gradient(_ prediction: Tensor<Scalar>, _ labels: [Int]) -> Tensor<Scalar> {
        requireFit(prediction, labels)
        let share = 1 / Scalar(labels.count)
        switch kind {
        case .probabilities:
            var gradient = Tensor<Scalar>.zeros(prediction.shape)
            for (b, label) in labels.enumerated() where probabilityBounds().contains(prediction[b, label]) {
                gradient[b, label] = -share / prediction[b, label]
            }
            return gradient
        case .logits:
            var gradient = softmax(prediction) * share
            for (b, label) in labels.enumerated() { gradient[b, label] -= share }
            return gradient
        }
    }

    /// Throws unless the prediction is [B, K] for B labels, each one of the K classes.
    public func check(_ predictionShape: [Int], _ labels: [Int]) throws(ShapeError) {
        guard predictionShape.count == 2, predictionShape[0] == labels.count else {
            throw ShapeError(
                "SparseCategoricalCrossEntropy",
                "prediction \(predictionShape) must be [B, K] for B = \(labels.count) labels")
        }
        if let label = labels.first(where: { !(0..<predictionShape[1]).contains($0) }) {
            throw ShapeError(
                "SparseCategoricalCrossEntropy", "label \(label) is not one of \(predictionShape[1]) classes")
        }
    }

    public var clips: Bool { kind == .probabilities }

    /// Which probabilities are clipped.
    public func branches(_ prediction: Tensor<Scalar>, _ labels: [Int]) -> [Int32] {
        kind == .probabilities ? clipping(prediction) : []
    }

    /// Any labels.
    public func otherTargets(
        than labels: [Int], for prediction: Tensor<Scalar>, using generator: inout some RandomNumberGenerator
    ) -> [Int] {
        labels.map { _ in generator.below(prediction.shape[1]) }
    }

    public func gradient(
        _ prediction: Tensor<Scalar>, _ labels: [Int], without terms: LossTerms
    ) -> Tensor<Scalar>? {
        let y = Tensor<Scalar>.oneHot(labels, classes: prediction.shape[1])
        return CategoricalCrossEntropy(from: kind).gradient(prediction, y, without: terms)
    }
}
