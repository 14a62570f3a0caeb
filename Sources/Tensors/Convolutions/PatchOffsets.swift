/// Where the scalars of X̃, the matrix of patches, stand in a batch of images: element [position, k] is at
/// `positions[position] + scalars[k]`.
///
/// Where the window hangs over the edge, images are first copied into a frame of zeros.
struct PatchOffsets: Sendable {
    /// The offset of the window's upper left pixel, for each position over each of several images.
    private let positions: [Int]
    /// The offset of each scalar under the window from the window's upper left pixel.
    private let scalars: [Int]
    private let placement: WindowPlacement
    private let framedHeight: Int
    private let framedWidth: Int

    /// The offsets for up to `images` images at a time.
    init(_ placement: WindowPlacement, images: Int) {
        let (window, channels) = (placement.window, placement.channels)
        let framedHeight = max(placement.top + placement.height, placement.reach(window.height, placement.outputHeight))
        let framedWidth = max(placement.left + placement.width, placement.reach(window.width, placement.outputWidth))
        let row = framedWidth * channels
        // Written in place: growing arrays would take longer than the products of a small image.
        positions = Array(unsafeUninitializedCapacity: images * placement.positions) { positions, count in
            for image in 0..<images {
                for y in 0..<placement.outputHeight {
                    let first = (image * framedHeight + y * window.stride) * row
                    for x in 0..<placement.outputWidth {
                        positions[count] = first + x * window.stride * channels
                        count += 1
                    }
                }
            }
        }
        scalars = Array(unsafeUninitializedCapacity: placement.patchSize) { scalars, count in
            for i in 0..<window.height {
                for k in 0..<window.width * channels {
                    scalars[count] = i * row + k
                    count += 1
                }
            }
        }
        self.placement = placement
        self.framedHeight = framedHeight
        self.framedWidth = framedWidth
    }

    /// Lends X̃ of some images, [images · positions, patchSize], or its transpose.
    @inline(__always)
    func withPatches<Scalar: TensorScalar>(
        _ batch: UnsafePointer<Scalar>, of images: Range<Int>, transposed: Bool = false,
        _ body: (GatheredOperand<Scalar>) -> Void
    ) {
        let isFramed = framedHeight != placement.height || framedWidth != placement.width
        let size = framedHeight * framedWidth * placement.channels
        let positions = positions[..<(images.count * placement.positions)]
        func lend(_ base: UnsafePointer<Scalar>) {
            GatheredOperand.with(
                base: base, rowOffsets: transposed ? scalars[...] : positions,
                depthOffsets: transposed ? positions : scalars[...], body)
        }
        if !isFramed { return lend(batch + images.lowerBound * size) }
        withUnsafeTemporaryAllocation(of: Scalar.self, capacity: images.count * size + 1) {
            guard let framed = $0.baseAddress else { return }
            framed.initialize(repeating: 0, count: images.count * size)
            for image in images {
                frame(batch + image * placement.imageSize, in: framed + (image - images.lowerBound) * size)
            }
            lend(framed)
        }
    }

    /// Copies one image into its frame.
    @inline(__always)
    private func frame<Scalar>(_ image: UnsafePointer<Scalar>, in framed: UnsafeMutablePointer<Scalar>) {
        let (width, channels) = (placement.width, placement.channels)
        for y in 0..<placement.height {
            let row = framed + ((placement.top + y) * framedWidth + placement.left) * channels
            row.update(from: image + y * width * channels, count: width * channels)
        }
    }
}
