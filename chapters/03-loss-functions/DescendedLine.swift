import Learning
import Tensors

/// The line ŷ = wx + b after gradient descent from w = b = 0 on all points at once, for
/// whatever loss.
func descendedLine(
    _ x: [Double], _ y: [Double], loss: some Loss<Double, Tensor<Double>>,
    learningRate: Double, steps: Int
) -> (w: Double, b: Double) {
    let points = Tensor(shape: [x.count, 1], scalars: x)
    let targets = Tensor(shape: [y.count, 1], scalars: y)
    var (w, b) = (0.0, 0.0)
    for _ in 0..<steps {
        let dPrediction = loss.gradient(points * w + b, targets)  // ∂L/∂ŷ [n, 1]
        w -= learningRate * (dPrediction * points).sum()  // ∂ŷᵢ/∂w = xᵢ
        b -= learningRate * dPrediction.sum()  // ∂ŷᵢ/∂b = 1
    }
    return (w, b)
}
