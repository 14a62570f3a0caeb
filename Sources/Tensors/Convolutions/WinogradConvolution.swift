import TensorKernels

// A convolution with fewer multiplications: Winograd's minimal filtering F(4 × 4, 3 × 3). An output tile Y of 4 × 4 pixels is
// computed from the input tile d of 6 × 6 pixels that it sees and a filter g of 3 × 3 as
//
//     Y = Aᵀ [ (G g Gᵀ) ⊙ (Bᵀ d B) ] A
//
// with 36 multiplications instead of 144; A, B and G are small matrices of constants (winograd.h of TensorKernels). Added up
// over the channels, each of the 36 places of the transformed tiles is a matrix product of its own:
//
//     M_p [tiles, F] = V_p [tiles, C] U_p [C, F]      V = Bᵀ d B, U = G g Gᵀ, Y = Aᵀ M A
//
// and gradients go the same way back:
//
//     ∂M = A ∂Y Aᵀ     ∂V_p = ∂M_p U_pᵀ, ∂d = B ∂V Bᵀ     ∂U_p = V_pᵀ ∂M_p, ∂g = Gᵀ ∂U G
//
// In exact arithmetic this is the sum of the definition. In floating point some more of the last digits are rounded, which is
// why it serves `Float`, with which networks learn, and not `Double`, in which their gradients are checked. A pixel that is
// not finite spoils the whole tiles that it is in.
//
// Source: Lavin and Gray, Fast Algorithms for Convolutional Neural Networks, 2015.

/// The three products of one convolution with filters of 3 × 3 and stride 1, over a batch, on all cores.
struct WinogradConvolution<Scalar: TensorScalar> {
    /// Multiplications of the definition for each output and channel.
    private static var taps: Int { 9 }

    private let channels: Int
    private let filterCount: Int
    private let tiles: WinogradTiles<Scalar>

    /// Whether it is the shorter way: for `Float`, full vectors of channels and filters, and images that tiles fit so well
    /// that three multiplications of five are saved; at least four tiles, whose product fills half a block of rows.
    ///
    /// It does not depend on the number of images, so that an image alone gives the same numbers as in a batch.
    static func pays(_ placement: WindowPlacement, filterCount: Int) -> Bool {
        let window = placement.window
        guard Scalar.self == Float.self, window.height == 3, window.width == 3, window.stride == 1,
            placement.channels > 0, placement.channels % 16 == 0, filterCount > 0, filterCount % 16 == 0
        else { return false }
        let tiles = WinogradTiles<Scalar>(placement, filterCount: filterCount).countInImage
        return tiles >= 4 && 5 * tiles * WinogradTiles<Scalar>.places <= 2 * placement.positions * taps
    }

    /// For filters of 3 × 3 and stride 1; channels and filters are multiples of 16.
    init(_ placement: WindowPlacement, filterCount: Int) {
        assert(placement.channels % 16 == 0 && filterCount % 16 == 0)
        self.filterCount = filterCount
        channels = placement.channels
        tiles = WinogradTiles(placement, filterCount: filterCount)
    }

