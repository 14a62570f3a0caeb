import Tensors

/// Two related tasks: linear models of twenty weights, the second task's a little off the
/// first's.
struct FineTuning {
    /// The first task's weights, which a trained model has.
    let known: Tensor<Double>
    /// The second task's weights, which are to be found.
    let wanted: Tensor<Double>

    init(seed: UInt64 = 11) {
        var generator = SplitMix64(seed: seed)
        let known = Tensor((0..<20).map { _ in generator.normal() })
        self.known = known
        wanted = known + Tensor((0..<20).map { _ in 0.1 * generator.normal() })
    }

    /// ‖w − wanted‖²: the squared error on new samples, in the mean, beyond what noise
    /// makes unavoidable.
    func risk(_ w: Tensor<Double>) -> Double { (w - wanted).squared().sum() }

    /// The risk after 500 steps of descent on `count` samples of the second task, from w.
    func risk(from start: Tensor<Double>, samples count: Int) -> Double {
        var generator = SplitMix64(seed: UInt64(100 + count))
        let x = Tensor(
            shape: [count, 20], scalars: (0..<count * 20).map { _ in generator.normal() })
        let noise = Tensor(
            shape: [count, 1], scalars: (0..<count).map { _ in 0.1 * generator.normal() })
        let y = matmul(x, wanted.reshaped(to: [20, 1])) + noise
        let transposed = x.transposed()
        var w = start.reshaped(to: [20, 1])
        for _ in 0..<500 {
            w -= matmul(transposed, matmul(x, w) - y) * (0.05 / Double(count))
        }
        return risk(w.reshaped(to: [20]))
    }
}
