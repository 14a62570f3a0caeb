import Learning
import Tensors

/// A bowl a hundred times steeper one way than the other: J = ½ (x² + 100 y²), from (1,
/// 1).
enum Bowl {
    static func loss(_ p: Tensor<Double>) -> Double {
        (p[0] * p[0] + 100 * p[1] * p[1]) / 2
    }

    /// (x, 100 y).
    static func gradient(_ p: Tensor<Double>) -> Tensor<Double> { p * [1, 100] }

    /// The steps until J is below 10⁻⁶, nil where an optimizer is not there after ten
    /// thousand.
    static func steps<O: Optimizer<Double>>(_ optimizer: O) -> Int? {
        var p: Tensor<Double> = [1, 1]
        var slots = O.slotNames.map { _ in Tensor<Double>.zeros([2]) }
        for step in 1...10_000 {
            let rate = optimizer.learningRate.rate(at: step - 1)
            optimizer.update(
                &p, along: gradient(p), slots: &slots, rate: rate, step: step)
            if loss(p) < 1e-6 { return step }
        }
        return nil
    }
}

/// Where one step of an optimizer takes a single weight.
func stepped<O: Optimizer<Double>>(
    _ weight: Double, along gradient: Double, _ optimizer: O
) -> Double {
    var p: Tensor<Double> = [0]
    p[0] = weight
    var slots = O.slotNames.map { _ in Tensor<Double>.zeros([1]) }
    let rate = optimizer.learningRate.rate(at: 0)
    optimizer.update(&p, along: Tensor([gradient]), slots: &slots, rate: rate, step: 1)
    return p[0]
}
