import Tensors

/// A fully connected layer: z = x W + b.
///
/// x [B, D], W [D, H], b [H], z [B, H]: each row of x is one sample, so that the textbook's W·x for a column x is Wᵀ
/// here. Its activation is a layer of its own. Taught in chapters 01 and 02.
public struct Dense<Scalar: TensorScalar>: Layer {
    /// W [D, H].
    public var weight: Tensor<Scalar>
    /// b [H].
    public var bias: Tensor<Scalar>

    public var backwardFactors: [BackwardFactor] { [.weight] }
    public var keepsSamplesApart: Bool { true }
    public var keepsChannelsApart: Bool { true }

    public static var parameters: [Parameter<Self>] {
        [Parameter("weight", .weight, \.weight), Parameter("bias", .bias, \.bias)]
    }

    /// A layer with given parameters.
    ///
    /// Stops the program unless W is [D, H] and b [H].
    public init(weight: Tensor<Scalar>, bias: Tensor<Scalar>) {
        require(
            weight.rank == 2 && bias.shape == [weight.shape[1]],
            "Dense: weight \(weight.shape) must be [D, H] and bias \(bias.shape) [H]")
        self.weight = weight
        self.bias = bias
    }

    /// A layer with random weights and zero biases.
    public init(
        inputs: Int, outputs: Int, initializer: Initializer = .glorotUniform,
        using generator: inout some RandomNumberGenerator
    ) {
        let weight = initializer.draw(
            shape: [inputs, outputs], fanIn: inputs, fanOut: outputs, as: Scalar.self, using: &generator)
        self.init(weight: weight, bias: .zeros([outputs]))
    }

    public func outputShape(of inputShape: [Int]) throws(ShapeError) -> [Int] {
        guard inputShape.count == 2, inputShape[1] == weight.shape[0] else {
            let count = inputShape.dropFirst().reduce(1, *)
            throw ShapeError(
                "Dense", "expects input [B, \(weight.shape[0])], found \(inputShape)",
                advice: inputShape.count > 2 && count == weight.shape[0]
                    ? "flatten each sample first: reshape to [\(inputShape[0]), \(count)]" : nil)
        }
        return [inputShape[0], weight.shape[1]]
    }

    public func forward(_ x: Tensor<Scalar>) -> (output: Tensor<Scalar>, cache: Tensor<Scalar>) {
        (matmul(x, weight, plus: bias), cache: x)
    }

    // z_bh = Σ_d x_bd W_dh + b_h
    //
    // ∂L/∂W_dh = Σ_b ∂L/∂z_bh · ∂z_bh/∂W_dh = Σ_b x_bd ∂L/∂z_bh      (a)  W_dh meets x_bd in every sample
    // ∂L/∂b_h  = Σ_b ∂L/∂z_bh                                        (b)  ∂z_bh/∂b_h = 1
    // ∂L/∂x_bd = Σ_h ∂L/∂z_bh · ∂z_bh/∂x_bd = Σ_h ∂L/∂z_bh W_dh      (c)  x_bd feeds every unit h
    public func backward(_ dZ: Tensor<Scalar>, cache x: Tensor<Scalar>) -> (dInput: Tensor<Scalar>, gradient: Self) {
        let dInput = matmul(dZ, weight, transposeB: true)  // (c)  ∂L/∂Z · Wᵀ   [B, D]
        return (dInput, gradient(dZ, cache: x))
    }

    public func gradient(_ dZ: Tensor<Scalar>, cache x: Tensor<Scalar>) -> Self {
        let dWeight = matmul(x, dZ, transposeA: true)  // (a)  Xᵀ · ∂L/∂Z   [D, H]
        let dBias = dZ.sum(axes: 0)  // (b)               [H]
        return Dense(weight: dWeight, bias: dBias)
    }
}
