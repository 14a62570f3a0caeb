// Exponentials of large numbers overflow: e⁸⁹ in Float, e⁷¹⁰ in Double. Subtracting the row's largest element m first
// changes nothing in the quotient, since eˣ⁻ᵐ / Σ eˣ⁻ᵐ = eˣ / Σ eˣ, and leaves exponents ≤ 0. Where every element of a row
// is −∞ there is no quotient: softmax and log-softmax are not numbers there, and the log-sum-exp is −∞.

/// Along the last axis, softmax(x)ᵢ = e^xᵢ / Σⱼ e^xⱼ: positive numbers that sum to one.
///
/// Shape unchanged.
@specialized(where Scalar == Float) @specialized(where Scalar == Double)
public func softmax<Scalar>(_ x: Tensor<Scalar>) -> Tensor<Scalar> {
    x.mapRows("softmax") { row, result, count in
        let m = Reduction.largest(row, count: count)
        var total: Scalar = 0
        for j in 0..<count {
            result[j] = Scalar.exp(row[j] - m)
            total += result[j]
        }
        for j in 0..<count { result[j] /= total }
    }
}

/// Along the last axis, ln softmax(x)ᵢ = xᵢ − ln Σⱼ e^xⱼ, exact where softmax itself rounds to 0.
///
/// Shape unchanged.
///
/// Computed as (xᵢ − m) − ln Σⱼ e^(xⱼ − m): m + ln Σ would round the logarithm to the precision of a large m.
@specialized(where Scalar == Float) @specialized(where Scalar == Double)
public func logSoftmax<Scalar>(_ x: Tensor<Scalar>) -> Tensor<Scalar> {
    x.mapRows("logSoftmax") { row, result, count in
        let m = Reduction.largest(row, count: count)
        let logarithm = logSumExp(row, count, above: m)
        for j in 0..<count { result[j] = (row[j] - m) - logarithm }
    }
}

/// Along the last axis, ln Σⱼ e^xⱼ.
///
/// Shape […, n] → […].
@specialized(where Scalar == Float) @specialized(where Scalar == Double)
public func logSumExp<Scalar>(_ x: Tensor<Scalar>) -> Tensor<Scalar> {
    require(x.rank > 0, "logSumExp: expects a last axis, found shape \(x.shape)")
    let n = x.shape[x.rank - 1]
    let shape = Array(x.shape.dropLast())
    return Tensor(uninitialized: shape) { result in
        x.withBase { p in
            for i in 0..<shape.reduce(1, *) {
                let row = p + i * n
                let m = Reduction.largest(row, count: n)
                // An infinite m is the answer itself: ∞ − ∞ would not be a number.
                result[i] = m.isFinite ? m + logSumExp(row, n, above: m) : m
            }
        }
    }
}

extension Tensor {
    /// A tensor of the same shape whose rows along the last axis `body` computes.
    @inline(__always)
    func mapRows(
        _ name: String, _ body: (UnsafePointer<Scalar>, UnsafeMutablePointer<Scalar>, Int) -> Void
    ) -> Tensor {
        require(rank > 0, "\(name): expects a last axis, found shape \(shape)")
        let n = shape[rank - 1]
        return Tensor(uninitialized: shape) { result in
            withBase { p in
                for start in Swift.stride(from: 0, to: count, by: Swift.max(1, n)) {
                    body(p + start, result + start, n)
                }
            }
        }
    }
}

/// ln Σ e^(x − m).
@inline(__always)
private func logSumExp<Scalar: TensorScalar>(_ row: UnsafePointer<Scalar>, _ count: Int, above m: Scalar) -> Scalar {
    var total: Scalar = 0
    for j in 0..<count { total += Scalar.exp(row[j] - m) }
    return Scalar.log(total)
}
