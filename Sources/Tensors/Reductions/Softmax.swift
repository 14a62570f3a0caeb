// Exponentials of large numbers overflow: e⁸⁹ in Float, e⁷¹⁰ in Double. Subtracting the row's largest element m first
// changes nothing in the quotient, since eˣ⁻ᵐ / Σ eˣ⁻ᵐ = eˣ / Σ eˣ, and leaves exponents ≤ 0.

/// Along the last axis, softmax(x)ᵢ = e^xᵢ / Σⱼ e^xⱼ: positive numbers that sum to one. Shape unchanged.
@specialized(where Scalar == Float) @specialized(where Scalar == Double)
public func softmax<Scalar>(_ x: Tensor<Scalar>) -> Tensor<Scalar> {
    x.mapRows { row, result, count in
        let m = largest(row, count)
        var total: Scalar = 0
        for j in 0..<count {
            result[j] = Scalar.exp(row[j] - m)
            total += result[j]
        }
        for j in 0..<count { result[j] /= total }
    }
}

/// Along the last axis, ln softmax(x)ᵢ = xᵢ − ln Σⱼ e^xⱼ, exact where softmax itself rounds to 0. Shape unchanged.
@specialized(where Scalar == Float) @specialized(where Scalar == Double)
public func logSoftmax<Scalar>(_ x: Tensor<Scalar>) -> Tensor<Scalar> {
    x.mapRows { row, result, count in
        let lse = logSumExpOfRow(row, count)
        for j in 0..<count { result[j] = row[j] - lse }
    }
}

/// Along the last axis, ln Σⱼ e^xⱼ. Shape […, n] → […].
@specialized(where Scalar == Float) @specialized(where Scalar == Double)
public func logSumExp<Scalar>(_ x: Tensor<Scalar>) -> Tensor<Scalar> {
    precondition(x.rank > 0, "logSumExp: a scalar has no last axis")
    let n = x.shape[x.rank - 1]
    let shape = Array(x.shape.dropLast())
    return Tensor(uninitialized: shape) { result in
        x.withBase { p in
            for i in 0..<shape.reduce(1, *) { result[i] = logSumExpOfRow(p + i * n, n) }
        }
    }
}

extension Tensor {
    /// A tensor of the same shape whose rows along the last axis `body` computes.
    @inline(__always)
    func mapRows(_ body: (UnsafePointer<Scalar>, UnsafeMutablePointer<Scalar>, Int) -> Void) -> Tensor {
        precondition(rank > 0, "softmax: a scalar has no last axis")
        let n = shape[rank - 1]
        return Tensor(uninitialized: shape) { result in
            withBase { p in
                for start in Swift.stride(from: 0, to: count, by: Swift.max(1, n)) { body(p + start, result + start, n) }
            }
        }
    }
}

@inline(__always)
private func largest<Scalar: TensorScalar>(_ row: UnsafePointer<Scalar>, _ count: Int) -> Scalar {
    var m = -Scalar.infinity
    for j in 0..<count { m = Reduction.larger(m, row[j]) }
    return m
}

/// m + ln Σ e^(x − m). An infinite m is the answer itself: ∞ − ∞ would not be a number.
@inline(__always)
private func logSumExpOfRow<Scalar: TensorScalar>(_ row: UnsafePointer<Scalar>, _ count: Int) -> Scalar {
    let m = largest(row, count)
    guard m.isFinite else { return m }
    var total: Scalar = 0
    for j in 0..<count { total += Scalar.exp(row[j] - m) }
    return m + Scalar.log(total)
}
