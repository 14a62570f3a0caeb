/// A matrix as a product reads it: element [i, j] stands at `base[i * rowStride + j * columnStride]`.
///
/// A transposed operand is the same memory with its strides exchanged, so transposing costs no copy.
struct Operand<Scalar: TensorScalar>: @unchecked Sendable {
    let base: UnsafePointer<Scalar>
    let rows: Int
    let columns: Int
    let rowStride: Int
    let columnStride: Int

    /// A row-major matrix, read as its transpose if asked to.
    init(_ base: UnsafePointer<Scalar>, rows: Int, columns: Int, transposed: Bool = false) {
        self.base = base
        self.rows = transposed ? columns : rows
        self.columns = transposed ? rows : columns
        rowStride = transposed ? 1 : columns
        columnStride = transposed ? columns : 1
    }

    /// Lends some rows as they stand.
    @inline(__always)
    func withGathered(_ rows: Range<Int>, _ body: (GatheredOperand<Scalar>) -> Void) {
        GatheredOperand.with(
            base: base, rowOffsets: rows.map { $0 * rowStride }[...],
            depthOffsets: (0..<columns).map { $0 * columnStride }[...], body)
    }
}
