import Tensors

/// The w that minimises ½‖y − X w‖₂² + λ‖w‖₁, by coordinate descent.
///
/// X [n, d], y [n] → w [d]; no intercept, and the data term is a sum. One coordinate at a time the minimum is known in
/// closed form: with ρ = X_jᵀ (y − X w + X_j w_j), it is S(ρ, λ) / ‖X_j‖², S the soft threshold. Stops when no weight
/// moves by more than `tolerance`, or after `sweeps`. Stops the program unless the shapes are these and λ ≥ 0. Taught in
/// chapter 04.
public func lasso<Scalar: TensorScalar>(
    _ x: Tensor<Scalar>, _ y: Tensor<Scalar>, strength: Scalar, tolerance: Scalar = 1e-12, sweeps: Int = 10_000
) -> Tensor<Scalar> {
    require(
        x.rank == 2 && y.shape == [x.shape[0]], "lasso: X \(x.shape) must be [n, d] and y \(y.shape) [n]")
    let strength = checkedStrength(strength, of: "lasso")
    let d = x.shape[1]
    let transposed = x.transposed()
    let columns = (0..<d).map { transposed.row($0) }
    let squares = columns.map { $0.squared().sum() }
    var w = Tensor<Scalar>.zeros([d])
    var residual = y
    for _ in 0..<sweeps {
        var largestMove: Scalar = 0
        for j in 0..<d where squares[j] > 0 {
            let rho = dot(columns[j], residual) + squares[j] * w[j]
            let new = softThreshold(rho, strength) / squares[j]
            residual -= columns[j] * (new - w[j])
            largestMove = max(largestMove, Swift.abs(new - w[j]))
            w[j] = new
        }
        if largestMove <= tolerance { break }
    }
    return w
}

/// S(x, t) = sign(x) · max(|x| − t, 0): the minimiser of ½(w − x)² + t|w|.
public func softThreshold<Scalar: TensorScalar>(_ x: Scalar, _ threshold: Scalar) -> Scalar {
    x > threshold ? x - threshold : x < -threshold ? x + threshold : 0
}
