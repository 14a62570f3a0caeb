import Tensors

/// A number that says how far predictions are from their targets, with its gradient.
///
/// Every loss states in its formula whether it sums or averages, over what: learning rates are comparable only between
/// losses that agree in this.
public protocol Loss<Scalar, Target>: Sendable {
    /// `Float` to train, `Double` to grade.
    associatedtype Scalar: TensorScalar
    /// What predictions are compared with: a tensor of the same shape, or one class label a sample.
    associatedtype Target: Targets

    /// The loss of a batch. Stops the program where the shapes of prediction and target do not match.
    func value(_ prediction: Tensor<Scalar>, _ target: Target) -> Scalar

    /// ∂L/∂prediction, of the prediction's shape.
    func gradient(_ prediction: Tensor<Scalar>, _ target: Target) -> Tensor<Scalar>
}

/// What a cross-entropy is given.
public enum PredictionKind: Sendable, Hashable {
    /// The output of a sigmoid or a softmax. Clipped to [10⁻⁷, 1 − 10⁻⁷] as in Keras, since ln 0 is not finite; outside
    /// that range the gradient is 0.
    case probabilities
    /// What a sigmoid or a softmax would be given. No logarithm of a rounded number is taken, so nothing is clipped.
    case logits
}

/// The bounds to which probabilities are clipped.
func probabilityBounds<Scalar: TensorScalar>() -> ClosedRange<Scalar> { 1e-7...(1 - 1e-7) }

/// 1 where a probability lies within its bounds and 0 where it is clipped: the derivative of the clipping.
func isUnclipped<Scalar: TensorScalar>(_ p: Tensor<Scalar>) -> Tensor<Scalar> {
    let bounds: ClosedRange<Scalar> = probabilityBounds()
    return (p .>= bounds.lowerBound) * (p .<= bounds.upperBound)
}

/// Stops the program unless a prediction and its target have one shape.
func requireSameShape<Scalar>(_ prediction: Tensor<Scalar>, _ target: Tensor<Scalar>, _ loss: String) {
    precondition(
        prediction.shape == target.shape,
        "\(loss): prediction \(prediction.shape) and target \(target.shape) must have one shape")
}

/// Stops the program unless there is one label a row, each one of the row's classes.
func requireLabels<Scalar>(_ prediction: Tensor<Scalar>, _ labels: [Int], _ loss: String) {
    precondition(
        prediction.rank == 2 && prediction.shape[0] == labels.count,
        "\(loss): prediction \(prediction.shape) must be [B, K] for B = \(labels.count) labels")
    for label in labels {
        precondition(
            (0..<prediction.shape[1]).contains(label),
            "\(loss): label \(label) is not one of \(prediction.shape[1]) classes")
    }
}
