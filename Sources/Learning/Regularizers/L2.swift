import Tensors

/// The sum of squares, in either of two conventions: it shrinks all weights alike.
///
/// Taught in chapter 04.
public struct L2<Scalar: TensorScalar>: Regularizer {
    /// Which of the two formulas in use is meant: they differ by a factor 2 in λ.
    public enum Convention: Sendable, Hashable {
        /// λ‖w‖₂² with gradient 2λw, as in Keras.
        case whole
        /// ½ λ‖w‖₂² with gradient λw, as PyTorch's weight decay has it.
        case half
    }

    /// λ.
    public let strength: Scalar
    /// Which formula.
    public let convention: Convention

    /// A penalty of the given strength λ.
    ///
    /// Stops the program unless λ ≥ 0.
    public init(_ strength: Scalar, _ convention: Convention) {
        self.strength = checkedStrength(strength, of: "L2")
        self.convention = convention
    }

    private var factor: Scalar { convention == .whole ? strength : strength / 2 }

    public var terms: [PenaltyTerm<Scalar>] {
        [PenaltyTerm(convention == .whole ? "λ‖w‖²" : "½λ‖w‖²", strength: strength, isSquaredNorm: true)]
    }

    public func with(strengths: [Scalar]) -> Self { L2(strengths[0], convention) }

    public var isSumOverEntries: Bool { true }

    public func penalty(_ w: Tensor<Scalar>) -> Scalar { factor * w.squared().sum() }

    // ∂/∂wᵢ f wᵢ² = 2 f wᵢ                             power rule, f = λ or ½ λ
    public func gradient(_ w: Tensor<Scalar>) -> Tensor<Scalar> { 2 * factor * w }
}
