// Convolution as a matrix product. Let the row of X̃ with number (y, x) list the scalars under the window at (y, x).
// Then for the filters as a matrix F [height · width · C, filters]
//
//     out = X̃ F              out[y, x, f] = Σ_{i, j, c} in[y·s + i − top, x·s + j − left, c] · F[i, j, c, f]
//
// X̃ is made for one image at a time, so that it stays in the cache of the core that uses it. As everywhere in the
// field, the window is not mirrored: strictly, this is cross-correlation.

/// Slides filters over images.
///
/// [B, h, w, C] ⋆ [height, width, C, F] → [B, h′, w′, F].
///
/// Stops the program where the shapes do not fit; `Shapes.convolution` is the same rule as an error.
@specialized(where Scalar == Float) @specialized(where Scalar == Double)
public func convolve<Scalar>(
    _ images: Tensor<Scalar>, _ filters: Tensor<Scalar>, stride: Int = 1, padding: Window.Padding = .valid
) -> Tensor<Scalar> {
    let shape = require { () throws(ShapeError) in
        try Shapes.convolution(images.shape, filters: filters.shape, stride: stride, padding: padding)
    }
    let convolution = Convolution<Scalar>(images.shape, filters.shape, stride: stride, padding: padding)
    return Tensor(uninitialized: shape) { convolution.forward(images, filters, into: $0) }
}

/// ∂L/∂images for `convolve`, given ∂L/∂output.
///
/// Shape [B, h, w, C], which is `imageShape`.
@specialized(where Scalar == Float) @specialized(where Scalar == Double)
public func convolveGradientOfImages<Scalar>(
    _ dOutput: Tensor<Scalar>, _ filters: Tensor<Scalar>, imageShape: [Int], stride: Int = 1,
    padding: Window.Padding = .valid
) -> Tensor<Scalar> {
    let convolution = Convolution<Scalar>(imageShape, filters.shape, stride: stride, padding: padding)
    return Tensor(uninitialized: imageShape) { convolution.gradientOfImages(dOutput, filters, into: $0) }
}

/// ∂L/∂filters for `convolve`, given ∂L/∂output.
///
/// Shape [height, width, C, F], which is `filterShape`.
@specialized(where Scalar == Float) @specialized(where Scalar == Double)
public func convolveGradientOfFilters<Scalar>(
    _ images: Tensor<Scalar>, _ dOutput: Tensor<Scalar>, filterShape: [Int], stride: Int = 1,
    padding: Window.Padding = .valid
) -> Tensor<Scalar> {
    let convolution = Convolution<Scalar>(images.shape, filterShape, stride: stride, padding: padding)
    return Tensor(uninitialized: filterShape) { convolution.gradientOfFilters(images, dOutput, into: $0) }
}

