/// The three products of one convolution, over a batch, on all cores.
struct Convolution<Scalar: TensorScalar> {
    private let placement: WindowPlacement
    private let filterCount: Int

    init(_ images: [Int], _ filters: [Int], stride: Int, padding: Window.Padding) {
        placement = require { () throws(ShapeError) in
            _ = try Shapes.convolution(images, filters: filters, stride: stride, padding: padding)
            return try Window(height: filters[0], width: filters[1], stride: stride, padding: padding)
                .placement(over: images, operation: "convolve")
        }
        filterCount = filters[3]
    }

    // out = X̃ F, the sums beginning with the bias
    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    func forward(
        _ images: Tensor<Scalar>, _ filters: Tensor<Scalar>, _ bias: Tensor<Scalar>?,
        into result: UnsafeMutablePointer<Scalar>
    ) {
        let output = SharedPointer(result)
        let offsets = PatchOffsets(placement, images: largestPiece)
        let bias = bias ?? .zeros([filterCount])
        images.withBase { images in
            filters.withBase { filters in
                bias.withBase { bias in
                    let (images, bias) = (SharedSource(images), SharedSource(bias))
                    let packed = PackedMatrix(Operand(filters, rows: placement.patchSize, columns: filterCount))
                    forEachPiece { _, range in
                        offsets.withPatches(images.base, of: range) { patches in
                            BlockedProduct.multiply(
                                patches, packed,
                                into: output.base + range.lowerBound * placement.positions * filterCount,
                                start: .row(bias.base))
                        }
                    }
                }
            }
        }
    }

    // ∂L/∂X̃ = ∂L/∂out · Fᵀ, and a pixel collects from every window that saw it
    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    func gradientOfImages(
        _ dOutput: Tensor<Scalar>, _ filters: Tensor<Scalar>, into result: UnsafeMutablePointer<Scalar>
    ) {
        checkOutput(dOutput.shape)
        let dImages = SharedPointer(result)
        let (positions, patchSize) = (placement.positions, placement.patchSize)
        dOutput.withBase { dOutput in
            filters.withBase { filters in
                let dOutput = SharedSource(dOutput)
                let packed = PackedMatrix(Operand(filters, rows: patchSize, columns: filterCount, transposed: true))
                let (rows, depth) = ((0..<positions).map { $0 * filterCount }, Array(0..<filterCount))
                forEachPiece { _, range in
                    withUnsafeTemporaryAllocation(of: Scalar.self, capacity: positions * patchSize + 1) {
                        guard let dPatches = $0.baseAddress else { return }
                        for image in range {
                            GatheredOperand.with(
                                base: dOutput.base + image * positions * filterCount, rowOffsets: rows[...],
                                depthOffsets: depth[...]
                            ) { BlockedProduct.multiply($0, packed, into: dPatches) }
                            scatter(dPatches, into: dImages.base + image * placement.imageSize)
                        }
                    }
                }
            }
        }
    }

    // ∂L/∂F = X̃ᵀ · ∂L/∂out, summed over the images
    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    func gradientOfFilters(
        _ images: Tensor<Scalar>, _ dOutput: Tensor<Scalar>, into result: UnsafeMutablePointer<Scalar>
    ) {
        checkOutput(dOutput.shape)
        let (positions, count) = (placement.positions, placement.patchSize * filterCount)
        let offsets = PatchOffsets(placement, images: largestPiece)
        // Each piece has a sum of its own; the first is the result's.
        let others = UnsafeMutablePointer<Scalar>.allocate(capacity: pieces * count)
        defer { others.deallocate() }
        let (first, further) = (SharedPointer(result), SharedPointer(others))
        images.withBase { images in
            dOutput.withBase { dOutput in
                let (images, dOutput) = (SharedSource(images), SharedSource(dOutput))
                forEachPiece { piece, range in
                    let right = PackedMatrix(
                        Operand(
                            dOutput.base + range.lowerBound * positions * filterCount,
                            rows: range.count * positions, columns: filterCount), leftRows: placement.patchSize)
                    let sum = piece == 0 ? first.base : further.base + (piece - 1) * count
                    offsets.withPatches(images.base, of: range, transposed: true) { patches in
                        BlockedProduct.multiply(patches, right, into: sum)
                    }
                }
            }
        }
        Scalar.kernels.addRows(pieces - 1, count, others, result)
    }

    private func checkOutput(_ shape: [Int]) {
        let expected = [placement.images, placement.outputHeight, placement.outputWidth, filterCount]
        require(shape == expected, "convolve: ∂L/∂output has shape \(shape), expected \(expected)")
    }

    /// Images are dealt to this many pieces of work, whatever the number of cores, so that sums over images are always
    /// taken in the same order.
    private var pieces: Int { max(1, min(placement.images / 4, 8)) }

    /// The images of a piece at most.
    private var largestPiece: Int { (placement.images + pieces - 1) / pieces }

    /// Calls `body` for every piece of work, several at a time, with its number and its images.
    @inline(__always)
    private func forEachPiece(_ body: @Sendable (_ piece: Int, _ images: Range<Int>) -> Void) {
        Parallel.forEach(pieces) { piece in
            body(piece, Parallel.range(piece, of: pieces, count: placement.images))
        }
    }

    /// ∂L/∂X̃ → ∂L/∂image.
    @inline(__always)
    private func scatter(_ dPatches: UnsafeMutablePointer<Scalar>, into dImage: UnsafeMutablePointer<Scalar>) {
        dImage.update(repeating: 0, count: placement.imageSize)
        placement.forEachRun { patch, pixel, count in
            let (patch, pixel) = (dPatches + patch, dImage + pixel)
            Scalar.kernels.add(count, patch, pixel)
        }
    }
}
