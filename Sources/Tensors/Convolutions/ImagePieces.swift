/// A batch of images, dealt to pieces of work that are the same whatever the number of cores, so that sums over images are
/// always taken in the same order.
struct ImagePieces: Sendable {
    let images: Int

    init(_ images: Int) { self.images = images }

    /// How many pieces there are.
    var count: Int { max(1, min(images / 4, 8)) }

    /// The images of a piece at most.
    var largest: Int { (images + count - 1) / count }

    /// Calls `body` for every piece of work, several at a time, with its images.
    @inline(__always)
    func forEach(_ body: @Sendable (_ images: Range<Int>) -> Void) {
        let (count, images) = (count, images)
        Parallel.forEach(count) { piece in body(Parallel.range(piece, of: count, count: images)) }
    }

    /// Adds up what `body` writes for every piece of work, `scalars` numbers each.
    @inline(__always)
    func sum<Scalar: TensorScalar>(
        _ scalars: Int, into result: UnsafeMutablePointer<Scalar>,
        _ body: @Sendable (_ images: Range<Int>, _ partial: UnsafeMutablePointer<Scalar>) -> Void
    ) {
        let (count, images) = (count, images)
        // Each piece has a sum of its own; the first is the result's.
        let others = UnsafeMutablePointer<Scalar>.allocate(capacity: max(1, (count - 1) * scalars))
        defer { others.deallocate() }
        let (first, further) = (SharedPointer(result), SharedPointer(others))
        Parallel.forEach(count) { piece in
            body(
                Parallel.range(piece, of: count, count: images),
                piece == 0 ? first.base : further.base + (piece - 1) * scalars)
        }
        Scalar.kernels.addRows(count - 1, scalars, others, result)
    }
}
