import Tensors

/// Each sample as one row: [B, …] → [B, product of the rest].
///
/// Nothing is computed, so nothing changes backward.
public struct Flatten<Scalar: TensorScalar>: Layer {
    /// A layer without parameters.
    public init() {}

    public var keepsSamplesApart: Bool { true }

    public func outputShape(of inputShape: [Int]) throws(ShapeError) -> [Int] {
        guard let batch = inputShape.first else {
            throw ShapeError("Flatten", "expects a batch of samples [B, …], found \(inputShape)")
        }
        return [batch, inputShape[1...].reduce(1, *)]
    }

    /// The cache is the input's shape.
    public func forward(_ x: Tensor<Scalar>) -> (output: Tensor<Scalar>, cache: [Int]) {
        (x.reshaped(to: [x.shape[0], x.shape[1...].reduce(1, *)]), cache: x.shape)
    }

    public func backward(_ dOutput: Tensor<Scalar>, cache shape: [Int]) -> (dInput: Tensor<Scalar>, gradient: Self) {
        (dOutput.reshaped(to: shape), gradient: self)
    }
}
