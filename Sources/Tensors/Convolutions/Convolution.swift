// Convolution as a matrix product. Let the row of X̃ with number (b, y, x) list the scalars under the window there.
// Then for the filters as a matrix F [height · width · C, filters]
//
//     out = X̃ F              out[b, y, x, f] = Σ_{i, j, c} in[b, y·s + i − top, x·s + j − left, c] · F[i, j, c, f]
//
// X̃ is never made: its elements are read where they stand in the image, which a frame of zeros surrounds if there is
// padding. Where filters of 3 × 3 meet large images in `Float`, Winograd's way gives the same sums with fewer
// multiplications: WinogradConvolution.swift. As everywhere in the field, the window is not mirrored: strictly, this is cross-correlation.

/// Slides filters over images, and adds a bias to what each filter found.
///
/// [B, h, w, C] ⋆ [height, width, C, F] + [F] → [B, h′, w′, F].
///
/// Stops the program where the shapes do not fit; `Shapes.convolution` is the same rule as an error.
@specialized(where Scalar == Float) @specialized(where Scalar == Double)
public func convolve<Scalar>(
    _ images: Tensor<Scalar>, _ filters: Tensor<Scalar>, bias: Tensor<Scalar>? = nil, stride: Int = 1,
    padding: Window.Padding = .valid
) -> Tensor<Scalar> {
    convolve(
        images, filters, bias: bias, stride: stride, padding: padding, prepared: PreparedFilters(shape: filters.shape))
}

/// `convolve` with what was prepared from the same filters before.
@specialized(where Scalar == Float) @specialized(where Scalar == Double)
package func convolve<Scalar>(
    _ images: Tensor<Scalar>, _ filters: Tensor<Scalar>, bias: Tensor<Scalar>? = nil, stride: Int = 1,
    padding: Window.Padding = .valid, prepared: PreparedFilters
) -> Tensor<Scalar> {
    let shape = require { () throws(ShapeError) in
        try Shapes.convolution(images.shape, filters: filters.shape, stride: stride, padding: padding)
    }
    require(
        bias == nil || bias?.shape == [filters.shape[3]],
        "convolve: bias \(bias?.shape ?? []) must have one number for each of the filters \(filters.shape)")
    let convolution = Convolution<Scalar>(images.shape, filters.shape, stride: stride, padding: padding)
    return Tensor(uninitialized: shape) {
        convolution.forward(images, filters, bias, prepared, into: $0)
    }
}

/// ∂L/∂images for `convolve`, given ∂L/∂output.
///
/// Shape [B, h, w, C], which is `imageShape`.
@specialized(where Scalar == Float) @specialized(where Scalar == Double)
public func convolveGradientOfImages<Scalar>(
    _ dOutput: Tensor<Scalar>, _ filters: Tensor<Scalar>, imageShape: [Int], stride: Int = 1,
    padding: Window.Padding = .valid
) -> Tensor<Scalar> {
    convolveGradientOfImages(
        dOutput, filters, imageShape: imageShape, stride: stride, padding: padding,
        prepared: PreparedFilters(shape: filters.shape))
}

/// `convolveGradientOfImages` with what was prepared from the same filters before.
@specialized(where Scalar == Float) @specialized(where Scalar == Double)
package func convolveGradientOfImages<Scalar>(
    _ dOutput: Tensor<Scalar>, _ filters: Tensor<Scalar>, imageShape: [Int], stride: Int = 1,
    padding: Window.Padding = .valid, prepared: PreparedFilters
) -> Tensor<Scalar> {
    let convolution = Convolution<Scalar>(imageShape, filters.shape, stride: stride, padding: padding)
    return Tensor(uninitialized: imageShape) {
        convolution.gradientOfImages(dOutput, filters, prepared, into: $0)
    }
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
