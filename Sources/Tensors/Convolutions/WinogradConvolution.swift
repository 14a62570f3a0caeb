import TensorKernels

// A convolution with fewer multiplications: Winograd's minimal filtering F(4 × 4, 3 × 3). A square of 4 × 4 outputs is
// computed from the 6 × 6 pixels d that it sees and a filter g of 3 × 3 as
//
//     Y = Aᵀ [ (G g Gᵀ) ⊙ (Bᵀ d B) ] A
//
// with 36 multiplications instead of 144; A, B and G are small matrices of constants (tiles.h of TensorKernels). Added up
// over the channels, each of the 36 places of a tile is a matrix product of its own:
//
//     M_p [tiles, F] = V_p [tiles, C] U_p [C, F]      V = Bᵀ d B, U = G g Gᵀ, Y = Aᵀ M A
//
// and gradients go the same way back:
//
//     ∂M = A ∂Y Aᵀ     ∂V_p = ∂M_p U_pᵀ, ∂d = B ∂V Bᵀ     ∂U_p = V_pᵀ ∂M_p, ∂g = Gᵀ ∂U G
//
// In exact arithmetic this is the sum of the definition. In floating point some more of the last digits are rounded, which is
// why it serves `Float`, with which networks learn, and not `Double`, in which their gradients are checked.
//
// Source: Lavin and Gray, Fast Algorithms for Convolutional Neural Networks, 2015.

/// The three products of one convolution with filters of 3 × 3 and stride 1, over a batch, on all cores.
struct WinogradConvolution<Scalar: TensorScalar> {
    /// Pixels between neighbouring squares, and the length of a square of outputs.
    private static var step: Int { 4 }
    /// Places of a tile.
    private static var places: Int { 36 }
    /// Scalars between two tiles, and between two places of U, that nobody reads: without them, what is read together would
    /// stand in few sets of the first-level cache.
    private static var gap: Int { 16 }
    /// Tiles that go through all steps together, at most but for those of one image, so that they stay in a core's
    /// second-level cache.
    private static var tilesTogether: Int { 40 }

    private let channels: Int
    private let filterCount: Int
    private let tileRows: Int
    private let tileColumns: Int
    private let images: Squares
    private let outputs: Squares
    private let pieces: ImagePieces

    /// Whether it is the shorter way: for `Float`, full vectors of channels and filters, and images that the squares fit so
    /// well that at least three multiplications of five are saved.
    ///
    /// It does not depend on the number of images, so that an image alone gives the same numbers as in a batch.
    static func pays(_ placement: WindowPlacement, filterCount: Int) -> Bool {
        let window = placement.window
        guard Scalar.self == Float.self, window.height == 3, window.width == 3, window.stride == 1,
            placement.channels > 0, placement.channels % 16 == 0, filterCount > 0, filterCount % 16 == 0
        else { return false }
        let tiles = tiles(along: placement.outputHeight) * tiles(along: placement.outputWidth)
        return tiles >= 4 && 5 * tiles * places <= 2 * placement.positions * 9
    }

    /// For filters of 3 × 3 and stride 1; channels and filters are multiples of 16.
    init(_ placement: WindowPlacement, filterCount: Int) {
        self.filterCount = filterCount
        channels = placement.channels
        tileRows = Self.tiles(along: placement.outputHeight)
        tileColumns = Self.tiles(along: placement.outputWidth)
        images = Squares(
            side: 6, height: placement.height, width: placement.width, channels: channels, top: placement.top,
            left: placement.left)
        outputs = Squares(
            side: 4, height: placement.outputHeight, width: placement.outputWidth, channels: filterCount, top: 0,
            left: 0)
        pieces = ImagePieces(placement.images)
    }

    private static func tiles(along length: Int) -> Int { (length + step - 1) / step }

    // Y = Aᵀ M A, the sums beginning with the bias
    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    func forward(
        _ images: Tensor<Scalar>, _ filters: Tensor<Scalar>, _ bias: Tensor<Scalar>, _ prepared: PreparedFilters,
        into result: UnsafeMutablePointer<Scalar>
    ) {
        let output = SharedPointer(result)
        let u = transformed(filters, prepared)
        images.withBase { images in
            bias.withBase { bias in
                let (images, bias) = (SharedSource(images), SharedSource(bias))
                forEachChunk { chunk in
                    withTiles(of: chunk, channels) { v in
                        withTiles(of: chunk, filterCount) { m in
                            gather(TKImageToTile, images.base, self.images, chunk, into: v)
                            multiply(v, channels, u.base, filterCount, chunk, into: m)
                            spread(TKTileToOutput, m, chunk, start: bias.base, outputs, into: output.base)
                        }
                    }
                }
            }
        }
    }

