import Grading
import Learning
import Tensors

// One logistic unit on a batch: z = x w + b, p = σ(z), x [n, d], w [d, 1], b [1], p and y
// [n, 1].
//
// J = (1/n) Σᵢ (pᵢ − yᵢ)², L = −(1/n) Σᵢ [yᵢ ln pᵢ + (1 − yᵢ) ln(1 − pᵢ)]
// (a) ∂J/∂pᵢ = 2 (pᵢ − yᵢ) / n                  power rule
// (b) ∂pᵢ/∂zᵢ = pᵢ (1 − pᵢ)                     the slope of σ
// (c) ∂J/∂w = Σᵢ ∂J/∂zᵢ xᵢ, ∂J/∂b = Σᵢ ∂J/∂zᵢ   z is linear in w and b
// (d) ∂L/∂zᵢ = (pᵢ − yᵢ) / n                    (b) cancels what ∂L/∂pᵢ has below

/// ∂J/∂w and ∂J/∂b of a logistic unit with the mean squared error, derived by hand.
func squaredErrorGradient(_ point: ModelPoint<Tensor<Double>>) -> [Tensor<Double>] {
    let p = point.model(point.x)
    let dP = 2 * (p - point.y) / Double(point.sampleCount)  // (a)
    let dZ = dP * p * (1 - p)  // (b)
    return throughTheSum(dZ, point)
}

/// ∂L/∂w and ∂L/∂b of a logistic unit with the binary cross-entropy, derived by hand.
func crossEntropyGradient(_ point: ModelPoint<Tensor<Double>>) -> [Tensor<Double>] {
    let p = point.model(point.x)
    return throughTheSum((p - point.y) / Double(point.sampleCount), point)  // (d)
}

/// The same with the loss that has no term for labels of 0: a mistake to be found.
func gradientWithoutComplement(_ point: ModelPoint<Tensor<Double>>) -> [Tensor<Double>] {
    let p = point.model(point.x)
    return throughTheSum(-point.y * (1 - p) / Double(point.sampleCount), point)
}

private func throughTheSum(_ dZ: Tensor<Double>, _ point: ModelPoint<Tensor<Double>>)
    -> [Tensor<Double>]
{
    [matmul(point.x, dZ, transposeA: true), dZ.sum(axes: 0)]  // (c)
}
