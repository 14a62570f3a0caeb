/// The right operand of a product, laid out for the innermost loop: pack it once, multiply with it many times.
///
/// The rows are cut into blocks of at most `blockDepth`, so that a panel of one block stays in the first-level cache;
/// within a block the columns stand in panels as wide as the kernel.
final class PackedMatrix<Scalar: TensorScalar>: @unchecked Sendable {
    /// 256 rows × 32 columns × 4 bytes fill 32 kB, the usual size of a first-level cache.
    static var blockDepth: Int { 256 }

    let rows: Int
    let columns: Int
    /// The loops that this layout is made for.
    let kernels: Kernels<Scalar>
    private let paddedColumns: Int
    private let storage: UnsafeMutablePointer<Scalar>

    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    init(_ matrix: Operand<Scalar>, kernels: Kernels<Scalar> = Scalar.kernels) {
        let width = kernels.blockColumns
        self.kernels = kernels
        rows = matrix.rows
        columns = matrix.columns
        paddedColumns = (columns + width - 1) / width * width
        storage = .allocate(capacity: max(1, rows * paddedColumns))
        for depth in Self.blocks(of: rows) {
            matrix.packColumns(
                0..<columns, depth: depth, width: width, into: storage + depth.lowerBound * paddedColumns)
        }
    }

    deinit { storage.deallocate() }

    /// Where the panel begins that holds column `column` of the rows `depth`.
    @inline(__always)
    func panel(depth: Range<Int>, column: Int) -> UnsafePointer<Scalar> {
        UnsafePointer(storage + depth.lowerBound * paddedColumns + column * depth.count)
    }

    /// Nearly equal ranges of at most `blockDepth` rows; one empty range where there are none, whose sum is still to be
    /// written.
    static func blocks(of rows: Int) -> [Range<Int>] {
        let count = max(1, (rows + blockDepth - 1) / blockDepth)
        return (0..<count).map { Parallel.range($0, of: count, count: rows) }
    }
}
