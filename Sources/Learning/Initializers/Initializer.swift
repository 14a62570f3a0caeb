import Tensors

/// How a layer's weights are drawn before training.
///
/// Taught in chapter 02.
public enum Initializer: Sendable, Hashable {
    /// All zeros: every unit of a layer then learns the same.
    case zeros
    /// N(0, σ²) with the given σ.
    case normal(standardDeviation: Double)
    /// U(−ℓ, ℓ), ℓ = √(6 / (fan in + fan out)): variance 2 / (fan in + fan out). X. Glorot and Y. Bengio, AISTATS 2010.
    case glorotUniform
    /// N(0, 2 / fan in), for layers before a ReLU. K. He et al., ICCV 2015.
    case heNormal

    /// Draws a tensor of the given shape.
    ///
    /// `fanIn` counts the inputs that one output sums, `fanOut` the outputs that one input feeds.
    public func draw<Scalar: TensorScalar>(
        shape: [Int], fanIn: Int, fanOut: Int, as type: Scalar.Type = Scalar.self,
        using generator: inout some RandomNumberGenerator
    ) -> Tensor<Scalar> {
        let scalars = (0..<shape.reduce(1, *)).map { _ -> Scalar in
            switch self {
            case .zeros:
                return 0
            case .normal(let deviation):
                return Scalar(deviation * generator.normal())
            case .glorotUniform:
                let limit = (6 / Double(fanIn + fanOut)).squareRoot()
                return Scalar(generator.uniform(-limit..<limit))
            case .heNormal:
                return Scalar((2 / Double(fanIn)).squareRoot() * generator.normal())
            }
        }
        return Tensor(shape: shape, scalars: scalars)
    }
}