    // ∂V = ∂M Uᵀ, ∂d = B ∂V Bᵀ, and a pixel collects from every square that saw it
    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    func gradientOfImages(
        _ dOutput: Tensor<Scalar>, _ filters: Tensor<Scalar>, _ prepared: PreparedFilters,
        into result: UnsafeMutablePointer<Scalar>
    ) {
        let dImages = SharedPointer(result)
        let u = transformed(filters, prepared, transposed: true)
        dOutput.withBase { dOutput in
            let dOutput = SharedSource(dOutput)
            forEachChunk { chunk in
                withTiles(of: chunk, filterCount) { dM in
                    withTiles(of: chunk, channels) { dV in
                        gather(TKOutputToTile, dOutput.base, outputs, chunk, into: dM)
                        multiply(dM, filterCount, u.base, channels, chunk, into: dV)
                        (dImages.base + chunk.lowerBound * images.size).update(
                            repeating: 0, count: chunk.count * images.size)
                        spread(TKTileToImage, dV, chunk, start: nil, images, into: dImages.base)
                    }
                }
            }
        }
    }

    // ∂U = Vᵀ ∂M, summed over the images, ∂g = Gᵀ ∂U G
    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    func gradientOfFilters(
        _ images: Tensor<Scalar>, _ dOutput: Tensor<Scalar>, into result: UnsafeMutablePointer<Scalar>
    ) {
        let count = channels * filterCount
        // Each piece has a sum of its own; the first is the result's.
        let others = UnsafeMutablePointer<Scalar>.allocate(capacity: pieces.count * 9 * count)
        defer { others.deallocate() }
        let (first, further) = (SharedPointer(result), SharedPointer(others))
        images.withBase { images in
            dOutput.withBase { dOutput in
                let (images, dOutput) = (SharedSource(images), SharedSource(dOutput))
                pieces.forEach { piece, range in
                    let sum = piece == 0 ? first.base : further.base + (piece - 1) * 9 * count
                    withScalars(Self.places * placeStride) { dU in
                        // Where there are no images, the sum is 0.
                        dU.initialize(repeating: 0, count: Self.places * placeStride)
                        for chunk in chunks(of: range) {
                            withTiles(of: chunk, channels) { v in
                                withTiles(of: chunk, filterCount) { dM in
                                    gather(TKImageToTile, images.base, self.images, chunk, into: v)
                                    gather(TKOutputToTile, dOutput.base, outputs, chunk, into: dM)
                                    multiplyTransposed(v, dM, chunk, addingTo: dU)
                                }
                            }
                        }
                        Scalar.kernels.transformTile(
                            TKTileToFilter, count, dU, 6 * placeStride, placeStride, nil, 0, 0, sum, 3 * count, count)
                    }
                }
            }
        }
        Scalar.kernels.addRows(pieces.count - 1, 9 * count, others, result)
    }

    // MARK: - Transforms

    /// U = G g Gᵀ, [places, C, F]; or each Uᵀ, [places, F, C].
    private func transformed(
        _ filters: Tensor<Scalar>, _ prepared: PreparedFilters, transposed: Bool = false
    ) -> AlignedScalars<Scalar> {
        prepared.tiles(transposed: transposed) {
            let u = AlignedScalars<Scalar>(count: Self.places * placeStride)
            let count = channels * filterCount
            func transform(_ filters: UnsafePointer<Scalar>) {
                Scalar.kernels.transformTile(
                    TKFilterToTile, count, filters, 3 * count, count, nil, 0, 0, u.base, 6 * placeStride, placeStride)
            }
            filters.withBase { filters in
                guard transposed else { return transform(filters) }
                withScalars(9 * count) { turned in
                    for tap in 0..<9 {
                        let (from, to) = (filters + tap * count, turned + tap * count)
                        for f in 0..<filterCount {
                            for c in 0..<channels { to[f * channels + c] = from[c * filterCount + f] }
                        }
                    }
                    transform(turned)
                }
            }
            return u
        }
    }

