import Tensors

/// Along the last axis, aᵢ = e^zᵢ / Σⱼ e^zⱼ: positive numbers that sum to one, read as probabilities of K classes.
///
/// z and a have the same shape […, K]. Unlike the other activations, each output depends on every input of its row.
/// Taught in chapter 03.
public struct Softmax<Scalar: TensorScalar>: ElementwiseLayer {
    public var backwardFactors: [BackwardFactor] { [.coupling, .slope] }

    /// A layer without parameters.
    public init() {}

    public func forward(_ z: Tensor<Scalar>) -> (output: Tensor<Scalar>, cache: Tensor<Scalar>) {
        let a = softmax(z)
        return (a, cache: a)
    }

    // ∂aⱼ/∂zᵢ = aⱼ ([i = j] − aᵢ)                      (a)  quotient rule; the −aⱼaᵢ couple all classes
    // ∂L/∂zᵢ = Σⱼ ∂L/∂aⱼ · ∂aⱼ/∂zᵢ                          chain rule
    //        = aᵢ (∂L/∂aᵢ − Σⱼ ∂L/∂aⱼ aⱼ)              (b)  by (a)
    public func backward(_ dOutput: Tensor<Scalar>, cache a: Tensor<Scalar>) -> (dInput: Tensor<Scalar>, gradient: Self)
    {
        let coupling = (dOutput * a).sum(axes: [-1], keepingDimensions: true)  // Σⱼ ∂L/∂aⱼ aⱼ   […, 1]
        return (a * (dOutput - coupling), gradient: self)  // (b)
    }
}
