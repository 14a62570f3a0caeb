import Tensors

// What `Convolution2D` computes, index by index, as a lesson shows it. The layer itself calls `convolve` and its gradients,
// which give the same sums fast; their tests hold them to these.
//
// out[b, y, x, f] = bias[f] + Σ_{i, j, c} in[b, v, u, c] F[i, j, c, f],   v = y·s + i − top,  u = x·s + j − left
//
// and what lies outside the image is 0. An output is linear in each of its pixels and weights, so that
//
// ∂L/∂F[i, j, c, f]  = Σ_{b, y, x} ∂L/∂out[b, y, x, f] in[b, v, u, c]       (a)  a weight is used at every position
// ∂L/∂bias[f]        = Σ_{b, y, x} ∂L/∂out[b, y, x, f]                      (b)  ∂out/∂bias = 1
// ∂L/∂in[b, v, u, c] = Σ_{y, x, f, i, j} ∂L/∂out[b, y, x, f] F[i, j, c, f]  (c)  over the positions that see the pixel
extension Convolution2D {
    /// out, by its definition.
    public func outputByIndex(_ images: Tensor<Scalar>) -> Tensor<Scalar> {
        let (vertical, horizontal) = positions(images.shape)
        var output = Tensor<Scalar>.zeros([images.shape[0], vertical.count, horizontal.count, bias.count]) + bias
        forEachProduct(images.shape) { b, y, x, f, i, j, c, v, u in
            output[b, y, x, f] += images[b, v, u, c] * filters[i, j, c, f]
        }
        return output
    }

    /// ∂L/∂F, by its definition.
    public func filterGradientByIndex(_ dOutput: Tensor<Scalar>, _ images: Tensor<Scalar>) -> Tensor<Scalar> {
        var dFilters = Tensor<Scalar>.zeros(filters.shape)
        forEachProduct(images.shape) { b, y, x, f, i, j, c, v, u in
            dFilters[i, j, c, f] += dOutput[b, y, x, f] * images[b, v, u, c]  // (a)
        }
        return dFilters
    }

    /// ∂L/∂bias, by its definition.
    public func biasGradientByIndex(_ dOutput: Tensor<Scalar>) -> Tensor<Scalar> {
        var dBias = Tensor<Scalar>.zeros(bias.shape)
        for (position, d) in dOutput.scalars.enumerated() {  // f is the last axis
            dBias[position % bias.count] += d  // (b)
        }
        return dBias
    }

    /// ∂L/∂in, by its definition.
    public func imageGradientByIndex(_ dOutput: Tensor<Scalar>, imageShape: [Int]) -> Tensor<Scalar> {
        var dImages = Tensor<Scalar>.zeros(imageShape)
        forEachProduct(imageShape) { b, y, x, f, i, j, c, v, u in
            dImages[b, v, u, c] += dOutput[b, y, x, f] * filters[i, j, c, f]  // (c)
        }
        return dImages
    }

    /// Visits each product of a pixel and a weight, with the output that it is part of.
    private func forEachProduct(
        _ imageShape: [Int],
        _ body: (_ b: Int, _ y: Int, _ x: Int, _ f: Int, _ i: Int, _ j: Int, _ c: Int, _ v: Int, _ u: Int) -> Void
    ) {
        let (vertical, horizontal) = positions(imageShape)
        for (b, y, x) in indices(imageShape[0], vertical.count, horizontal.count) {
            for (i, j, c) in indices(filters.shape[0], filters.shape[1], filters.shape[2]) {
                let (v, u) = (y * stride + i - vertical.before, x * stride + j - horizontal.before)
                guard (0..<imageShape[1]).contains(v), (0..<imageShape[2]).contains(u) else { continue }
                for f in 0..<bias.count { body(b, y, x, f, i, j, c, v, u) }
            }
        }
    }

    /// Every triple of indices, the last fastest.
    private func indices(_ first: Int, _ second: Int, _ third: Int) -> [(Int, Int, Int)] {
        (0..<first).flatMap { a in (0..<second).flatMap { b in (0..<third).map { c in (a, b, c) } } }
    }

    /// How many positions the filter has along the height and the width, and the zeros before the first: top and left.
    private func positions(_ imageShape: [Int]) -> (
        vertical: (count: Int, before: Int), horizontal: (count: Int, before: Int)
    ) {
        func along(_ length: Int, _ size: Int) -> (count: Int, before: Int) {
            switch padding {
            case .valid: return ((length - size) / stride + 1, 0)
            case .same:
                let count = (length + stride - 1) / stride  // ⌈length / stride⌉
                return (count, max(0, (count - 1) * stride + size - length) / 2)
            }
        }
        return (along(imageShape[1], filters.shape[0]), along(imageShape[2], filters.shape[1]))
    }
}
