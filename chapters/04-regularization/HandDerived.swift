import Grading
import Learning
import Tensors

// A linear model ŷ = x w + b with J = ½ Σᵢ (ŷᵢ − yᵢ)² + λ‖w‖₂², x [n, d], w [d, 1], b
// [1], ŷ and y [n, 1].
//
// (a) ∂/∂ŷᵢ ½ Σ (ŷ − y)² = ŷᵢ − yᵢ             power rule; the ½ cancels the 2
// (b) ∂/∂w = xᵀ(ŷ − y), ∂/∂b = Σᵢ (ŷᵢ − yᵢ)    ŷ is linear in w and b
// (c) ∂/∂w λ‖w‖₂² = 2λw                        each entry; b is not penalized

/// ∂J/∂w and ∂J/∂b, derived by hand.
func ridgeGradient(_ point: ModelPoint<Tensor<Double>>) -> [Tensor<Double>] {
    gradient(point) { w in 2 * point.strength * w }  // (c)
}

/// The same without its penalty: a mistake to be found.
func gradientWithoutPenalty(_ point: ModelPoint<Tensor<Double>>) -> [Tensor<Double>] {
    gradient(point) { w in .zeros(w.shape) }
}

private func gradient(
    _ point: ModelPoint<Tensor<Double>>, penalty: (Tensor<Double>) -> Tensor<Double>
) -> [Tensor<Double>] {
    let error = point.model(point.x) - point.y  // (a)
    let w = point.parameters.values[0]
    let dW = matmul(point.x, error, transposeA: true) + penalty(w)  // (b)
    return [dW, error.sum(axes: 0)]  // (c)
}
