/// Memory for scalars that begins with a cache line, so that no vector lies across two.
// Sendable, since it is written before it is shared and only read afterwards.
final class AlignedScalars<Scalar: TensorScalar>: @unchecked Sendable {
    let base: UnsafeMutablePointer<Scalar>

    /// For `count` scalars, which are yet to be written.
    init(count: Int) {
        base = UnsafeMutableRawPointer.allocate(
            byteCount: max(1, count) * MemoryLayout<Scalar>.stride, alignment: 64
        ).assumingMemoryBound(to: Scalar.self)
    }

    deinit { UnsafeMutableRawPointer(base).deallocate() }
}
