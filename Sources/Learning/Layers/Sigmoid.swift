import Tensors

/// The logistic function of each element: a = σ(z) = 1 / (1 + e⁻ᶻ).
///
/// z and a have the same shape, whatever it is. Taught in chapter 02.
public struct Sigmoid<Scalar: TensorScalar>: ElementwiseLayer {
    /// A layer without parameters.
    public init() {}

    public func forward(_ z: Tensor<Scalar>) -> (output: Tensor<Scalar>, cache: Tensor<Scalar>) {
        let a = sigmoid(z)
        return (a, cache: a)  // the derivative needs a alone, not z
    }

    // ∂L/∂zᵢ = Σⱼ ∂L/∂aⱼ · ∂aⱼ/∂zᵢ                    chain rule
    //        = ∂L/∂aᵢ · σ′(zᵢ)                    (a)  aⱼ depends on zⱼ alone
    //        σ′(z) = e⁻ᶻ / (1 + e⁻ᶻ)² = σ (1 − σ)  (b)  quotient rule
    //        = ∂L/∂aᵢ · aᵢ (1 − aᵢ)               (c)
    public func backward(_ dOutput: Tensor<Scalar>, cache a: Tensor<Scalar>) -> (dInput: Tensor<Scalar>, gradient: Self)
    {
        (dOutput * a * (1 - a), gradient: self)  // (c)
    }
}
