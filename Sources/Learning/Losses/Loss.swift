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

    /// Throws where predictions of this shape cannot be compared with the target.
    func check(_ predictionShape: [Int], _ target: Target) throws(ShapeError)

    /// The loss of a batch. Stops the program where the shapes of prediction and target do not match.
    func value(_ prediction: Tensor<Scalar>, _ target: Target) -> Scalar

    /// ∂L/∂prediction, of the prediction's shape.
    func gradient(_ prediction: Tensor<Scalar>, _ target: Target) -> Tensor<Scalar>

    /// On which piece of a piecewise loss each element lies; a smooth loss has none.
    func branches(_ prediction: Tensor<Scalar>, _ target: Target) -> [Int32]

    // What follows is asked by who grades a gradient; a loss that says nothing is graded all the same.

    /// Whether predictions are clipped, and the loss flat, wherever a branch is not 0.
    var clips: Bool { get }

    /// Other valid targets for these predictions, so that each error may have either sign; by default the same ones.
    func otherTargets(
        than target: Target, for prediction: Tensor<Scalar>, using generator: inout some RandomNumberGenerator
    ) -> Target

    /// ∂L/∂prediction without terms that are easily forgotten; nil where there are none of this kind.
    func gradient(_ prediction: Tensor<Scalar>, _ target: Target, without terms: LossTerms) -> Tensor<Scalar>?
}

extension Loss {
    public func branches(_ prediction: Tensor<Scalar>, _ target: Target) -> [Int32] { [] }

    public var clips: Bool { false }

    public func otherTargets(
        than target: Target, for prediction: Tensor<Scalar>, using generator: inout some RandomNumberGenerator
    ) -> Target {
        target
    }

    public func gradient(
        _ prediction: Tensor<Scalar>, _ target: Target, without terms: LossTerms
    ) -> Tensor<Scalar>? { nil }
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

/// Whether each probability is clipped from below (−1), not at all (0) or from above (1).
@specialized(where Scalar == Float) @specialized(where Scalar == Double)
func clipping<Scalar: TensorScalar>(_ p: Tensor<Scalar>) -> [Int32] {
    let bounds: ClosedRange<Scalar> = probabilityBounds()
    return p.scalars.map { $0 < bounds.lowerBound ? -1 : $0 > bounds.upperBound ? 1 : 0 }
}

extension Loss {
    /// Stops the program where prediction and target cannot be compared.
    func requireFit(_ prediction: Tensor<Scalar>, _ target: Target) {
        require { () throws(ShapeError) in try check(prediction.shape, target) }
    }
}

extension Loss where Target == Tensor<Scalar> {
    /// Throws unless a prediction and its target have one shape.
    public func check(_ predictionShape: [Int], _ target: Tensor<Scalar>) throws(ShapeError) {
        guard predictionShape == target.shape else {
            throw ShapeError(
                "\(Self.self)".prefix { $0 != "<" }.description,
                "prediction \(predictionShape) and target \(target.shape) must have one shape")
        }
    }
}
