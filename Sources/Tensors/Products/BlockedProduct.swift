/// The matrix product as the machine likes it: a packed right operand, blocks that fit the caches, register-sized tiles.
///
/// The left operand is read where it stands: each of its scalars meets as many columns as a tile is wide, which is
/// enough to hide where it comes from. Each element of the result is summed over k in order, whatever the blocks, so
/// that neither the number of cores nor the width of the vectors changes it.
enum BlockedProduct<Scalar: TensorScalar> {
    /// Rows of a piece of work at least.
    private static var pieceRows: Int { 32 }

    /// Scalars of the left operand that meet one panel after another: 256 kB, so that they stay in
    /// a second-level cache of half a megabyte, beside the panel.
    private static var blockSize: Int { (1 << 18) / MemoryLayout<Scalar>.stride }

    /// The number of pieces that so many multiply-adds are worth: each has half a million at least, some 5 µs of one core.
    ///
    /// A power of two, so that two, four or eight cores get equal shares.
    static func pieces(_ work: Int) -> Int {
        var pieces = 1
        while pieces < 16 && work >= pieces << 20 { pieces *= 2 }
        return pieces
    }

    /// What the sum over k begins with, for element [i, j].
    enum Start {
        case zero
        /// One row for all: row[j].
        case row(UnsafePointer<Scalar>)
        /// What the result holds before: the product is added to it.
        case result

        /// Where the kernel finds it for the block of `result` at [row, column], and the distance of its rows.
        @inline(__always)
        func pointer(
            _ result: UnsafeMutablePointer<Scalar>, _ row: Int, _ column: Int, stride: Int, depth: Range<Int>
        ) -> (UnsafePointer<Scalar>?, Int) {
            if depth.lowerBound > 0 { return (UnsafePointer(result + row * stride + column), stride) }
            return switch self {
            case .zero: (nil, 0)
            case .row(let values): (values + column, 0)
            case .result: (UnsafePointer(result + row * stride + column), stride)
            }
        }
    }

    /// result = start + left · right, on all cores where the work is worth it.
    ///
    /// `result` is row-major, [left.rows, right.columns].
    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    static func multiply(
        _ left: Operand<Scalar>, _ right: PackedMatrix<Scalar>, into result: UnsafeMutablePointer<Scalar>,
        start: Start = .zero
    ) {
        let kernels = right.kernels
        let worth = pieces(left.rows * left.columns * right.columns)
        let rowPieces = min(worth, (left.rows + pieceRows - 1) / pieceRows)
        let columnPieces = min(
            worth / max(1, rowPieces), (right.columns + kernels.blockColumns - 1) / kernels.blockColumns)
        let shared = SharedProduct(result: result, start: start)
        Parallel.forEach(rowPieces * columnPieces) { piece in
            let rows = Parallel.range(piece / columnPieces, of: rowPieces, count: left.rows, unit: kernels.blockRows)
            let columns = Parallel.range(
                piece % columnPieces, of: columnPieces, count: right.columns, unit: kernels.blockColumns)
            left.withGathered(rows) {
                multiply(
                    $0, right, columns: columns, into: shared.result + rows.lowerBound * right.columns,
                    start: shared.start)
            }
        }
    }

    /// result = start + left · right, on this core; `columns` begins with a panel.
    ///
    /// `result` is row-major, [left's rows, right.columns].
    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    static func multiply(
        _ left: GatheredOperand<Scalar>, _ right: PackedMatrix<Scalar>, columns: Range<Int>? = nil,
        into result: UnsafeMutablePointer<Scalar>, start: Start = .zero
    ) {
        let kernels = right.kernels
        let (stride, columns) = (right.columns, columns ?? 0..<right.columns)
        for depth in PackedMatrix<Scalar>.blocks(of: left.depth) {
            let height = max(1, blockSize / max(1, depth.count) / kernels.blockRows) * kernels.blockRows
            for top in Swift.stride(from: 0, to: left.rows, by: height) {
                let bottom = min(top + height, left.rows)
                for column in Swift.stride(from: columns.lowerBound, to: columns.upperBound, by: kernels.blockColumns) {
                    multiplyPanel(
                        left, rows: top..<bottom, depth: depth, right.panel(depth: depth, column: column),
                        panelStride: right.panelStride, kernels,
                        columns: column..<min(column + kernels.blockColumns, columns.upperBound), into: result,
                        stride: stride, start: start)
                }
            }
        }
    }

    /// The same for one panel of the right operand, at most a block wide, and some of the rows and of the depth.
    @inline(__always)
    static func multiplyPanel(
        _ left: GatheredOperand<Scalar>, rows: Range<Int>, depth: Range<Int>, _ panel: UnsafePointer<Scalar>,
        panelStride: Int, _ kernels: Kernels<Scalar>, columns: Range<Int>, into result: UnsafeMutablePointer<Scalar>,
        stride: Int, start: Start
    ) {
        for row in Swift.stride(from: rows.lowerBound, to: rows.upperBound, by: kernels.blockRows) {
            let (start, startStride) = start.pointer(result, row, columns.lowerBound, stride: stride, depth: depth)
            kernels.product(
                depth.count, left.base, left.rowOffsets + row, left.depthOffsets + depth.lowerBound, panel, panelStride,
                start, startStride, result + row * stride + columns.lowerBound, stride,
                min(kernels.blockRows, rows.upperBound - row), columns.count)
        }
    }
}

/// What the pieces of a product share: each reads and writes its own part of the result.
private struct SharedProduct<Scalar: TensorScalar>: @unchecked Sendable {
    let result: UnsafeMutablePointer<Scalar>
    let start: BlockedProduct<Scalar>.Start
}
