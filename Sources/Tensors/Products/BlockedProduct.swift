/// The matrix product as the machine likes it: packed operands, blocks that fit the caches, register-sized tiles.
///
/// Each element of the result is summed over k in order, whatever the blocks, so that neither the number of cores nor
/// the width of the vectors changes it.
enum BlockedProduct<Scalar: TensorScalar> {
    /// Rows of the left operand that are packed at a time: 120 × 256 × 4 bytes stay in the second-level cache.
    ///
    /// A multiple of the height of every variant's block.
    private static var blockRows: Int { 120 }

    /// Multiply-adds that are worth a piece of work of their own: some 10 µs of one core.
    static var pieceWork: Int { 1 << 20 }

    /// Up to this many panels on the right, the left operand is read where it stands.
    private static var fewPanels: Int { 8 }

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
        let worth = max(1, min(16, left.rows * left.columns * right.columns / pieceWork))
        let rowPieces = min(worth, (left.rows + blockRows - 1) / blockRows)
        let columnPieces = min(
            worth / max(1, rowPieces), (right.columns + kernels.blockColumns - 1) / kernels.blockColumns)
        let shared = SharedProduct(result: result, start: start)
        Parallel.forEach(rowPieces * columnPieces) { piece in
            let rows = Parallel.range(piece / columnPieces, of: rowPieces, count: left.rows, unit: kernels.blockRows)
            let columns = Parallel.range(
                piece % columnPieces, of: columnPieces, count: right.columns, unit: kernels.blockColumns)
            multiply(left, right, rows: rows, columns: columns, into: shared.result, start: shared.start)
        }
    }

    /// The part of the product that lies in `rows` and `columns`, on this core.
    ///
    /// `columns` begins with a panel.
    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    private static func multiply(
        _ left: Operand<Scalar>, _ right: PackedMatrix<Scalar>, rows: Range<Int>, columns: Range<Int>,
        into result: UnsafeMutablePointer<Scalar>, start: Start
    ) {
        let kernels = right.kernels
        let (height, width, stride) = (kernels.blockRows, kernels.blockColumns, right.columns)
        if columns.count <= fewPanels * width {  // each scalar would be packed for a few multiplications
            return left.withGathered(rows) {
                multiply($0, right, columns: columns, into: result + rows.lowerBound * stride, start: start)
            }
        }
        let blocks = PackedMatrix<Scalar>.blocks(of: left.columns)
        let capacity = (min(blockRows, rows.count) + height) * min(PackedMatrix<Scalar>.blockDepth, left.columns)
        withUnsafeTemporaryAllocation(of: Scalar.self, capacity: capacity + 1) { buffer in
            guard let packed = buffer.baseAddress else { return }
            for depth in blocks {
                for top in Swift.stride(from: rows.lowerBound, to: rows.upperBound, by: blockRows) {
                    let block = top..<min(top + blockRows, rows.upperBound)
                    left.packRows(block, depth: depth, width: height, into: packed)
                    for column in Swift.stride(from: columns.lowerBound, to: columns.upperBound, by: width) {
                        let panel = right.panel(depth: depth, column: column)
                        for row in Swift.stride(from: block.lowerBound, to: block.upperBound, by: height) {
                            let (start, startStride) = start.pointer(result, row, column, stride: stride, depth: depth)
                            kernels.product(
                                depth.count, packed + (row - block.lowerBound) * depth.count, panel,
                                right.panelStride, start, startStride, result + row * stride + column, stride,
                                min(height, block.upperBound - row),
                                min(width, columns.upperBound - column))
                        }
                    }
                }
            }
        }
    }

    /// result = start + left · right for a left operand that is gathered, on this core; `columns` begins with a panel.
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
            for column in Swift.stride(from: columns.lowerBound, to: columns.upperBound, by: kernels.blockColumns) {
                let panel = right.panel(depth: depth, column: column)
                let width = min(kernels.blockColumns, columns.upperBound - column)
                for row in Swift.stride(from: 0, to: left.rows, by: kernels.blockRows) {
                    let (start, startStride) = start.pointer(result, row, column, stride: stride, depth: depth)
                    kernels.gatheredProduct(
                        depth.count, left.base, left.rowOffsets + row, left.depthOffsets + depth.lowerBound, panel,
                        right.panelStride, start, startStride, result + row * stride + column, stride,
                        min(kernels.blockRows, left.rows - row), width)
                }
            }
        }
    }
}

/// What the pieces of a product share: each reads and writes its own part of the result.
private struct SharedProduct<Scalar: TensorScalar>: @unchecked Sendable {
    let result: UnsafeMutablePointer<Scalar>
    let start: BlockedProduct<Scalar>.Start
}
