/// The lower triangular L with A = L Lᵀ for a symmetric positive definite A [n, n].
///
/// Only A's lower triangle is read. Throws where A is not positive definite.
public func cholesky<Scalar>(_ a: Tensor<Scalar>) throws(LinearAlgebraError) -> Tensor<Scalar> {
    require(a.rank == 2 && a.shape[0] == a.shape[1], "cholesky: expects a square matrix, found shape \(a.shape)")
    let n = a.shape[0]
    var l = Tensor<Scalar>.zeros([n, n])
    for i in 0..<n {
        for j in 0...i {
            let rest = a[i, j] - (0..<j).reduce(0) { $0 + l[i, $1] * l[j, $1] }
            if i == j {
                guard rest > 0 else { throw LinearAlgebraError.notPositiveDefinite(i + 1) }
                l[i, i] = rest.squareRoot()
            } else {
                l[i, j] = rest / l[j, j]
            }
        }
    }
    return l
}

/// The x with A x = b for a symmetric positive definite A [n, n] and b [n], by Cholesky's decomposition.
public func solve<Scalar>(
    positiveDefinite a: Tensor<Scalar>, _ b: Tensor<Scalar>
) throws(LinearAlgebraError) -> Tensor<Scalar> {
    require(b.rank == 1 && a.shape == [b.count, b.count], "solve: A \(a.shape) does not fit b \(b.shape)")
    let l = try cholesky(a)
    let n = b.count
    var x = b
    for i in 0..<n {  // L y = b
        x[i] = (x[i] - (0..<i).reduce(0) { $0 + l[i, $1] * x[$1] }) / l[i, i]
    }
    for i in stride(from: n - 1, through: 0, by: -1) {  // Lᵀ x = y
        x[i] = (x[i] - ((i + 1)..<n).reduce(0) { $0 + l[$1, i] * x[$1] }) / l[i, i]
    }
    return x
}
