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

    // What follows is asked by who grades a gradient; a penalty that says nothing is graded all the same.

    /// The terms of the penalty, each with its strength.
    var terms: [PenaltyTerm<Scalar>] { get }

    /// The same penalty with other strengths, one for each term.
    func with(strengths: [Scalar]) -> Self

    /// Whether each entry of a weight adds to the penalty by itself.
    var isSumOverEntries: Bool { get }
}

extension Regularizer {
    public func branches(_ weight: Tensor<Scalar>) -> [Int32] { [] }

    public var terms: [PenaltyTerm<Scalar>] { [] }

    public func with(strengths: [Scalar]) -> Self { self }

    public var isSumOverEntries: Bool { false }
}

/// A λ that is finite and not negative: below 0 a penalty would reward large weights without limit.
func checkedStrength<Scalar: TensorScalar>(_ strength: Scalar, of penalty: String) -> Scalar {
    require(
        strength >= 0 && strength.isFinite, "\(penalty): λ must be finite and not negative, found \(strength)")
    return strength
}
