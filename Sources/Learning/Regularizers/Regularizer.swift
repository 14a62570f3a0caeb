import Tensors

/// A penalty on the size of weights, added to the loss.
///
/// Biases are exempt: see `Role`.
public protocol Regularizer<Scalar>: Sendable {
    /// `Float` to train, `Double` to grade.
    associatedtype Scalar: TensorScalar

    /// The penalty of one weight tensor; those of several add up.
    func penalty(_ weight: Tensor<Scalar>) -> Scalar

    /// ∂penalty/∂weight, of the weight's shape.
    func gradient(_ weight: Tensor<Scalar>) -> Tensor<Scalar>

    /// On which piece of a piecewise penalty each weight lies; a smooth penalty has none.
    func branches(_ weight: Tensor<Scalar>) -> [Int32]
}

extension Regularizer {
    public func branches(_ weight: Tensor<Scalar>) -> [Int32] { [] }
}

/// A λ that is finite and not negative: below 0 a penalty would reward large weights without limit.
func checkedStrength<Scalar: TensorScalar>(_ strength: Scalar, of penalty: String) -> Scalar {
    require(
        strength >= 0 && strength.isFinite, "\(penalty): λ must be finite and not negative, found \(strength)")
    return strength
}