    /// Transforms the squares of some images to tiles; beyond the image's edge there are zeros.
    @inline(__always)
    private func gather(
        _ transform: TKTransform, _ source: UnsafePointer<Scalar>, _ squares: Squares, _ chunk: Range<Int>,
        into tiles: UnsafeMutablePointer<Scalar>
    ) {
        let (kernels, channels) = (Scalar.kernels, squares.channels)
        withScalars(squares.side * squares.row) { edge in
            forEachTile(of: chunk) { number, image, y, x in
                let square = squares.square(y * Self.step, x * Self.step)
                let image = source + image * squares.size
                let tile = tiles + number * tileStride(channels)
                if square.isWhole {
                    kernels.transformTile(
                        transform, channels, image + square.offset(0), squares.width * channels, channels, nil, 0, 0,
                        tile, 6 * channels, channels)
                } else {
                    edge.update(repeating: 0, count: squares.side * squares.row)
                    for r in square.rows {
                        (edge + square.place(r)).update(from: image + square.offset(r), count: square.count)
                    }
                    kernels.transformTile(
                        transform, channels, edge, squares.row, channels, nil, 0, 0, tile, 6 * channels, channels)
                }
            }
        }
    }

    /// Transforms tiles to the squares of some images; beyond the image's edge nothing is written.
    ///
    /// Where `start` has a row for all pixels, the square is their sum; where it is nil, the square is added to what is there.
    @inline(__always)
    private func spread(
        _ transform: TKTransform, _ tiles: UnsafePointer<Scalar>, _ chunk: Range<Int>, start: UnsafePointer<Scalar>?,
        _ squares: Squares, into target: UnsafeMutablePointer<Scalar>
    ) {
        let (kernels, channels) = (Scalar.kernels, squares.channels)
        let imageRow = squares.width * channels
        withScalars(squares.side * squares.row) { edge in
            forEachTile(of: chunk) { number, image, y, x in
                let square = squares.square(y * Self.step, x * Self.step)
                let image = target + image * squares.size
                let tile = tiles + number * tileStride(channels)
                if square.isWhole {
                    let corner = image + square.offset(0)
                    kernels.transformTile(
                        transform, channels, tile, 6 * channels, channels, start ?? UnsafePointer(corner),
                        start == nil ? imageRow : 0, start == nil ? channels : 0, corner, imageRow, channels)
                } else {
                    kernels.transformTile(
                        transform, channels, tile, 6 * channels, channels, start, 0, 0, edge, squares.row, channels)
                    for r in square.rows {
                        if start == nil {
                            kernels.add(square.count, edge + square.place(r), image + square.offset(r))
                        } else {
                            (image + square.offset(r)).update(from: edge + square.place(r), count: square.count)
                        }
                    }
                }
            }
        }
    }

    // MARK: - Products

    /// M_p = V_p U_p at each place, for tiles of `depth` channels on the left and [places, depth, columns] on the right.
    @inline(__always)
    private func multiply(
        _ left: UnsafePointer<Scalar>, _ depth: Int, _ right: UnsafePointer<Scalar>, _ columns: Int,
        _ chunk: Range<Int>, into result: UnsafeMutablePointer<Scalar>
    ) {
        let rowOffsets = (0..<tileCount(of: chunk)).map { $0 * tileStride(depth) }
        GatheredOperand.with(base: left, rowOffsets: rowOffsets[...], depthOffsets: Array(0..<depth)[...]) { left in
            for place in 0..<Self.places {
                multiply(
                    left, from: place * depth, right + place * placeStride, stride: columns, columns: columns,
                    into: result + place * columns, stride: tileStride(columns), adds: false)
            }
        }
    }

