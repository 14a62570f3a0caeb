extension Tensor {
    /// A tensor that holds `value` where a draw from [0, 1) reaches `threshold`, and 0 where it falls below.
    ///
    /// One draw an element, in row-major order.
    @specialized(where Scalar == Float, Generator == SplitMix64)
    @specialized(where Scalar == Double, Generator == SplitMix64)
    public static func randomMask<Generator: RandomNumberGenerator>(
        _ shape: [Int], threshold: Double, value: Scalar, using generator: inout Generator
    ) -> Tensor {
        // The words of a SplitMix64 are known without those before them: many at a time are worked out, on every core.
        if let split = generator as? SplitMix64, let after = split.advanced(by: shape.reduce(1, *)) as? Generator {
            generator = after
            return splitMask(shape, threshold: threshold, value: value, from: split)
        }
        return Tensor(uninitialized: shape) { result in
            for i in 0..<shape.reduce(1, *) { result[i] = generator.uniform() < threshold ? 0 : value }
        }
    }

    private static func splitMask(
        _ shape: [Int], threshold: Double, value: Scalar, from generator: SplitMix64
    ) -> Tensor {
        // k · 2⁻⁵³ < t, for a whole k, where k < ⌈t · 2⁵³⌉.
        let bound = threshold >= 1 ? 1 << 53 : threshold > 0 ? UInt64((threshold * 0x1p53).rounded(.up)) : 0
        return Tensor(uninitialized: shape) { result in
            let result = SharedPointer(result)
            Parallel.forEachRange(of: shape.reduce(1, *), atLeast: 1 << 12) {
                Scalar.kernels.randomMask(
                    $0.count, generator.advanced(by: $0.lowerBound).state, bound, value, result.base + $0.lowerBound)
            }
        }
    }
}
