/// The matrix product a · b: result[i, j] = Σₖ a[i, k] · b[k, j].
///
/// Shapes [n, k] · [k, m] → [n, m]. Either operand may be read as its transpose, which costs no copy.
/// Stops the program where the inner dimensions differ; `Shapes.matmul` is the same rule as an error.
@specialized(where Scalar == Float) @specialized(where Scalar == Double)
public func matmul<Scalar>(
    _ a: Tensor<Scalar>, _ b: Tensor<Scalar>, transposeA: Bool = false, transposeB: Bool = false
) -> Tensor<Scalar> {
    product(a, b, transposeA: transposeA, transposeB: transposeB, start: .zero)
}

/// The matrix product with a row added to each of its rows: result[i, j] = Σₖ a[i, k] · b[k, j] + row[j].
///
/// Shapes [n, k] · [k, m] + [m] → [n, m]. The sum over k begins with row[j], which costs no pass of its own.
@specialized(where Scalar == Float) @specialized(where Scalar == Double)
public func matmul<Scalar>(
    _ a: Tensor<Scalar>, _ b: Tensor<Scalar>, plus row: Tensor<Scalar>
) -> Tensor<Scalar> {
    require(
        b.rank == 2 && row.shape == [b.shape[1]], "matmul: row \(row.shape) does not fit \(a.shape) · \(b.shape)")
    return row.withBase { product(a, b, transposeA: false, transposeB: false, start: .row($0)) }
}

@inline(__always)
private func product<Scalar>(
    _ a: Tensor<Scalar>, _ b: Tensor<Scalar>, transposeA: Bool, transposeB: Bool, start: BlockedProduct<Scalar>.Start
) -> Tensor<Scalar> {
    let shape = require { () throws(ShapeError) in
        try Shapes.matmul(a.shape, b.shape, transposeA: transposeA, transposeB: transposeB)
    }
    return Tensor(uninitialized: shape) { result in
        a.withBase { left in
            b.withBase { right in
                if transposeB && !transposeA && BlockedProduct<Scalar>.hasFewRows(shape[0], besides: shape[1]) {
                    return BlockedProduct.multiplyFewRows(
                        left, right, n: shape[0], k: b.shape[1], m: shape[1], into: result)
                }
                let right = PackedMatrix(
                    Operand(right, rows: b.shape[0], columns: b.shape[1], transposed: transposeB), leftRows: shape[0])
                BlockedProduct.multiply(
                    Operand(left, rows: a.shape[0], columns: a.shape[1], transposed: transposeA), right, into: result,
                    start: start)
            }
        }
    }
}

/// The inner product of two vectors, Σᵢ aᵢ bᵢ.
///
/// Stops the program unless both have shape [n].
public func dot<Scalar>(_ a: Tensor<Scalar>, _ b: Tensor<Scalar>) -> Scalar {
    require(a.rank == 1 && a.shape == b.shape, "dot: expects two vectors of one length: \(a.shape) · \(b.shape)")
    return (a * b).sum()
}

/// The outer product of two vectors: result[i, j] = aᵢ bⱼ, shape [n, m].
public func outer<Scalar>(_ a: Tensor<Scalar>, _ b: Tensor<Scalar>) -> Tensor<Scalar> {
    require(a.rank == 1 && b.rank == 1, "outer: expects two vectors: \(a.shape) and \(b.shape)")
    return a.reshaped(to: [a.count, 1]) * b.reshaped(to: [1, b.count])
}