    /// ∂U_p += V_pᵀ ∂M_p at each place.
    @inline(__always)
    private func multiplyTransposed(
        _ v: UnsafePointer<Scalar>, _ dM: UnsafePointer<Scalar>, _ chunk: Range<Int>,
        addingTo dU: UnsafeMutablePointer<Scalar>
    ) {
        let depthOffsets = (0..<tileCount(of: chunk)).map { $0 * tileStride(channels) }
        GatheredOperand.with(base: v, rowOffsets: Array(0..<channels)[...], depthOffsets: depthOffsets[...]) { v in
            for place in 0..<Self.places {
                multiply(
                    v, from: place * channels, dM + place * filterCount, stride: tileStride(filterCount),
                    columns: filterCount, into: dU + place * placeStride, stride: filterCount, adds: true)
            }
        }
    }

    @inline(__always)
    private func multiply(
        _ left: GatheredOperand<Scalar>, from offset: Int, _ right: UnsafePointer<Scalar>, stride rightStride: Int,
        columns: Int, into result: UnsafeMutablePointer<Scalar>, stride: Int, adds: Bool
    ) {
        let kernels = Scalar.kernels
        let (height, width) = (kernels.blockRows, kernels.blockColumns)
        for column in Swift.stride(from: 0, to: columns, by: width) {
            for row in Swift.stride(from: 0, to: left.rows, by: height) {
                let block = result + row * stride + column
                kernels.product(
                    left.depth, left.base + offset, left.rowOffsets + row, left.depthOffsets, right + column,
                    rightStride, adds ? UnsafePointer(block) : nil, stride, block, stride, min(height, left.rows - row),
                    min(width, columns - column))
            }
        }
    }

    // MARK: - Tiles

    /// The distance of two places of U.
    private var placeStride: Int { channels * filterCount + Self.gap }

    /// The distance of two tiles.
    private func tileStride(_ channels: Int) -> Int { Self.places * channels + Self.gap }

    private func tileCount(of chunk: Range<Int>) -> Int { chunk.count * tileRows * tileColumns }

    @inline(__always)
    private func forEachTile(of chunk: Range<Int>, _ body: (_ number: Int, _ image: Int, _ y: Int, _ x: Int) -> Void) {
        var number = 0
        for image in chunk {
            for y in 0..<tileRows {
                for x in 0..<tileColumns {
                    body(number, image, y, x)
                    number += 1
                }
            }
        }
    }

    private func chunks(of range: Range<Int>) -> [Range<Int>] {
        let size = max(1, Self.tilesTogether / max(1, tileRows * tileColumns))
        return stride(from: range.lowerBound, to: range.upperBound, by: size).map {
            $0..<min($0 + size, range.upperBound)
        }
    }

    @inline(__always)
    private func forEachChunk(_ body: @Sendable (_ chunk: Range<Int>) -> Void) {
        pieces.forEach { _, range in
            for chunk in chunks(of: range) { body(chunk) }
        }
    }

    @inline(__always)
    private func withTiles(of chunk: Range<Int>, _ channels: Int, _ body: (UnsafeMutablePointer<Scalar>) -> Void) {
        withScalars(tileCount(of: chunk) * tileStride(channels), body)
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

/// Squares of an image of [height, width, channels], whose first one begins `top` rows above and `left` columns beside it.
private struct Squares: Sendable {
    let side: Int
    let height: Int
    let width: Int
    let channels: Int
    let top: Int
    let left: Int

    /// Scalars of an image.
    var size: Int { height * width * channels }
    /// Scalars of a square's row.
    var row: Int { side * channels }

    /// One square, and which part of it lies in the image.
    struct Square {
        let squares: Squares
        let top: Int
        let left: Int
        let rows: Range<Int>
        let columns: Range<Int>

        var isWhole: Bool { rows.count == squares.side && columns.count == squares.side }
        /// Scalars of each row that lie in the image.
        var count: Int { columns.count * squares.channels }
        /// Where those of row `r` begin in the image.
        @inline(__always)
        func offset(_ r: Int) -> Int { ((top + r) * squares.width + left + columns.lowerBound) * squares.channels }
        /// Where they begin in the square.
        @inline(__always)
        func place(_ r: Int) -> Int { r * squares.row + columns.lowerBound * squares.channels }
    }

    /// The square that begins at a row and a column, counted from the first one.
    @inline(__always)
    func square(_ row: Int, _ column: Int) -> Square {
        Square(
            squares: self, top: row - top, left: column - left,
            rows: WindowPlacement.inside(row - top, size: side, length: height),
            columns: WindowPlacement.inside(column - left, size: side, length: width))
    }
}
