import Tensors

/// The gradient of a function by central differences: ∂f/∂xᵢ ≈ (f(x + h eᵢ) − f(x − h eᵢ)) / 2h.
///
/// The truncation error falls with h² and the rounding error grows with ε/h; for functions of the size of one, h = 10⁻⁵
/// balances them at some 10⁻¹⁰. Always in `Double`: in `Float` no step is good enough to tell right from wrong.
public func centralDifferences(
    of f: (Tensor<Double>) -> Double, at x: Tensor<Double>, step h: Double = 1e-5
) -> Tensor<Double> {
    var slopes: [Double] = []
    slopes.reserveCapacity(x.count)
    for i in 0..<x.count {
        func moved(by step: Double) -> (value: Double, at: Double) {
            var scalars = x.scalars
            scalars[i] += step
            return (f(Tensor(shape: x.shape, scalars: scalars)), scalars[i])
        }
        let (right, left) = (moved(by: h), moved(by: -h))
        slopes.append((right.value - left.value) / (right.at - left.at))  // the step that was really taken
    }
    return Tensor(shape: x.shape, scalars: slopes)
}
