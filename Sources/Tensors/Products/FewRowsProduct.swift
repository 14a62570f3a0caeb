extension BlockedProduct {
    /// Whether `multiplyFewRows` is the shorter way for [n, k] · [m, k]ᵀ: packing the large right operand would take longer
    /// than multiplying with it.
    static func hasFewRows(_ n: Int, besides m: Int) -> Bool { n <= 64 && m > n }

    /// result = a · bᵀ for an a of few rows, [n, k] · [m, k]ᵀ, computed as the transpose of b · aᵀ: b is read where it
    /// stands, and only aᵀ is packed.
    ///
    /// Each element is the same sum in the same order.
    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    static func multiplyFewRows(
        _ a: UnsafePointer<Scalar>, _ b: UnsafePointer<Scalar>, n: Int, k: Int, m: Int,
        into result: UnsafeMutablePointer<Scalar>
    ) {
        let right = PackedMatrix(Operand(a, rows: n, columns: k, transposed: true))
        let pieces = pieces(n * k * m)
        let (left, result) = (Operand(b, rows: m, columns: k), SharedPointer(result))
        Parallel.forEach(pieces) { piece in
            let rows = Parallel.range(piece, of: pieces, count: m, unit: right.kernels.blockRows)
            withUnsafeTemporaryAllocation(of: Scalar.self, capacity: rows.count * n + 1) {
                guard let transposed = $0.baseAddress else { return }
                left.withGathered(rows) { multiply($0, right, into: transposed) }
                for i in 0..<n {
                    let row = result.base + i * m
                    for j in rows { row[j] = transposed[(j - rows.lowerBound) * n + i] }
                }
            }
        }
    }
}
