/// The right operand of a product, laid out for the innermost loop: pack it once, multiply with it many times.
///
/// The rows are cut into blocks of at most `blockDepth`, so that a panel of one block stays in the second-level cache;
/// within a block the columns stand in panels as wide as the kernel. A matrix that is whole panels wide and meets few rows
/// is read where it stands: copying it would take as long as multiplying with it.
final class PackedMatrix<Scalar: TensorScalar>: @unchecked Sendable {
    /// 1,024 rows × 32 columns × 4 bytes are 128 kB, which stream from a second-level cache as fast as they are used.
    ///
    /// Shorter panels would stay in the first-level cache, but each block reads and writes the whole result once more.
    static var blockDepth: Int { 1024 }

    /// Up to this many rows on the left, a matrix may be read in place.
    private static var fewRows: Int { 128 }

    let rows: Int
    let columns: Int
    /// The loops that this layout is made for.
    let kernels: Kernels<Scalar>
    /// The distance of a panel's rows.
    let panelStride: Int
    private let paddedColumns: Int
    /// Where the panels stand, unless the matrix is read in place.
    private let storage: AlignedScalars<Scalar>?
    private let base: UnsafePointer<Scalar>

    /// `leftRows` is the number of rows that the left operand has, if that is known.
    ///
    /// With it, the matrix may be read in place and must then outlive this; without it, it is copied.
    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    init(_ matrix: Operand<Scalar>, leftRows: Int = .max, kernels: Kernels<Scalar> = Scalar.kernels) {
        let width = kernels.blockColumns
        self.kernels = kernels
        rows = matrix.rows
        columns = matrix.columns
        paddedColumns = (columns + width - 1) / width * width
        if leftRows <= Self.fewRows && matrix.columnStride == 1 && columns == paddedColumns {
            storage = nil
            base = matrix.base
            panelStride = matrix.rowStride
            return
        }
        let panels = AlignedScalars<Scalar>(count: rows * paddedColumns)
        for depth in Self.blocks(of: rows) {
            for column in stride(from: 0, to: columns, by: width) {
                kernels.packPanel(
                    depth.count, matrix.base + depth.lowerBound * matrix.rowStride + column * matrix.columnStride,
                    matrix.rowStride, matrix.columnStride, min(width, columns - column),
                    panels.base + depth.lowerBound * paddedColumns + column * depth.count)
            }
        }
        storage = panels
        base = UnsafePointer(panels.base)
        panelStride = width
    }

    /// Where the panel begins that holds column `column` of the rows `depth`.
    @inline(__always)
    func panel(depth: Range<Int>, column: Int) -> UnsafePointer<Scalar> {
        base + depth.lowerBound * paddedColumns + column * (storage == nil ? 1 : depth.count)
    }

    /// Nearly equal ranges of at most `blockDepth` rows; one empty range where there are none, whose sum is still to be
    /// written.
    static func blocks(of rows: Int) -> [Range<Int>] {
        let count = max(1, (rows + blockDepth - 1) / blockDepth)
        return (0..<count).map { Parallel.range($0, of: count, count: rows) }
    }
}
