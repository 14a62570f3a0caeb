import Tensors

/// The rectifier with a small slope α where it would be flat: a = z for z > 0, else αz.
///
/// z and a have the same shape, whatever it is. Taught in chapter 02.
public struct LeakyReLU<Scalar: TensorScalar>: ElementwiseLayer {
    /// α, the slope for negative z.
    public let slope: Scalar

    /// A layer with nothing to learn.
    ///
    /// Keras' default slope is 0.3, PyTorch's 0.01.
    public init(slope: Scalar = 0.01) {
        self.slope = slope
    }

    public func forward(_ z: Tensor<Scalar>) -> (output: Tensor<Scalar>, cache: Tensor<Scalar>) {
        (z * derivative(z), cache: z)
    }

    // ∂L/∂zᵢ = ∂L/∂aᵢ · f′(zᵢ),  f′(z) = 1 for z > 0, else α      (a)  at the kink we take α
    public func backward(_ dOutput: Tensor<Scalar>, cache z: Tensor<Scalar>) -> (dInput: Tensor<Scalar>, gradient: Self)
    {
        (dOutput * derivative(z), gradient: self)  // (a)
    }

    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    public func branches(_ z: Tensor<Scalar>) -> [Int32] { z.scalars.map { $0 > 0 ? 1 : 0 } }

    private func derivative(_ z: Tensor<Scalar>) -> Tensor<Scalar> {
        (z .> 0) * (1 - slope) + slope
    }
}
