import TestSupport
import Testing

@testable import Tensors

/// A window over a batch of images: sizes odd and even, larger and smaller than the window.
struct WindowCase: Sendable, CustomTestStringConvertible {
    let images: [Int]
    let window: Window
    let filters: Int

    var testDescription: String {
        "\(window.height)×\(window.width) by \(window.stride), \(window.padding.rawValue), over \(images), \(filters) filters"
    }

    var filterShape: [Int] { [window.height, window.width, images[3], filters] }

    static let all: [WindowCase] = {
        var generator = SplitMix64(seed: 1)
        return [Window.Padding.valid, .same].flatMap { padding in
            (1...3).flatMap { stride in
                (0..<9).map { _ -> WindowCase in
                    let (h, w) = (generator.int(1...7), generator.int(1...8))
                    let fits = padding == .valid
                    let window = Window(
                        height: generator.int(1...(fits ? min(h, 4) : 4)),
                        width: generator.int(1...(fits ? min(w, 4) : 5)),
                        stride: stride, padding: padding)
                    return WindowCase(
                        images: [generator.int(1...10), h, w, generator.int(1...3)], window: window,
                        filters: generator.int(1...5))
                }
            }
        }
    }()

    /// Output lengths and zeros in front, by Keras' rule.
    var geometry: (height: Int, width: Int, top: Int, left: Int) {
        func along(_ n: Int, _ size: Int) -> (count: Int, before: Int) {
            if window.padding == .valid { return ((n - size) / window.stride + 1, 0) }
            let count = (n + window.stride - 1) / window.stride
            return (count, max(0, (count - 1) * window.stride + size - n) / 2)
        }
        let (vertical, horizontal) = (along(images[1], window.height), along(images[2], window.width))
        return (vertical.count, horizontal.count, vertical.before, horizontal.before)
    }

    /// Where in the image the pixel (i, j) of the window at (y, x) lies; nil in the frame.
    func pixel(_ y: Int, _ x: Int, _ i: Int, _ j: Int) -> (row: Int, column: Int)? {
        let (row, column) = (y * window.stride + i - geometry.top, x * window.stride + j - geometry.left)
        return (0..<images[1]).contains(row) && (0..<images[2]).contains(column) ? (row, column) : nil
    }

    /// out[b, y, x, f] = Σ in[b, y s + i − top, x s + j − left, c] F[i, j, c, f].
    func convolution(_ x: Tensor<Double>, _ filters: Tensor<Double>) -> Tensor<Double> {
        Tensor([images[0], geometry.height, geometry.width, self.filters]) { index in
            var sum = 0.0
            for i in 0..<window.height {
                for j in 0..<window.width {
                    guard let (row, column) = pixel(index[1], index[2], i, j) else { continue }
                    for c in 0..<images[3] {
                        sum += x.at([index[0], row, column, c]) * filters.at([i, j, c, index[3]])
                    }
                }
            }
            return sum
        }
    }
}

