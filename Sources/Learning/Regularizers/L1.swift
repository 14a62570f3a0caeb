import Tensors

/// The sum of absolute values, λ‖w‖₁ = λ Σᵢ |wᵢ|: it makes small weights exactly zero.
///
/// Taught in chapter 04.
public struct L1<Scalar: TensorScalar>: Regularizer {
    /// λ.
    public let strength: Scalar

    /// A penalty of the given strength λ.
    ///
    /// Stops the program unless λ ≥ 0.
    public init(_ strength: Scalar) { self.strength = checkedStrength(strength, of: "L1") }

    public var terms: [PenaltyTerm<Scalar>] { [PenaltyTerm("λ‖w‖₁", strength: strength)] }

    public func with(strengths: [Scalar]) -> Self { L1(strengths[0]) }

    public var isSumOverEntries: Bool { true }

    public func penalty(_ w: Tensor<Scalar>) -> Scalar { strength * abs(w).sum() }

    // ∂/∂wᵢ λ|wᵢ| = λ sign(wᵢ)                         at the kink, wᵢ = 0, any value in [−λ, λ] would do; we take 0
    public func gradient(_ w: Tensor<Scalar>) -> Tensor<Scalar> { strength * sign(w) }

    /// The sign of each weight.
    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    public func branches(_ w: Tensor<Scalar>) -> [Int32] { sign(w).scalars.map { Int32($0) } }
}
