import Tensors

extension SplitMix64 {
    /// Numbers between −1 and 1.
    mutating func uniforms(_ shape: [Int]) -> Tensor<Float> {
        Tensor(shape: shape, scalars: (0..<shape.reduce(1, *)).map { _ in Float(uniform(-1..<1)) })
    }
}
