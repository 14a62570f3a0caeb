import Tensors

/// The hyperbolic tangent of each element: a = tanh z = (eᶻ − e⁻ᶻ) / (eᶻ + e⁻ᶻ).
///
/// z and a have the same shape, whatever it is. Taught in chapter 02.
public struct Tanh<Scalar: TensorScalar>: ElementwiseLayer {
    /// A layer without parameters.
    public init() {}

    public func forward(_ z: Tensor<Scalar>) -> (output: Tensor<Scalar>, cache: Tensor<Scalar>) {
        let a = tanh(z)
        return (a, cache: a)
    }

    // ∂L/∂zᵢ = ∂L/∂aᵢ · tanh′(zᵢ)                      chain rule, aⱼ depends on zⱼ alone
    //        tanh′ = (cosh² − sinh²) / cosh² = 1 − tanh²    quotient rule
    //        = ∂L/∂aᵢ · (1 − aᵢ²)                 (a)
    public func backward(_ dOutput: Tensor<Scalar>, cache a: Tensor<Scalar>) -> (dInput: Tensor<Scalar>, gradient: Self)
    {
        (dOutput * (1 - a.squared()), gradient: self)  // (a)
    }
}
