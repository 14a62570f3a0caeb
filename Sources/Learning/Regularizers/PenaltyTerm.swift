import Tensors

/// One term of a penalty.
public struct PenaltyTerm<Scalar: TensorScalar>: Sendable, Hashable {
    /// The term as a reader writes it: "λ‖w‖₁".
    public let formula: String
    /// λ.
    public let strength: Scalar
    /// Whether it is a multiple of ‖w‖₂², for which ‖w‖₂ may be mistaken.
    public let isSquaredNorm: Bool

    /// A term.
    public init(_ formula: String, strength: Scalar, isSquaredNorm: Bool = false) {
        self.formula = formula
        self.strength = strength
        self.isSquaredNorm = isSquaredNorm
    }
}
