/// The matrix product as the machine likes it: packed operands, blocks that fit the caches, register-sized tiles.
///
/// Each element of the result is summed over k in order, whatever the blocks, so that neither the number of cores nor
/// the width of the vectors changes it.
enum BlockedProduct<Scalar: TensorScalar> {
    /// Rows of the left operand that are packed at a time: 120 × 256 × 4 bytes stay in the second-level cache.
    ///
    /// A multiple of every kernel's block height.
    private static var blockRows: Int { 120 }

    /// Multiply-adds that are worth a piece of work of their own: some 10 µs of one core.
    private static var pieceWork: Int { 1 << 20 }

    /// result (+)= left · right, on all cores where the work is worth it.
    ///
    /// `result` is row-major, [left.rows, right.columns].
    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    static func multiply(
        _ left: Operand<Scalar>, _ right: PackedMatrix<Scalar>, into result: UnsafeMutablePointer<Scalar>,
        accumulate: Bool = false
    ) {
        let kernel = right.kernel
        let worth = max(1, min(16, left.rows * left.columns * right.columns / pieceWork))
        let rowPieces = min(worth, (left.rows + blockRows - 1) / blockRows)
        let columnPieces = min(worth / max(1, rowPieces), (right.columns + kernel.columns - 1) / kernel.columns)
        let target = SharedPointer(result)
        Parallel.forEach(rowPieces * columnPieces) { piece in
            let rows = Parallel.range(piece / columnPieces, of: rowPieces, count: left.rows, unit: kernel.rows)
            let columns = Parallel.range(
                piece % columnPieces, of: columnPieces, count: right.columns, unit: kernel.columns)
            multiply(left, right, rows: rows, columns: columns, into: target.base, accumulate: accumulate)
        }
    }

    /// The part of the product that lies in `rows` and `columns`, on this core.
    ///
    /// `columns` begins with a panel.
    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    static func multiply(
        _ left: Operand<Scalar>, _ right: PackedMatrix<Scalar>, rows: Range<Int>, columns: Range<Int>,
        into result: UnsafeMutablePointer<Scalar>, accumulate: Bool
    ) {
        let kernel = right.kernel
        let stride = right.columns
        if left.columns == 0 && !accumulate {  // an empty sum is zero
            for i in rows { (result + i * stride + columns.lowerBound).update(repeating: 0, count: columns.count) }
            return
        }
        let capacity = (min(blockRows, rows.count) + kernel.rows) * min(PackedMatrix<Scalar>.blockDepth, left.columns)
        withUnsafeTemporaryAllocation(of: Scalar.self, capacity: capacity) { buffer in
            guard let packed = buffer.baseAddress else { return }
            for depth in PackedMatrix<Scalar>.blocks(of: left.columns) {
                let adding: Int32 = accumulate || depth.lowerBound > 0 ? 1 : 0
                for top in Swift.stride(from: rows.lowerBound, to: rows.upperBound, by: blockRows) {
                    let block = top..<min(top + blockRows, rows.upperBound)
                    left.packRows(block, depth: depth, width: kernel.rows, into: packed)
                    for column in Swift.stride(from: columns.lowerBound, to: columns.upperBound, by: kernel.columns) {
                        let panel = right.panel(depth: depth, column: column)
                        for row in Swift.stride(from: block.lowerBound, to: block.upperBound, by: kernel.rows) {
                            kernel.run(
                                depth.count, packed + (row - block.lowerBound) * depth.count, panel,
                                result + row * stride + column, stride, min(kernel.rows, block.upperBound - row),
                                min(kernel.columns, columns.upperBound - column), adding)
                        }
                    }
                }
            }
        }
    }
}
