/// The x that minimises ‖A x − b‖₂, by Householder's QR decomposition.
///
/// A [n, m] with n ≥ m; b [n] gives x [m], b [n, k] gives x [m, k]. QR works on A itself: the normal equations AᵀA x = Aᵀb
/// would square its condition number. Throws where the columns of A are linearly dependent: where rounding alone explains
/// what is left of a column outside the span of those before it, whatever the columns' units. Taught in chapters 01, 04.
public func leastSquares<Scalar>(
    _ a: Tensor<Scalar>, _ b: Tensor<Scalar>
) throws(LinearAlgebraError) -> Tensor<Scalar> {
    require(
        a.rank == 2 && (1...2).contains(b.rank) && a.shape[0] == b.shape[0] && a.shape[0] >= a.shape[1],
        "leastSquares: A \(a.shape) must have at least as many rows as columns, and b \(b.shape) as many rows as A")
    let (n, m) = (a.shape[0], a.shape[1])
    var r = a
    let k = b.rank == 1 ? 1 : b.shape[1]
    var y = b.reshaped(to: [n, k])
    for j in 0..<m {
        // Reflections leave a column's length as it was: what is left from row j on is compared with the whole, in units
        // of its largest element, whose square might overflow.
        let unit = (0..<n).reduce(0) { max($0, abs(r[$1, j])) }
        var v = (j..<n).map { r[$0, j] / unit }
        let norm = v.reduce(0) { $0 + $1 * $1 }.squareRoot()
        guard norm > Scalar(n) * .ulpOfOne else { throw LinearAlgebraError.dependentColumns(j) }
        // The reflection H = I − 2vvᵀ/vᵀv takes column j, from row j on, to a multiple of the first unit vector.
        v[0] += v[0] < 0 ? -norm : norm  // away from zero, so that nothing cancels
        let square = v.reduce(0) { $0 + $1 * $1 }
        for column in j..<m {
            let factor = 2 * (j..<n).reduce(0) { $0 + v[$1 - j] * r[$1, column] } / square
            for i in j..<n { r[i, column] -= factor * v[i - j] }
        }
        for column in 0..<k {
            let factor = 2 * (j..<n).reduce(0) { $0 + v[$1 - j] * y[$1, column] } / square
            for i in j..<n { y[i, column] -= factor * v[i - j] }
        }
    }
    var x = Tensor<Scalar>.zeros([m, k])
    for column in 0..<k {  // R x = Qᵀ b, from the last row up
        for i in stride(from: m - 1, through: 0, by: -1) {
            let known = ((i + 1)..<m).reduce(0) { $0 + r[i, $1] * x[$1, column] }
            x[i, column] = (y[i, column] - known) / r[i, i]
        }
    }
    return b.rank == 1 ? x.reshaped(to: [m]) : x
}
