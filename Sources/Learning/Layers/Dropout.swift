import Tensors

/// Inverted dropout: in training each element is dropped with probability p, and those that stay are divided by 1 − p.
///
/// ã = m ⊙ a / (1 − p), m ~ Bernoulli(1 − p). Since E[ã] = a, inference needs no correction and leaves its input alone.
/// The shape is the input's, whatever it is. N. Srivastava et al., "Dropout", JMLR 15, 2014. Taught in chapter 04.
public struct Dropout<Scalar: TensorScalar>: Layer {
    /// p, the probability that an element is dropped.
    public let rate: Double

    /// Stops the program unless 0 ≤ p < 1.
    public init(rate: Double) {
        require((0..<1).contains(rate), "Dropout: the rate must lie in 0 ..< 1, found \(rate)")
        self.rate = rate
    }

    public var keepsSamplesApart: Bool { true }

    public func outputShape(of inputShape: [Int]) throws(ShapeError) -> [Int] { inputShape }

    /// The cache is the mask m / (1 − p); at inference there is none.
    public func forward(_ a: Tensor<Scalar>) -> (output: Tensor<Scalar>, cache: Tensor<Scalar>?) {
        (a, cache: nil)
    }

    public func forward(
        _ a: Tensor<Scalar>, training generator: inout some RandomNumberGenerator
    ) -> (output: Tensor<Scalar>, cache: Tensor<Scalar>?) {
        let mask = Tensor.randomMask(a.shape, threshold: rate, value: Scalar(1 / (1 - rate)), using: &generator)
        return (a * mask, cache: mask)
    }

    // ãᵢ = mᵢ aᵢ / (1 − p), the mask a constant of this step: ∂L/∂aᵢ = ∂L/∂ãᵢ · mᵢ / (1 − p)      (a)
    public func backward(
        _ dOutput: Tensor<Scalar>, cache mask: Tensor<Scalar>?
    ) -> (dInput: Tensor<Scalar>, gradient: Self) {
        (mask.map { dOutput * $0 } ?? dOutput, gradient: self)  // (a)
    }
}
