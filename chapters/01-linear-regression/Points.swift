import Tensors

/// What a line is fitted to: positions x and labels y, one pair a sample.
struct Points: Sendable, Hashable {
    /// x [n], the feature.
    let x: Tensor<Double>
    /// y [n], the label.
    let y: Tensor<Double>

    /// n, the number of samples.
    var count: Int { x.count }

    /// The samples at the given positions, in that order.
    subscript(rows: some Sequence<Int>) -> Points {
        let rows = Array(rows)
        return Points(x: Tensor(rows.map { x[$0] }), y: Tensor(rows.map { y[$0] }))
    }
}

extension Points {
    /// Measurements of y = 2x + 1 with normal noise, at the middles of n equal parts of
    /// [−1, 1].
    static func noisy(count: Int, deviation: Double, seed: UInt64) -> Points {
        var generator = SplitMix64(seed: seed).stream(1)
        let x = (0..<count).map { -1 + 2 * (Double($0) + 0.5) / Double(count) }
        return Points(
            x: Tensor(x), y: Tensor(x.map { 2 * $0 + 1 + deviation * generator.normal() })
        )
    }
}