@Suite("Convolution")
struct ConvolutionTests {
    @Test("convolution is the sum of its definition", arguments: WindowCase.all)
    func forward(_ test: WindowCase) throws {
        var generator = SplitMix64(seed: 2)
        let (x, filters): (Tensor<Double>, Tensor<Double>) = (
            generator.integers(test.images), generator.integers(test.filterShape)
        )
        let expected = test.convolution(x, filters)
        let (stride, padding) = (test.window.stride, test.window.padding)
        #expect(convolve(x, filters, stride: stride, padding: padding) == expected)
        #expect(
            try Shapes.convolution(test.images, filters: test.filterShape, stride: stride, padding: padding)
                == expected.shape)
        let bias: Tensor<Double> = generator.integers([test.filters])
        #expect(convolve(x, filters, bias: bias, stride: stride, padding: padding) == expected + bias)
        let inFloat = convolve(x.cast(to: Float.self), filters.cast(to: Float.self), stride: stride, padding: padding)
        #expect(inFloat.cast(to: Double.self) == expected)
    }

    // ⟨x ⋆ F, g⟩ = ⟨x, ∂L/∂x⟩ = ⟨F, ∂L/∂F⟩ for L = ⟨x ⋆ F, g⟩, since L is linear in x and in F.
    @Test("its gradients are its adjoints", arguments: WindowCase.all)
    func adjoint(_ test: WindowCase) {
        var generator = SplitMix64(seed: 3)
        let (x, filters): (Tensor<Double>, Tensor<Double>) = (
            generator.normals(test.images), generator.normals(test.filterShape)
        )
        let (stride, padding) = (test.window.stride, test.window.padding)
        let output = convolve(x, filters, stride: stride, padding: padding)
        let g: Tensor<Double> = generator.normals(output.shape)
        let dX = convolveGradientOfImages(g, filters, imageShape: x.shape, stride: stride, padding: padding)
        let dFilters = convolveGradientOfFilters(x, g, filterShape: filters.shape, stride: stride, padding: padding)
        #expect(dX.shape == x.shape)
        #expect(dFilters.shape == filters.shape)
        let scale = max(1, inner(abs(output), abs(g)))
        #expect(abs(inner(output, g) - inner(x, dX)) < 1e-12 * scale)
        #expect(abs(inner(output, g) - inner(filters, dFilters)) < 1e-12 * scale)
    }

    @Test("its gradients agree with the numbers", arguments: WindowCase.all.filter { $0.images[0] <= 3 })
    func differences(_ test: WindowCase) {
        var generator = SplitMix64(seed: 4)
        let (x, filters): (Tensor<Double>, Tensor<Double>) = (
            generator.normals(test.images), generator.normals(test.filterShape)
        )
        let (stride, padding) = (test.window.stride, test.window.padding)
        let g: Tensor<Double> = generator.normals(convolve(x, filters, stride: stride, padding: padding).shape)
        let dX = convolveGradientOfImages(g, filters, imageShape: x.shape, stride: stride, padding: padding)
        let dFilters = convolveGradientOfFilters(x, g, filterShape: filters.shape, stride: stride, padding: padding)
        #expect(holds(dX, at: x) { inner(convolve($0, filters, stride: stride, padding: padding), g) })
        #expect(holds(dFilters, at: filters) { inner(convolve(x, $0, stride: stride, padding: padding), g) })
        // One entry that is wrong by a thousandth of the largest is seen.
        var wrong = dX
        wrong.withMutableScalars { $0[$0.count - 1] += 1e-3 * dX.largestMagnitude() }
        #expect(!holds(wrong, at: x) { inner(convolve($0, filters, stride: stride, padding: padding), g) })
    }

    @Test("an edge detector on numbers followed by hand, not mirrored")
    func byHand() {
        let image = Tensor<Double>([1, 2, 4, 7, 11, 16, 22, 29, 37]).reshaped(to: [1, 3, 3, 1])
        let filter = Tensor<Double>([-1, 1]).reshaped(to: [1, 2, 1, 1])
        // right minus left; with 'same' padding the last column meets a zero to its right
        #expect(convolve(image, filter).reshaped(to: [3, 2]) == [[1, 2], [4, 5], [7, 8]])
        #expect(
            convolve(image, filter, padding: .same).reshaped(to: [3, 3]) == [[1, 2, -4], [4, 5, -16], [7, 8, -37]])
    }

    @Test("a 1×1 convolution is a matrix product at every pixel")
    func pointwise() {
        var generator = SplitMix64(seed: 5)
        let x: Tensor<Float> = generator.normals([3, 4, 5, 6])
        let filters: Tensor<Float> = generator.normals([1, 1, 6, 7])
        let expected = matmul(x.reshaped(to: [-1, 6]), filters.reshaped(to: [6, 7]))
        #expect(convolve(x, filters).reshaped(to: [-1, 7]) == expected)
    }

    @Test("an image's result does not depend on the batch it is in")
    func batches() {
        var generator = SplitMix64(seed: 6)
        let x: Tensor<Float> = generator.normals([19, 6, 5, 2])
        let filters: Tensor<Float> = generator.normals([3, 3, 2, 4])
        let together = convolve(x, filters)
        for image in 0..<19 {
            #expect(convolve(x.rows(image..<image + 1), filters).row(0) == together.row(image), "image \(image)")
        }
    }

    @Test(
        "no images, channels or filters",
        arguments: [[0, 4, 4, 2, 3], [2, 4, 4, 0, 3], [2, 4, 4, 2, 0], [0, 4, 4, 0, 0]])
    func empty(_ lengths: [Int]) {
        let (images, filterShape) = (Array(lengths[..<4]), [3, 3, lengths[3], lengths[4]])
        let (x, filters) = (Tensor<Double>.ones(images), Tensor<Double>.ones(filterShape))
        for padding in [Window.Padding.valid, .same] {
            let output = convolve(x, filters, padding: padding)
            #expect(output == .zeros([lengths[0]] + (padding == .same ? [4, 4] : [2, 2]) + [lengths[4]]))
            let g = Tensor<Double>.ones(output.shape)
            #expect(convolveGradientOfImages(g, filters, imageShape: images, padding: padding) == .zeros(images))
            #expect(convolveGradientOfFilters(x, g, filterShape: filterShape, padding: padding) == .zeros(filterShape))
        }
    }

    @Test("shapes that do not fit are errors that show them")
    func errors() {
        #expect(throws: ShapeError("convolve", "images have 3 channels and filters 1: [8, 28, 28, 3] ⋆ [5, 5, 1, 6]")) {
            try Shapes.convolution([8, 28, 28, 3], filters: [5, 5, 1, 6])
        }
        #expect(throws: ShapeError("convolve", "expects filters [height, width, C, F], found shape [5, 5]")) {
            try Shapes.convolution([8, 28, 28, 1], filters: [5, 5])
        }
        #expect(throws: ShapeError("convolve", "a 5×5 window with stride 1 does not fit into 4×4 pixels")) {
            try Shapes.convolution([8, 4, 4, 1], filters: [5, 5, 1, 6])
        }
        for (filters, stride) in [([0, 3, 1, 1], 1), ([3, 3, 1, 1], 0), ([3, 3, 1, 1], -1)] {
            #expect(
                throws: ShapeError("convolve", "filters \(filters) and stride \(stride) must be at least 1 long")
            ) { try Shapes.convolution([8, 4, 4, 1], filters: filters, stride: stride) }
        }
    }

    @Test("a gradient of another shape stops the program and shows both")
    func wrongGradient() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = convolveGradientOfFilters(
                Tensor<Double>.zeros([2, 5, 5, 1]), .zeros([2, 5, 5, 3]), filterShape: [3, 3, 1, 3])
        }
        #expect(text(result).contains("convolve: ∂L/∂output has shape [2, 5, 5, 3], expected [2, 3, 3, 3]"))
    }

    @Test("a bias of another shape stops the program and both are shown")
    func wrongBias() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = convolve(Tensor<Double>.zeros([2, 5, 5, 1]), .zeros([3, 3, 1, 4]), bias: [1])
        }
        #expect(text(result).contains("convolve: bias [1] must have one number for each of the filters [3, 3, 1, 4]"))
    }
}
