import Tensors

/// Both: λ₁‖w‖₁ + λ₂‖w‖₂².
///
/// H. Zou and T. Hastie, Journal of the Royal Statistical Society B 67, 2005. Taught in chapter 04.
public struct ElasticNet<Scalar: TensorScalar>: Regularizer {
    /// λ₁‖w‖₁.
    public let l1: L1<Scalar>
    /// λ₂‖w‖₂².
    public let l2: L2<Scalar>

    /// A penalty of the given strengths λ₁ and λ₂.
    ///
    /// Stops the program unless both are at least 0.
    public init(l1: Scalar, l2: Scalar) {
        self.l1 = L1(l1)
        self.l2 = L2(l2, .whole)
    }

    public var terms: [PenaltyTerm<Scalar>] {
        [
            PenaltyTerm("λ₁‖w‖₁", strength: l1.strength),
            PenaltyTerm("λ₂‖w‖²", strength: l2.strength, isSquaredNorm: true),
        ]
    }

    public func with(strengths: [Scalar]) -> Self { ElasticNet(l1: strengths[0], l2: strengths[1]) }

    public var isSumOverEntries: Bool { true }

    public func penalty(_ w: Tensor<Scalar>) -> Scalar { l1.penalty(w) + l2.penalty(w) }

    // The derivative of a sum is the sum of the derivatives.
    public func gradient(_ w: Tensor<Scalar>) -> Tensor<Scalar> { l1.gradient(w) + l2.gradient(w) }

    /// The sign of each weight.
    public func branches(_ w: Tensor<Scalar>) -> [Int32] { l1.branches(w) }
}
