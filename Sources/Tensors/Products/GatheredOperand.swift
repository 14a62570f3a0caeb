/// A left operand whose element [i, k] stands at `base[rowOffsets[i] + depthOffsets[k]]`.
///
/// The patches that a window sees are such a matrix: where a window lies and where in it a scalar stands add up to the
/// scalar's place in the image. So is the transpose of that matrix. Neither is ever copied.
struct GatheredOperand<Scalar: TensorScalar> {
    let base: UnsafePointer<Scalar>
    let rowOffsets: UnsafePointer<Int>
    let depthOffsets: UnsafePointer<Int>
    /// How many offsets there are of each.
    let rows: Int
    let depth: Int

    /// Lends the operand for offsets that stand in arrays.
    @inline(__always)
    static func with(
        base: UnsafePointer<Scalar>, rowOffsets: ArraySlice<Int>, depthOffsets: ArraySlice<Int>,
        _ body: (GatheredOperand) -> Void
    ) {
        // Where there are none, they begin at an address that is never read.
        guard let nothing = UnsafePointer<Int>(bitPattern: MemoryLayout<Int>.alignment) else { return }
        rowOffsets.withUnsafeBufferPointer { rows in
            depthOffsets.withUnsafeBufferPointer { depths in
                body(
                    GatheredOperand(
                        base: base, rowOffsets: rows.baseAddress ?? nothing,
                        depthOffsets: depths.baseAddress ?? nothing, rows: rows.count, depth: depths.count))
            }
        }
    }
}
