/// The eigenvalues of a symmetric matrix, smallest first, and their eigenvectors as the columns of V: A V = V diag(λ).
///
/// Jacobi's method: rotate away one off-diagonal element after another until none is left. Slower than its successors,
/// but every step can be followed by hand. A [n, n] gives values [n] and vectors [n, n]; only symmetric matrices.
public func symmetricEigenvalues<Scalar>(
    _ a: Tensor<Scalar>
) -> (values: Tensor<Scalar>, vectors: Tensor<Scalar>) {
    require(
        a.rank == 2 && a.shape[0] == a.shape[1],
        "symmetricEigenvalues: expects a square matrix, found shape \(a.shape)")
    let n = a.shape[0]
    let size = abs(a).max()
    for i in 0..<n {
        for j in 0..<i {
            require(
                abs(a[i, j] - a[j, i]) <= 8 * size * .ulpOfOne,
                "symmetricEigenvalues: the matrix \(a.shape) is not symmetric: element [\(i), \(j)] is \(a[i, j]), "
                    + "[\(j), \(i)] is \(a[j, i])")
        }
    }
    var d = a
    var v = Tensor<Scalar>(shape: [n, n], scalars: (0..<n * n).map { $0 / max(1, n) == $0 % max(1, n) ? 1 : 0 })
    for _ in 0..<64 {  // convergence is quadratic: ten sweeps are many
        var largest: Scalar = 0
        for p in 0..<n {
            for q in (p + 1)..<max(n, p + 1) {
                largest = max(largest, abs(d[p, q]))
                rotate(&d, &v, p, q)
            }
        }
        if !(largest > size * .ulpOfOne * .ulpOfOne) { break }
    }
    let order = (0..<n).sorted { d[$0, $0] < d[$1, $1] }
    var vectors = v
    for (column, source) in order.enumerated() {
        for i in 0..<n { vectors[i, column] = v[i, source] }
    }
    return (Tensor(order.map { d[$0, $0] }), vectors)
}

/// Turns the plane of axes p and q by the angle that makes d[p, q] zero: d ← Jᵀ d J, v ← v J.
private func rotate<Scalar>(_ d: inout Tensor<Scalar>, _ v: inout Tensor<Scalar>, _ p: Int, _ q: Int) {
    guard d[p, q] != 0 else { return }
    // tan 2φ = 2 d_pq / (d_qq − d_pp); t = tan φ is the smaller root, so that |φ| ≤ π/4.
    let theta = (d[q, q] - d[p, p]) / (2 * d[p, q])
    let t = (theta < 0 ? -1 : 1) / (abs(theta) + (theta * theta + 1).squareRoot())
    let c = 1 / (t * t + 1).squareRoot()
    let s = t * c
    let n = d.shape[0]
    for k in 0..<n {
        (d[k, p], d[k, q]) = (c * d[k, p] - s * d[k, q], s * d[k, p] + c * d[k, q])
    }
    for k in 0..<n {
        (d[p, k], d[q, k]) = (c * d[p, k] - s * d[q, k], s * d[p, k] + c * d[q, k])
        (v[k, p], v[k, q]) = (c * v[k, p] - s * v[k, q], s * v[k, p] + c * v[k, q])
    }
    d[p, q] = 0
    d[q, p] = 0
}
