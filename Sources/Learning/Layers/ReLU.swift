import Tensors

/// The rectifier of each element: a = max(0, z).
///
/// z and a have the same shape, whatever it is. Taught in chapter 02.
public struct ReLU<Scalar: TensorScalar>: ElementwiseLayer {
    /// A layer without parameters.
    public init() {}

    public func forward(_ z: Tensor<Scalar>) -> (output: Tensor<Scalar>, cache: Tensor<Scalar>) {
        let a = relu(z)
        return (a, cache: a)  // a > 0 exactly where z > 0
    }

    // ∂L/∂zᵢ = ∂L/∂aᵢ · ∂aᵢ/∂zᵢ                 chain rule, aⱼ depends on zⱼ alone
    //        = ∂L/∂aᵢ · [zᵢ > 0]           (a)  slope 1 or 0; at the kink, z = 0, we take 0
    public func backward(_ dOutput: Tensor<Scalar>, cache a: Tensor<Scalar>) -> (dInput: Tensor<Scalar>, gradient: Self)
    {
        (reluGradient(dOutput, a), gradient: self)  // (a)
    }

    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    public func branches(_ a: Tensor<Scalar>) -> [Int32] { a.scalars.map { $0 > 0 ? 1 : 0 } }
}