    // Y = Aᵀ M A, the sums beginning with the bias
    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    func forward(
        _ images: Tensor<Scalar>, _ filters: Tensor<Scalar>, _ bias: Tensor<Scalar>, _ prepared: PreparedFilters,
        into result: UnsafeMutablePointer<Scalar>
    ) {
        let output = SharedPointer(result)
        let u = transformed(filters, prepared)
        let (rows, depth) = (tiles.offsets(channels), Array(0..<channels))
        images.withBase { images in
            bias.withBase { bias in
                let (images, bias) = (SharedSource(images), SharedSource(bias))
                tiles.forEachChunk { chunk in
                    tiles.withTransformed(chunk, channels) { v in
                        tiles.withTransformed(chunk, filterCount) { m in
                            tiles.gather(TKInputTransform, of: chunk, from: images.base, tiles.input, into: v)
                            multiply(
                                PlacedOperand(
                                    base: v, place: channels, rows: rows[..<tiles.count(in: chunk)], depth: depth[...]),
                                Placed(base: UnsafePointer(u.base), layout: filterLayout(filterCount)),
                                into: Placed(base: m, layout: tiles.transformed(filterCount)), columns: filterCount,
                                start: .zero)
                            tiles.scatter(
                                TKOutputTransform, of: chunk, from: m, start: bias.base, into: output.base, tiles.output
                            )
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
        let (rows, depth) = (tiles.offsets(filterCount), Array(0..<filterCount))
        dOutput.withBase { dOutput in
            let dOutput = SharedSource(dOutput)
            tiles.forEachChunk { chunk in
                tiles.withTransformed(chunk, filterCount) { dM in
                    tiles.withTransformed(chunk, channels) { dV in
                        tiles.gather(TKOutputGradient, of: chunk, from: dOutput.base, tiles.output, into: dM)
                        multiply(
                            PlacedOperand(
                                base: dM, place: filterCount, rows: rows[..<tiles.count(in: chunk)], depth: depth[...]),
                            Placed(base: UnsafePointer(u.base), layout: filterLayout(channels)),
                            into: Placed(base: dV, layout: tiles.transformed(channels)), columns: channels, start: .zero
                        )
                        (dImages.base + chunk.lowerBound * tiles.input.size).initialize(
                            repeating: 0, count: chunk.count * tiles.input.size)
                        tiles.scatter(
                            TKInputGradient, of: chunk, from: dV, start: nil, into: dImages.base, tiles.input)
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
        let (rows, depth) = (Array(0..<channels), tiles.offsets(channels))
        images.withBase { images in
            dOutput.withBase { dOutput in
                let (images, dOutput) = (SharedSource(images), SharedSource(dOutput))
                tiles.pieces.sum(Self.taps * count, into: result) { range, partial in
                    let dU = AlignedScalars<Scalar>(count: WinogradTiles<Scalar>.places * placeStride)
                    // Where there are no images, the sum is 0.
                    dU.base.initialize(repeating: 0, count: WinogradTiles<Scalar>.places * placeStride)
                    for chunk in tiles.chunks(of: range) {
                        tiles.withTransformed(chunk, channels) { v in
                            tiles.withTransformed(chunk, filterCount) { dM in
                                tiles.gather(TKInputTransform, of: chunk, from: images.base, tiles.input, into: v)
                                tiles.gather(TKOutputGradient, of: chunk, from: dOutput.base, tiles.output, into: dM)
                                multiply(
                                    PlacedOperand(
                                        base: v, place: channels, rows: rows[...],
                                        depth: depth[..<tiles.count(in: chunk)]),
                                    Placed(base: UnsafePointer(dM), layout: tiles.transformed(filterCount)),
                                    into: Placed(base: dU.base, layout: filterLayout(filterCount)),
                                    columns: filterCount, start: .result)
                            }
                        }
                    }
                    Scalar.kernels.transform(
                        TKFilterGradient, count, dU.base, 6 * placeStride, placeStride, nil, 0, 0, partial, 3 * count,
                        count)
                }
            }
        }
    }

    /// The distance of two places of U.
    private var placeStride: Int { channels * filterCount + WinogradTiles<Scalar>.gap }

    /// How U stands in memory, or Uᵀ, with so many columns.
    private func filterLayout(_ columns: Int) -> PlaceLayout { PlaceLayout(row: columns, place: placeStride) }

    /// U = G g Gᵀ, [places, C, F]; or each Uᵀ, [places, F, C].
    private func transformed(
        _ filters: Tensor<Scalar>, _ prepared: PreparedFilters, transposed: Bool = false
    ) -> AlignedScalars<Scalar> {
        prepared.transformed(filters, transposed: transposed) {
            let u = AlignedScalars<Scalar>(count: WinogradTiles<Scalar>.places * placeStride)
            let count = channels * filterCount
            func transform(_ filters: UnsafePointer<Scalar>) {
                Scalar.kernels.transform(
                    TKFilterTransform, count, filters, 3 * count, count, nil, 0, 0, u.base, 6 * placeStride, placeStride
                )
            }
            filters.withBase { filters in
                guard transposed else { return transform(filters) }
                let exchanged = AlignedScalars<Scalar>(count: Self.taps * count)
                for tap in 0..<Self.taps {
                    let (from, to) = (filters + tap * count, exchanged.base + tap * count)
                    for f in 0..<filterCount {
                        for c in 0..<channels { to[f * channels + c] = from[c * filterCount + f] }
                    }
                }
                transform(exchanged.base)
            }
            return u
        }
    }

    /// result_p = start_p + left_p · right_p at each place.
    @inline(__always)
    private func multiply(
        _ left: PlacedOperand<Scalar>, _ right: Placed<UnsafePointer<Scalar>>,
        into result: Placed<UnsafeMutablePointer<Scalar>>, columns: Int, start: BlockedProduct<Scalar>.Start
    ) {
        let kernels = Scalar.kernels
        for place in 0..<WinogradTiles<Scalar>.places {
            GatheredOperand.with(
                base: left.base + place * left.place, rowOffsets: left.rows, depthOffsets: left.depth
            ) { operand in
                for column in stride(from: 0, to: columns, by: kernels.blockColumns) {
                    BlockedProduct.multiplyPanel(
                        operand, rows: 0..<operand.rows, depth: 0..<operand.depth,
                        right.base + place * right.layout.place + column, panelStride: right.layout.row, kernels,
                        columns: column..<min(column + kernels.blockColumns, columns),
                        into: result.base + place * result.layout.place, stride: result.layout.row, start: start)
                }
            }
        }
    }
}

/// How matrices of all places stand in memory: the distance of a matrix's rows, and that of one place from the next.
struct PlaceLayout: Sendable {
    let row: Int
    let place: Int
}

/// A matrix for each place.
private struct Placed<Pointer> {
    let base: Pointer
    let layout: PlaceLayout
}

/// A left operand for each place: where its rows begin, where in a row the scalars that are added up stand, and the distance
/// of one place from the next.
private struct PlacedOperand<Scalar> {
    let base: UnsafePointer<Scalar>
    let place: Int
    let rows: ArraySlice<Int>
    let depth: ArraySlice<Int>
}
