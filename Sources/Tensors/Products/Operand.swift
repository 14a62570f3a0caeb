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
            base: base, rowOffsets: rows.map { $0 * rowStride }, depthOffsets: (0..<columns).map { $0 * columnStride },
            body)
    }

    /// Copies columns `depth` of rows `range` side by side, `width` rows to a panel: the loop over k then reads memory
    /// in order.
    ///
    /// Rows beyond the range are zeros.
    @inline(__always)
    func packRows(_ range: Range<Int>, depth: Range<Int>, width: Int, into panels: UnsafeMutablePointer<Scalar>) {
        Self.pack(
            base + range.lowerBound * rowStride + depth.lowerBound * columnStride, count: range.count,
            stride: rowStride, depth: depth.count, depthStride: columnStride, width: width, into: panels)
    }

    /// The same for columns `range` of rows `depth`.
    @inline(__always)
    func packColumns(_ range: Range<Int>, depth: Range<Int>, width: Int, into panels: UnsafeMutablePointer<Scalar>) {
        Self.pack(
            base + range.lowerBound * columnStride + depth.lowerBound * rowStride, count: range.count,
            stride: columnStride, depth: depth.count, depthStride: rowStride, width: width, into: panels)
    }

    @inline(__always)
    private static func pack(
        _ source: UnsafePointer<Scalar>, count: Int, stride: Int, depth: Int, depthStride: Int, width: Int,
        into panels: UnsafeMutablePointer<Scalar>
    ) {
        var panel = panels
        for start in Swift.stride(from: 0, to: count, by: width) {
            let filled = min(width, count - start)
            let corner = source + start * stride
            if stride == 1 && filled == width {
                for k in 0..<depth {
                    (panel + k * width).update(from: corner + k * depthStride, count: width)
                }
            } else {
                for i in 0..<filled {
                    let line = corner + i * stride
                    for k in 0..<depth { panel[k * width + i] = line[k * depthStride] }
                }
                for i in filled..<width {
                    for k in 0..<depth { panel[k * width + i] = 0 }
                }
            }
            panel += width * depth
        }
    }
}
