import TensorKernels

// A convolution with fewer multiplications: Winograd's minimal filtering F(4 × 4, 3 × 3). Each 4 × 4 outputs are computed
// from 6 × 6 pixels d and a filter g of 3 × 3 as
//
//     Y = Aᵀ [ (G g Gᵀ) ⊙ (Bᵀ d B) ] A
//
// with 36 multiplications instead of 144; A, B and G are small matrices of constants (TensorKernels' tiles.h). Added up over
// the channels, each of the 36 places of a tile is a matrix product of its own:
//
//     M_p [tiles, F] = V_p [tiles, C] U_p [C, F]      V = Bᵀ d B, U = G g Gᵀ, Y = Aᵀ M A
//
// and the gradients go the same way back:
//
//     ∂M = A ∂Y Aᵀ     ∂V_p = ∂M_p U_pᵀ, ∂d = B ∂V Bᵀ     ∂U_p = V_pᵀ ∂M_p, ∂g = Gᵀ ∂U G
//
// In exact arithmetic all this is the sum of the definition; in floating point some more of the last digits are rounded,
// which is why it serves `Float`, with which networks learn, and not `Double`, in which their gradients are checked.
//
// Source: Lavin and Gray, Fast Algorithms for Convolutional Neural Networks, 2015.

/// The three products of one convolution with filters of 3 × 3 and stride 1, over a batch, on all cores.
struct WinogradConvolution<Scalar: TensorScalar> {
    /// Length of the square of outputs that one tile gives.
    private static var side: Int { 4 }
    /// Length of the square of pixels that it is made from.
    private static var reach: Int { 6 }
    /// Places of a tile.
    private static var places: Int { 36 }
    /// Numbers between two tiles that no one reads: without them, the rows of a product would stand in few sets of the
    /// first-level cache.
    private static var gap: Int { 16 }

    private let placement: WindowPlacement
    private let channels: Int
    private let filterCount: Int
    private let tileRows: Int
    private let tileColumns: Int
    private let pieces: ImagePieces

