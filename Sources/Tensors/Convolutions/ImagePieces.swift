/// A batch of images, dealt to pieces of work that are the same whatever the number of cores, so that sums over images are
/// always taken in the same order.
struct ImagePieces: Sendable {
    let images: Int

    init(_ images: Int) { self.images = images }

    /// How many pieces there are.
    var count: Int { max(1, min(images / 4, 8)) }

    /// The images of a piece at most.
    var largest: Int { (images + count - 1) / count }

    /// Calls `body` for every piece of work, several at a time, with its number and its images.
    @inline(__always)
    func forEach(_ body: @Sendable (_ piece: Int, _ images: Range<Int>) -> Void) {
        let (count, images) = (count, images)
        Parallel.forEach(count) { piece in body(piece, Parallel.range(piece, of: count, count: images)) }
    }
}