extension Shapes {
    /// [B, h, w, C] ⋆ [height, width, C, F] → [B, h′, w′, F].
    public static func convolution(
        _ images: [Int], filters: [Int], stride: Int = 1, padding: Window.Padding = .valid
    ) throws(ShapeError) -> [Int] {
        guard filters.count == 4 else {
            throw ShapeError("convolve", "expects filters [height, width, C, F], found shape \(filters)")
        }
        guard filters[0] > 0, filters[1] > 0, stride > 0 else {
            throw ShapeError("convolve", "filters \(filters) and stride \(stride) must be at least 1 long")
        }
        let placement = try Window(height: filters[0], width: filters[1], stride: stride, padding: padding)
            .placement(over: images, operation: "convolve")
        guard images[3] == filters[2] else {
            throw ShapeError(
                "convolve", "images have \(images[3]) channels and filters \(filters[2]): \(images) ⋆ \(filters)")
        }
        return [images[0], placement.outputHeight, placement.outputWidth, filters[3]]
    }
}

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

    /// Images are dealt to this many pieces of work, whatever the number of cores, so that sums over images are always
    /// taken in the same order.
    private var pieces: Int { min(placement.images, 8) }

    // out = X̃ F
    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    func forward(_ images: Tensor<Scalar>, _ filters: Tensor<Scalar>, into result: UnsafeMutablePointer<Scalar>) {
        let output = SharedPointer(result)
        images.withBase { images in
            filters.withBase { filters in
                let packed = PackedMatrix(Operand(filters, rows: placement.patchSize, columns: filterCount))
                eachImage { _, image, patches in
                    gather(images + image * placement.imageSize, into: patches)
                    BlockedProduct.multiply(
                        Operand(patches, rows: placement.positions, columns: placement.patchSize), packed,
                        rows: 0..<placement.positions, columns: 0..<filterCount,
                        into: output.base + image * placement.positions * filterCount, accumulate: false)
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
        dOutput.withBase { dOutput in
            filters.withBase { filters in
                let packed = PackedMatrix(
                    Operand(filters, rows: placement.patchSize, columns: filterCount, transposed: true))
                eachImage { _, image, dPatches in
                    BlockedProduct.multiply(
                        Operand(
                            dOutput + image * placement.positions * filterCount, rows: placement.positions,
                            columns: filterCount), packed,
                        rows: 0..<placement.positions, columns: 0..<placement.patchSize, into: dPatches,
                        accumulate: false)
                    scatter(dPatches, into: dImages.base + image * placement.imageSize)
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
        let count = placement.patchSize * filterCount
        result.initialize(repeating: 0, count: count)
        var partial = [Scalar](repeating: 0, count: pieces * count)
        partial.withUnsafeMutableBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return }
            let sums = SharedPointer(base)
            images.withBase { images in
                dOutput.withBase { dOutput in
                    eachImage { piece, image, patches in
                        gather(images + image * placement.imageSize, into: patches)
                        let right = PackedMatrix(
                            Operand(
                                dOutput + image * placement.positions * filterCount, rows: placement.positions,
                                columns: filterCount))
                        BlockedProduct.multiply(
                            Operand(
                                patches, rows: placement.positions, columns: placement.patchSize, transposed: true),
                            right, rows: 0..<placement.patchSize, columns: 0..<filterCount,
                            into: sums.base + piece * count, accumulate: true)
                    }
                }
            }
            for piece in 0..<pieces {
                for i in 0..<count { result[i] += base[piece * count + i] }
            }
        }
    }

    private func checkOutput(_ shape: [Int]) {
        let expected = [placement.images, placement.outputHeight, placement.outputWidth, filterCount]
        require(shape == expected, "convolve: ∂L/∂output has shape \(shape), expected \(expected)")
    }

    /// Calls `body` for every image, several at a time, with room for one image's patches and the number of the piece of
    /// work that the image belongs to.
    @inline(__always)
    private func eachImage(
        _ body: (_ piece: Int, _ image: Int, _ patches: UnsafeMutablePointer<Scalar>) -> Void
    ) {
        withoutActuallyEscaping(body) { body in
            let work = UncheckedWork(run: body)
            Parallel.forEach(pieces) { piece in
                withUnsafeTemporaryAllocation(of: Scalar.self, capacity: placement.positions * placement.patchSize) {
                    guard let patches = $0.baseAddress else { return }
                    for image in Parallel.range(piece, of: pieces, count: placement.images) {
                        work.run(piece, image, patches)
                    }
                }
            }
        }
    }

    /// One image → X̃ [positions, patchSize].
    @inline(__always)
    private func gather(_ image: UnsafePointer<Scalar>, into patches: UnsafeMutablePointer<Scalar>) {
        if placement.window.padding == .same {
            patches.update(repeating: 0, count: placement.positions * placement.patchSize)
        }
        placement.forEachRun { patch, pixel, count in
            let (patch, pixel) = (patches + patch, image + pixel)
            for i in 0..<count { patch[i] = pixel[i] }
        }
    }

    /// ∂L/∂X̃ → ∂L/∂image.
    @inline(__always)
    private func scatter(_ dPatches: UnsafeMutablePointer<Scalar>, into dImage: UnsafeMutablePointer<Scalar>) {
        dImage.update(repeating: 0, count: placement.imageSize)
        placement.forEachRun { patch, pixel, count in
            let (patch, pixel) = (dPatches + patch, dImage + pixel)
            for i in 0..<count { pixel[i] += patch[i] }
        }
    }
}

/// A closure that only reads what it shares, and so may run on several cores.
private struct UncheckedWork<Scalar>: @unchecked Sendable {
    let run: (Int, Int, UnsafeMutablePointer<Scalar>) -> Void
}