    /// Whether it is the shorter way: for `Float`, full vectors of channels and filters, and images so large that the tiles
    /// fit them well enough to save three multiplications of five.
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
        self.placement = placement
        self.filterCount = filterCount
        channels = placement.channels
        tileRows = Self.tiles(along: placement.outputHeight)
        tileColumns = Self.tiles(along: placement.outputWidth)
        pieces = ImagePieces(placement.images)
    }

    private static func tiles(along length: Int) -> Int { (length + side - 1) / side }

    // Y = Aᵀ M A, the sums beginning with the bias
    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    func forward(
        _ images: Tensor<Scalar>, _ filters: Tensor<Scalar>, _ bias: Tensor<Scalar>,
        _ prepared: PreparedFilters, into result: UnsafeMutablePointer<Scalar>
    ) {
        let output = SharedPointer(result)
        let u = transformed(filters, prepared)
        images.withBase { images in
            bias.withBase { bias in
                let (images, bias) = (SharedSource(images), SharedSource(bias))
                forEachChunk { chunk in
                    withTiles(of: chunk, channels) { v in
                        withTiles(of: chunk, filterCount) { m in
                            makeTiles(ofImages: images.base, chunk, v)
                            multiply(v, channels, u.base, filterCount, tiles: chunk, into: m)
                            makeOutputs(m, chunk, bias: bias.base, output.base)
                        }
                    }
                }
            }
        }
    }

    // ∂V = ∂M Uᵀ, ∂d = B ∂V Bᵀ, and a pixel collects from every tile that saw it
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
                        makeTiles(ofOutputs: dOutput.base, chunk, dM)
                        multiply(dM, filterCount, u.base, channels, tiles: chunk, into: dV)
                        addToImages(dV, chunk, dImages.base)
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
                        for chunk in chunks(of: range) {
                            withTiles(of: chunk, channels) { v in
                                withTiles(of: chunk, filterCount) { dM in
                                    makeTiles(ofImages: images.base, chunk, v)
                                    makeTiles(ofOutputs: dOutput.base, chunk, dM)
                                    multiplyTransposed(
                                        v, dM, tiles: chunk, into: dU, isFirst: chunk.lowerBound == range.lowerBound)
                                }
                            }
                        }
                        kernels.transformTile(
                            TKTileToFilter, count, dU, 6 * placeStride, placeStride, nil, 0, 0, sum, 3 * count, count)
                    }
                }
            }
        }
        kernels.addRows(pieces.count - 1, 9 * count, others, result)
    }

    private var kernels: Kernels<Scalar> { Scalar.kernels }

    // MARK: - Transforms

    /// U = G g Gᵀ, [places, C, F]; or each Uᵀ, [places, F, C].
    private func transformed(
        _ filters: Tensor<Scalar>, _ prepared: PreparedFilters, transposed: Bool = false
    ) -> AlignedScalars<Scalar> {
        prepared.tiles(transposed: transposed) {
            let u = AlignedScalars<Scalar>(count: Self.places * placeStride)
            let count = channels * filterCount
            filters.withBase { filters in
                guard transposed else { return transform(filters, into: u.base) }
                withScalars(9 * count) { turned in
                    for tap in 0..<9 {
                        let (from, to) = (filters + tap * count, turned + tap * count)
                        for f in 0..<filterCount {
                            for c in 0..<channels { to[f * channels + c] = from[c * filterCount + f] }
                        }
                    }
                    transform(turned, into: u.base)
                }
            }
            return u
        }
    }

    /// U = G g Gᵀ.
    private func transform(_ filters: UnsafePointer<Scalar>, into u: UnsafeMutablePointer<Scalar>) {
        let count = channels * filterCount
        kernels.transformTile(
            TKFilterToTile, count, filters, 3 * count, count, nil, 0, 0, u, 6 * placeStride, placeStride)
    }

    /// V = Bᵀ d B for the tiles of some images.
    @inline(__always)
    private func makeTiles(ofImages images: UnsafePointer<Scalar>, _ chunk: Range<Int>, _ v: UnsafeMutablePointer<Scalar>) {
        let (row, size) = (placement.width * channels, Self.reach * channels)
        withScalars(Self.reach * size) { edge in
            forEachTile(of: chunk) { number, image, y, x in
                let image = images + image * placement.imageSize
                let (top, left) = (y * Self.side - placement.top, x * Self.side - placement.left)
                let rows = WindowPlacement.inside(top, size: Self.reach, length: placement.height)
                let columns = WindowPlacement.inside(left, size: Self.reach, length: placement.width)
                let v = v + number * tileStride(channels)
                if rows.count == Self.reach && columns.count == Self.reach {
                    let corner = image + top * row + left * channels
                    kernels.transformTile(TKImageToTile, channels, corner, row, channels, nil, 0, 0, v, size, channels)
                } else {
                    edge.update(repeating: 0, count: Self.reach * size)
                    for r in rows {
                        (edge + r * size + columns.lowerBound * channels).update(
                            from: image + (top + r) * row + (left + columns.lowerBound) * channels,
                            count: columns.count * channels)
                    }
                    kernels.transformTile(TKImageToTile, channels, edge, size, channels, nil, 0, 0, v, size, channels)
                }
            }
        }
    }

    /// ∂M = A ∂Y Aᵀ for the tiles of some images.
    @inline(__always)
    private func makeTiles(
        ofOutputs dOutput: UnsafePointer<Scalar>, _ chunk: Range<Int>, _ dM: UnsafeMutablePointer<Scalar>
    ) {
        let (row, size) = (placement.outputWidth * filterCount, Self.side * filterCount)
        let tile = Self.reach * filterCount
        withScalars(Self.side * size) { edge in
            forEachTile(of: chunk) { number, image, y, x in
                let corner =
                    dOutput + (image * placement.outputHeight + y * Self.side) * row + x * size
                let (height, width) = outputs(y, x)
                let dM = dM + number * tileStride(filterCount)
                if height == Self.side && width == Self.side {
                    kernels.transformTile(
                        TKOutputToTile, filterCount, corner, row, filterCount, nil, 0, 0, dM, tile, filterCount)
                } else {
                    edge.update(repeating: 0, count: Self.side * size)
                    for r in 0..<height { (edge + r * size).update(from: corner + r * row, count: width * filterCount) }
                    kernels.transformTile(
                        TKOutputToTile, filterCount, edge, size, filterCount, nil, 0, 0, dM, tile, filterCount)
                }
            }
        }
    }

    /// Y = Aᵀ M A + bias for the tiles of some images.
    @inline(__always)
    private func makeOutputs(
        _ m: UnsafePointer<Scalar>, _ chunk: Range<Int>, bias: UnsafePointer<Scalar>,
        _ output: UnsafeMutablePointer<Scalar>
    ) {
        let (row, size) = (placement.outputWidth * filterCount, Self.side * filterCount)
        let tile = Self.reach * filterCount
        withScalars(Self.side * size) { edge in
            forEachTile(of: chunk) { number, image, y, x in
                let corner = output + (image * placement.outputHeight + y * Self.side) * row + x * size
                let (height, width) = outputs(y, x)
                let m = m + number * tileStride(filterCount)
                if height == Self.side && width == Self.side {
                    kernels.transformTile(
                        TKTileToOutput, filterCount, m, tile, filterCount, bias, 0, 0, corner, row, filterCount)
                } else {
                    kernels.transformTile(
                        TKTileToOutput, filterCount, m, tile, filterCount, bias, 0, 0, edge, size, filterCount)
                    for r in 0..<height { (corner + r * row).update(from: edge + r * size, count: width * filterCount) }
                }
            }
        }
    }

    /// ∂L/∂image = Σ B ∂V Bᵀ over the tiles that saw a pixel, for some images.
    @inline(__always)
    private func addToImages(
        _ dV: UnsafePointer<Scalar>, _ chunk: Range<Int>, _ dImages: UnsafeMutablePointer<Scalar>
    ) {
        let (row, size) = (placement.width * channels, Self.reach * channels)
        (dImages + chunk.lowerBound * placement.imageSize).update(
            repeating: 0, count: chunk.count * placement.imageSize)
        withScalars(Self.reach * size) { edge in
            forEachTile(of: chunk) { number, image, y, x in
                let dImage = dImages + image * placement.imageSize
                let (top, left) = (y * Self.side - placement.top, x * Self.side - placement.left)
                let rows = WindowPlacement.inside(top, size: Self.reach, length: placement.height)
                let columns = WindowPlacement.inside(left, size: Self.reach, length: placement.width)
                let dV = dV + number * tileStride(channels)
                if rows.count == Self.reach && columns.count == Self.reach {
                    let corner = dImage + top * row + left * channels
                    kernels.transformTile(
                        TKTileToImage, channels, dV, size, channels, corner, row, channels, corner, row, channels)
                } else {
                    kernels.transformTile(TKTileToImage, channels, dV, size, channels, nil, 0, 0, edge, size, channels)
                    for r in rows {
                        kernels.add(
                            columns.count * channels, edge + r * size + columns.lowerBound * channels,
                            dImage + (top + r) * row + (left + columns.lowerBound) * channels)
                    }
                }
            }
        }
    }

    // MARK: - Products

    /// M_p = V_p U_p at each of the 36 places, for a left operand of tiles with `depth` numbers a place and a right one of
    /// [places, depth, columns].
    @inline(__always)
    private func multiply(
        _ left: UnsafePointer<Scalar>, _ depth: Int, _ right: UnsafePointer<Scalar>, _ columns: Int, tiles chunk: Range<Int>,
        into result: UnsafeMutablePointer<Scalar>
    ) {
        let stride = tileStride(depth)
        let rowOffsets = (0..<tiles(of: chunk)).map { $0 * stride }
        GatheredOperand.with(base: left, rowOffsets: rowOffsets[...], depthOffsets: Array(0..<depth)[...]) { left in
            for place in 0..<Self.places {
                multiply(
                    left, from: place * depth, right + place * placeStride, stride: columns, columns: columns,
                    into: result + place * columns, stride: tileStride(columns))
            }
        }
    }

    /// ∂U_p = V_pᵀ ∂M_p at each of the 36 places, added to what is there.
    @inline(__always)
    private func multiplyTransposed(
        _ v: UnsafePointer<Scalar>, _ dM: UnsafePointer<Scalar>, tiles chunk: Range<Int>,
        into dU: UnsafeMutablePointer<Scalar>, isFirst: Bool
    ) {
        let stride = tileStride(channels)
        let depthOffsets = (0..<tiles(of: chunk)).map { $0 * stride }
        GatheredOperand.with(base: v, rowOffsets: Array(0..<channels)[...], depthOffsets: depthOffsets[...]) { v in
            for place in 0..<Self.places {
                multiply(
                    v, from: place * channels, dM + place * filterCount, stride: tileStride(filterCount),
                    columns: filterCount, into: dU + place * placeStride, stride: filterCount, adds: !isFirst)
            }
        }
    }

    @inline(__always)
    private func multiply(
        _ left: GatheredOperand<Scalar>, from offset: Int, _ right: UnsafePointer<Scalar>, stride rightStride: Int,
        columns: Int, into result: UnsafeMutablePointer<Scalar>, stride: Int, adds: Bool = false
    ) {
        let (height, width) = (kernels.blockRows, kernels.blockColumns)
        for column in Swift.stride(from: 0, to: columns, by: width) {
            for row in Swift.stride(from: 0, to: left.rows, by: height) {
                let block = result + row * stride + column
                kernels.product(
                    left.depth, left.base + offset, left.rowOffsets + row, left.depthOffsets, right + column, rightStride,
                    adds ? UnsafePointer(block) : nil, stride, block, stride, min(height, left.rows - row),
                    min(width, columns - column))
            }
        }
    }

    // MARK: - Tiles

    /// The distance of two places in U.
    private var placeStride: Int { channels * filterCount + Self.gap }

    private func tileStride(_ channels: Int) -> Int { Self.places * channels + Self.gap }

    private func tiles(of chunk: Range<Int>) -> Int { chunk.count * tileRows * tileColumns }

    /// Rows and columns of outputs that the tile (y, x) gives.
    @inline(__always)
    private func outputs(_ y: Int, _ x: Int) -> (height: Int, width: Int) {
        (
            min(Self.side, placement.outputHeight - y * Self.side), min(Self.side, placement.outputWidth - x * Self.side)
        )
    }

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

    /// Images that go through all steps together, so that their tiles stay in a core's second-level cache.
    @inline(__always)
    private func chunks(of range: Range<Int>) -> [Range<Int>] {
        let size = max(1, 40 / (tileRows * tileColumns))
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
        withScalars(tiles(of: chunk) * tileStride(channels), body)
    }

    /// Lends memory that begins with a cache line.
    @inline(__always)
    private func withScalars(_ count: Int, _ body: (UnsafeMutablePointer<Scalar>) -> Void) {
        withUnsafeTemporaryAllocation(byteCount: count * MemoryLayout<Scalar>.stride, alignment: 64) {
            guard let base = $0.baseAddress else { return }
            body(base.assumingMemoryBound(to: Scalar.self))
        }
    }
}
