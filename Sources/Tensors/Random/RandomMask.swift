extension Tensor {
    /// A tensor that holds `value` where a draw from [0, 1) reaches `threshold`, and 0 where it falls below.
    ///
    /// One draw an element, in row-major order.
    @specialized(where Scalar == Float, Generator == SplitMix64)
    @specialized(where Scalar == Double, Generator == SplitMix64)
    public static func randomMask<Generator: RandomNumberGenerator>(
        _ shape: [Int], threshold: Double, value: Scalar, using generator: inout Generator
    ) -> Tensor {
        Tensor(uninitialized: shape) { result in
            for i in 0..<shape.reduce(1, *) { result[i] = generator.uniform() < threshold ? 0 : value }
        }
    }
}
