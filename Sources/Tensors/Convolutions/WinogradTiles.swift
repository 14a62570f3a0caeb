import TensorKernels

/// The tiles of a batch of images, and how they stand in memory when they are transformed: a transformed tile has 36 places
/// of as many scalars as there are channels.
struct WinogradTiles<Scalar: TensorScalar>: Sendable {
    /// Places of a transformed tile.
    static var places: Int { 36 }
    /// Scalars between two transformed tiles, and between two places of the filters, that are never used: without them, what
    /// is read together would stand in few sets of the first-level cache.
    static var gap: Int { 16 }
    /// Pixels from one tile to the next.
    private static var step: Int { 4 }
    /// At most so many tiles are transformed together, so that they stay in a core's second-level cache; an image alone
    /// is not cut.
    private static var tilesTogether: Int { 40 }

    /// The pixels that tiles are made from, 6 × 6 and overlapping.
    let input: ImageTiles
    /// The pixels that they give, 4 × 4.
    let output: ImageTiles
    /// The work for several cores.
    let pieces: ImagePieces
    private let rows: Int
    private let columns: Int

    init(_ placement: WindowPlacement, filterCount: Int) {
        input = ImageTiles(
            side: Self.step + 2, height: placement.height, width: placement.width, channels: placement.channels,
            top: placement.top, left: placement.left)
        output = ImageTiles(
            side: Self.step, height: placement.outputHeight, width: placement.outputWidth, channels: filterCount,
            top: 0, left: 0)
        pieces = ImagePieces(placement.images)
        rows = (placement.outputHeight + Self.step - 1) / Self.step
        columns = (placement.outputWidth + Self.step - 1) / Self.step
    }

    // MARK: - Counting

    /// Tiles of one image.
    var countInImage: Int { rows * columns }

    func count(in chunk: Range<Int>) -> Int { chunk.count * countInImage }

    /// Images whose tiles are transformed together.
    private var imagesTogether: Int { max(1, Self.tilesTogether / max(1, countInImage)) }

    /// The images of a piece, cut where there are more tiles than are transformed together.
    func chunks(of range: Range<Int>) -> [Range<Int>] {
        stride(from: range.lowerBound, to: range.upperBound, by: imagesTogether).map {
            $0..<min($0 + imagesTogether, range.upperBound)
        }
    }

    /// Calls `body` for every chunk of every piece, several at a time.
    @inline(__always)
    func forEachChunk(_ body: @Sendable (_ chunk: Range<Int>) -> Void) {
        pieces.forEach { range in
            for chunk in chunks(of: range) { body(chunk) }
        }
    }

    // MARK: - Transformed tiles

    /// How they stand in memory: tiles are rows of the matrices.
    func transformed(_ channels: Int) -> PlaceLayout {
        PlaceLayout(row: Self.places * channels + Self.gap, place: channels)
    }

    /// Where each tile of a chunk begins.
    func offsets(_ channels: Int) -> [Int] {
        let row = transformed(channels).row
        return (0..<min(imagesTogether, pieces.largest) * countInImage).map { $0 * row }
    }

    /// Lends memory for the transformed tiles of a chunk.
    @inline(__always)
    func withTransformed(_ chunk: Range<Int>, _ channels: Int, _ body: (UnsafeMutablePointer<Scalar>) -> Void) {
        withScalars(count(in: chunk) * transformed(channels).row, body)
    }

    /// Transforms the tiles of some images; beyond the image's edge there are zeros.
    @inline(__always)
    func gather(
        _ transform: TKTransform, of chunk: Range<Int>, from images: UnsafePointer<Scalar>, _ layout: ImageTiles,
        into transformed: UnsafeMutablePointer<Scalar>
    ) {
        let (kernels, channels) = (Scalar.kernels, layout.channels)
        let (imageRow, tileRow) = (layout.width * channels, layout.side * channels)
        withScalars(layout.side * tileRow) { edge in
            forEach(in: chunk, layout) { number, image, tile in
                let pixels = images + image * layout.size
                let target = transformed + number * self.transformed(channels).row
                if tile.isWhole {
                    kernels.transform(
                        transform, channels, pixels + tile.inImage(0), imageRow, channels, nil, 0, 0, target,
                        6 * channels, channels)
                } else {
                    edge.initialize(repeating: 0, count: layout.side * tileRow)
                    for r in tile.rows {
                        (edge + tile.inTile(r)).update(from: pixels + tile.inImage(r), count: tile.count)
                    }
                    kernels.transform(
                        transform, channels, edge, tileRow, channels, nil, 0, 0, target, 6 * channels, channels)
                }
            }
        }
    }

    /// Transforms back to the tiles of some images; beyond the image's edge nothing is written.
    ///
    /// Where `start` has a row for all pixels, each pixel is their sum; where it is nil, tiles are added to what is there.
    @inline(__always)
    func scatter(
        _ transform: TKTransform, of chunk: Range<Int>, from transformed: UnsafePointer<Scalar>,
        start: UnsafePointer<Scalar>?, into images: UnsafeMutablePointer<Scalar>, _ layout: ImageTiles
    ) {
        let (kernels, channels) = (Scalar.kernels, layout.channels)
        let (imageRow, tileRow) = (layout.width * channels, layout.side * channels)
        withScalars(layout.side * tileRow) { edge in
            forEach(in: chunk, layout) { number, image, tile in
                let pixels = images + image * layout.size
                let source = transformed + number * self.transformed(channels).row
                if tile.isWhole {
                    let corner = pixels + tile.inImage(0)
                    kernels.transform(
                        transform, channels, source, 6 * channels, channels, start ?? UnsafePointer(corner),
                        start == nil ? imageRow : 0, start == nil ? channels : 0, corner, imageRow, channels)
                } else {
                    kernels.transform(
                        transform, channels, source, 6 * channels, channels, start, 0, 0, edge, tileRow, channels)
                    for r in tile.rows {
                        if start == nil {
                            kernels.add(tile.count, edge + tile.inTile(r), pixels + tile.inImage(r))
                        } else {
                            (pixels + tile.inImage(r)).update(from: edge + tile.inTile(r), count: tile.count)
                        }
                    }
                }
            }
        }
    }

    @inline(__always)
    private func forEach(
        in chunk: Range<Int>, _ layout: ImageTiles, _ body: (_ number: Int, _ image: Int, ImageTiles.Tile) -> Void
    ) {
        var number = 0
        for image in chunk {
            for y in 0..<rows {
                for x in 0..<columns {
                    body(number, image, layout.tile(y * Self.step, x * Self.step))
                    number += 1
                }
            }
        }
    }

    /// Lends memory that begins with a cache line.
    @inline(__always)
    private func withScalars(_ count: Int, _ body: (UnsafeMutablePointer<Scalar>) -> Void) {
        withUnsafeTemporaryAllocation(byteCount: max(1, count) * MemoryLayout<Scalar>.stride, alignment: 64) {
            guard let base = $0.baseAddress else { return }
            body(base.assumingMemoryBound(to: Scalar.self))
        }
    }
}
