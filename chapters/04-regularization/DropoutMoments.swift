import Tensors

/// What dropout does on average, exactly: every mask is tried, with its probability.
struct DropoutMoments {
    /// The probability that a value is dropped.
    let rate: Double

    /// Every mask of `count` values that are kept (1) or dropped (0), with its
    /// probability.
    func masks(_ count: Int) -> [(kept: [Double], probability: Double)] {
        (0..<1 << count).map { number in
            let kept = (0..<count).map { number >> $0 & 1 == 1 ? 1.0 : 0 }
            return (kept, kept.reduce(1) { $0 * ($1 == 1 ? 1 - rate : rate) })
        }
    }

    /// The mean and the variance of each ã = m a / (1 − p).
    func moments(of a: [Double]) -> (mean: [Double], variance: [Double]) {
        var (mean, square) = (
            [Double](repeating: 0, count: a.count), [Double](repeating: 0, count: a.count)
        )
        for (kept, probability) in masks(a.count) {
            for j in a.indices {
                let dropped = kept[j] * a[j] / (1 - rate)
                mean[j] += probability * dropped
                square[j] += probability * dropped * dropped
            }
        }
        return (mean, zip(square, mean).map { $0 - $1 * $1 })
    }

    /// The mean of ‖y − X̃w‖², where every entry of X [n, d] is dropped or kept for
    /// itself.
    func expectedError(_ x: Tensor<Double>, _ y: Tensor<Double>, _ w: Tensor<Double>)
        -> Double
    {
        let column = w.reshaped(to: [w.count, 1])
        return masks(x.count).reduce(0) { sum, mask in
            let dropped = x * Tensor(shape: x.shape, scalars: mask.kept) / (1 - rate)
            let error = y - matmul(dropped, column).reshaped(to: y.shape)
            return sum + mask.probability * error.squared().sum()
        }
    }

    /// How often values are dropped in so many draws, and the mean of what is left.
    func draw(_ a: [Double], times: Int, seed: UInt64) -> (drops: Int, mean: [Double]) {
        var generator = SplitMix64(seed: seed)
        var (drops, sum) = (0, [Double](repeating: 0, count: a.count))
        for _ in 0..<times {
            for j in a.indices {
                if generator.uniform() < rate {
                    drops += 1
                } else {
                    sum[j] += a[j] / (1 - rate)
                }
            }
        }
        return (drops, sum.map { $0 / Double(times) })
    }
}
