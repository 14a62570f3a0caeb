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
}

/// The sum of absolute values, λ‖w‖₁ = λ Σᵢ |wᵢ|: it makes small weights exactly zero.
///
/// Taught in chapter 04.
public struct L1<Scalar: TensorScalar>: Regularizer {
    /// λ.
    public let strength: Scalar

    /// A penalty of the given strength λ.
    public init(_ strength: Scalar) { self.strength = strength }

    public func penalty(_ w: Tensor<Scalar>) -> Scalar { strength * abs(w).sum() }

    // ∂/∂wᵢ λ|wᵢ| = λ sign(wᵢ)                         at the kink, wᵢ = 0, any value in [−λ, λ] would do; we take 0
    public func gradient(_ w: Tensor<Scalar>) -> Tensor<Scalar> { strength * sign(w) }
}

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
    public init(_ strength: Scalar, _ convention: Convention) {
        self.strength = strength
        self.convention = convention
    }

    private var factor: Scalar { convention == .whole ? strength : strength / 2 }

    public func penalty(_ w: Tensor<Scalar>) -> Scalar { factor * w.squared().sum() }

    // ∂/∂wᵢ f wᵢ² = 2 f wᵢ                             power rule, f = λ or ½ λ
    public func gradient(_ w: Tensor<Scalar>) -> Tensor<Scalar> { 2 * factor * w }
}

/// Both: λ₁‖w‖₁ + λ₂‖w‖₂².
///
/// H. Zou and T. Hastie, Journal of the Royal Statistical Society B 67, 2005. Taught in chapter 04.
public struct ElasticNet<Scalar: TensorScalar>: Regularizer {
    /// λ₁‖w‖₁.
    public let l1: L1<Scalar>
    /// λ₂‖w‖₂².
    public let l2: L2<Scalar>

    /// A penalty of the given strengths λ₁ and λ₂.
    public init(l1: Scalar, l2: Scalar) {
        self.l1 = L1(l1)
        self.l2 = L2(l2, .whole)
    }

    public func penalty(_ w: Tensor<Scalar>) -> Scalar { l1.penalty(w) + l2.penalty(w) }

    // The derivative of a sum is the sum of the derivatives.
    public func gradient(_ w: Tensor<Scalar>) -> Tensor<Scalar> { l1.gradient(w) + l2.gradient(w) }
}
