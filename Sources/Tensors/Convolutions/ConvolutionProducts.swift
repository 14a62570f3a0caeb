/// The three products of one convolution, over a batch, on all cores: X̃F and its gradients, or `WinogradConvolution`'s where
/// that pays.
struct Convolution<Scalar: TensorScalar> {
    private let placement: WindowPlacement
    private let filterCount: Int
    private let pieces: ImagePieces

    init(_ images: [Int], _ filters: [Int], stride: Int, padding: Window.Padding) {
        placement = require { () throws(ShapeError) in
            _ = try Shapes.convolution(images, filters: filters, stride: stride, padding: padding)
            return try Window(height: filters[0], width: filters[1], stride: stride, padding: padding)
                .placement(over: images, operation: "convolve")
        }
        filterCount = filters[3]
        pieces = ImagePieces(placement.images)
    }

    /// The shorter way, where there is one.
    private var winograd: WinogradConvolution<Scalar>? {
        WinogradConvolution<Scalar>.pays(placement, filterCount: filterCount)
            ? WinogradConvolution(placement, filterCount: filterCount) : nil
    }

    // out = X̃ F, the sums beginning with the bias
    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    func forward(
        _ images: Tensor<Scalar>, _ filters: Tensor<Scalar>, _ bias: Tensor<Scalar>?,
        _ prepared: PreparedFilters, into result: UnsafeMutablePointer<Scalar>
    ) {
        let bias = bias ?? .zeros([filterCount])
        if let winograd { return winograd.forward(images, filters, bias, prepared, into: result) }
        let output = SharedPointer(result)
        let offsets = PatchOffsets(placement, images: pieces.largest)
        let packed = packed(filters, prepared)
        images.withBase { images in
            bias.withBase { bias in
                let (images, bias) = (SharedSource(images), SharedSource(bias))
                pieces.forEach { range in
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

    // ∂L/∂X̃ = ∂L/∂out · Fᵀ, and a pixel collects from every window that saw it
    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    func gradientOfImages(
        _ dOutput: Tensor<Scalar>, _ filters: Tensor<Scalar>, _ prepared: PreparedFilters,
        into result: UnsafeMutablePointer<Scalar>
    ) {
        checkOutput(dOutput.shape)
        if let winograd { return winograd.gradientOfImages(dOutput, filters, prepared, into: result) }
        let dImages = SharedPointer(result)
        let (positions, patchSize) = (placement.positions, placement.patchSize)
        // Several small images together fill the blocks of a product better than each alone.
        let together = max(1, min(pieces.largest, 64 / max(1, positions)))
        let packed = packed(filters, prepared, transposed: true)
        let (rows, depth) = ((0..<together * positions).map { $0 * filterCount }, Array(0..<filterCount))
        dOutput.withBase { dOutput in
            let dOutput = SharedSource(dOutput)
            pieces.forEach { range in
                withUnsafeTemporaryAllocation(of: Scalar.self, capacity: together * positions * patchSize + 1) {
                    guard let dPatches = $0.baseAddress else { return }
                    for first in stride(from: range.lowerBound, to: range.upperBound, by: together) {
                        let images = first..<min(first + together, range.upperBound)
                        GatheredOperand.with(
                            base: dOutput.base + first * positions * filterCount,
                            rowOffsets: rows[..<(images.count * positions)], depthOffsets: depth[...]
                        ) { BlockedProduct.multiply($0, packed, into: dPatches) }
                        for image in images {
                            scatter(
                                dPatches + (image - first) * positions * patchSize,
                                into: dImages.base + image * placement.imageSize)
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
        if let winograd { return winograd.gradientOfFilters(images, dOutput, into: result) }
        let (positions, count) = (placement.positions, placement.patchSize * filterCount)
        let offsets = PatchOffsets(placement, images: pieces.largest)
        images.withBase { images in
            dOutput.withBase { dOutput in
                let (images, dOutput) = (SharedSource(images), SharedSource(dOutput))
                pieces.sum(count, into: result) { range, partial in
                    let right = PackedMatrix(
                        Operand(
                            dOutput.base + range.lowerBound * positions * filterCount,
                            rows: range.count * positions, columns: filterCount), leftRows: placement.patchSize)
                    offsets.withPatches(images.base, of: range, transposed: true) { patches in
                        BlockedProduct.multiply(patches, right, into: partial)
                    }
                }
            }
        }
    }

    /// F, or Fᵀ.
    private func packed(
        _ filters: Tensor<Scalar>, _ prepared: PreparedFilters, transposed: Bool = false
    ) -> PackedMatrix<Scalar> {
        prepared.packed(filters, transposed: transposed) {
            // Kept longer than the filters are lent: copied, and not read in place.
            filters.withBase {
                PackedMatrix(
                    Operand($0, rows: placement.patchSize, columns: filterCount, transposed: transposed))
            }
        }
    }

    private func checkOutput(_ shape: [Int]) {
        let expected = [placement.images, placement.outputHeight, placement.outputWidth, filterCount]
        require(shape == expected, "convolve: ∂L/∂output has shape \(shape), expected \(expected)")
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
