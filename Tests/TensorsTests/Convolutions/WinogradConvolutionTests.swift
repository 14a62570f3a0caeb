import Testing

@testable import Tensors

/// A convolution of 3 × 3 with full vectors of channels and filters.
struct TiledCase: Sendable, CustomTestStringConvertible {
    let images: [Int]
    let filters: Int
    let padding: Window.Padding

    var testDescription: String { "\(images) ⋆ \(filters), \(padding.rawValue)" }
    var filterShape: [Int] { [3, 3, images[3], filters] }

    func placement() throws -> WindowPlacement {
        try Window(height: 3, width: 3, padding: padding).placement(over: images, operation: "test")
    }

    /// Every length from 1 to 11 in one direction or the other, and squares that overlap within the image; batches of one, of
    /// several chunks and of several pieces.
    static let all: [TiledCase] =
        small + [
            TiledCase(images: [5, 14, 15, 16], filters: 16, padding: .valid),
            TiledCase(images: [1, 15, 14, 16], filters: 32, padding: .same),
            TiledCase(images: [7, 13, 13, 16], filters: 16, padding: .valid),  // chunks of four and of three images
        ]

    private static let small: [TiledCase] = (1...11).flatMap { length in
        [Window.Padding.valid, .same].compactMap { padding in
            let (height, width) = (length, 13 - length)
            guard padding == .same || (height >= 3 && width >= 3) else { return nil }
            return TiledCase(
                images: [[1, 3, 9, 19][length % 4], height, width, [16, 32, 48][length % 3]],
                filters: [48, 16][length % 2], padding: padding)
        }
    }
}

@Suite("Winograd's convolution")
struct WinogradConvolutionTests {
    // The direct product is held against the definition in ConvolutionTests.
    @Test("in Double it is the direct product, and so are its gradients", arguments: TiledCase.all)
    func double(_ test: TiledCase) throws {
        var generator = SplitMix64(seed: 1)
        let (x, filters): (Tensor<Double>, Tensor<Double>) = (
            generator.normals(test.images), generator.normals(test.filterShape)
        )
        let bias: Tensor<Double> = generator.normals([test.filters])
        let winograd = WinogradConvolution<Double>(try test.placement(), filterCount: test.filters)
        let expected = convolve(x, filters, bias: bias, padding: test.padding)
        let prepared = PreparedFilters(shape: filters.shape)
        let output = Tensor(uninitialized: expected.shape) { winograd.forward(x, filters, bias, prepared, into: $0) }
        #expect(distance(output, expected) < 1e-12 * expected.largestMagnitude())

        let g: Tensor<Double> = generator.normals(expected.shape)
        let dX = convolveGradientOfImages(g, filters, imageShape: x.shape, padding: test.padding)
        let dFilters = convolveGradientOfFilters(x, g, filterShape: filters.shape, padding: test.padding)
        let dXTiled = Tensor(uninitialized: x.shape) { winograd.gradientOfImages(g, filters, prepared, into: $0) }
        let dFiltersTiled = Tensor(uninitialized: filters.shape) { winograd.gradientOfFilters(x, g, into: $0) }
        #expect(distance(dXTiled, dX) < 1e-12 * dX.largestMagnitude())
        #expect(distance(dFiltersTiled, dFilters) < 1e-12 * dFilters.largestMagnitude())
    }

    // Along one direction a transform rounds a number at most so often, fused or not, constants included: the input's 3
    // times, the gradient of the input 4, the output's 3, its gradient 4, the filter's 4 and its gradient 5. Both directions
    // of both operands stand before a sum of n products, which rounds n + 1 times, and both directions of the result behind
    // it; then the gradient of the input adds up the tiles that a pixel is in, four at most. Each rounding is off by half an
    // ulp of the magnitudes that went into it.
    @Test("in Float all three products are off by no more than their roundings allow")
    func float() throws {
        let test = TiledCase(images: [2, 9, 10, 16], filters: 16, padding: .same)
        var generator = SplitMix64(seed: 2)
        let (x, filters): (Tensor<Float>, Tensor<Float>) = (
            generator.normals(test.images), generator.normals(test.filterShape)
        )
        #expect(WinogradConvolution<Float>.pays(try test.placement(), filterCount: test.filters))
        let (exactX, exactFilters) = (x.cast(to: Double.self), filters.cast(to: Double.self))
        let exact = convolve(exactX, exactFilters, padding: .same)
        let g: Tensor<Float> = generator.normals(exact.shape)
        let exactG = g.cast(to: Double.self)
        let magnitudes = WinogradMagnitudes(exactX, exactFilters, exactG)
        func check(_ found: Tensor<Float>, _ exact: Tensor<Double>, _ scale: Tensor<Double>, roundings: Int) {
            let bound = scale * (Double(roundings) * Double(Float.ulpOfOne) / 2)
            let errors = abs(found.cast(to: Double.self) - exact)
            #expect(zip(errors.scalars, bound.scalars).allSatisfy { $0 <= $1 })
            // The bound, which takes all roundings to add up, says something all the same.
            #expect(bound.largestMagnitude() < 1e-2 * exact.largestMagnitude())
        }
        check(convolve(x, filters, padding: .same), exact, magnitudes.output, roundings: 2 * (3 + 4 + 3) + 16 + 1)
        check(
            convolveGradientOfImages(g, filters, imageShape: x.shape, padding: .same),
            convolveGradientOfImages(exactG, exactFilters, imageShape: x.shape, padding: .same), magnitudes.dImages,
            roundings: 2 * (4 + 4 + 4) + 16 + 1 + 4)
        check(
            convolveGradientOfFilters(x, g, filterShape: filters.shape, padding: .same),
            convolveGradientOfFilters(exactX, exactG, filterShape: filters.shape, padding: .same), magnitudes.dFilters,
            roundings: 2 * (3 + 4 + 5) + 2 * 9 + 1)
    }

    @Test("vectors that do not fill a block of the product leave the others alone", arguments: [16, 32, 48])
    func columns(_ filters: Int) throws {
        let test = TiledCase(images: [9, 10, 10, 48], filters: filters, padding: .valid)
        var generator = SplitMix64(seed: 4)
        let (x, filters): (Tensor<Float>, Tensor<Float>) = (
            generator.normals(test.images), generator.normals(test.filterShape)
        )
        #expect(WinogradConvolution<Float>.pays(try test.placement(), filterCount: test.filters))
        let (exactX, exactFilters) = (x.cast(to: Double.self), filters.cast(to: Double.self))
        let exact = convolve(exactX, exactFilters)
        let g: Tensor<Float> = generator.normals(exact.shape)
        let exactG = g.cast(to: Double.self)
        for (found, exact) in [
            (convolve(x, filters), exact),
            (
                convolveGradientOfImages(g, filters, imageShape: x.shape),
                convolveGradientOfImages(exactG, exactFilters, imageShape: x.shape)
            ),
            (
                convolveGradientOfFilters(x, g, filterShape: filters.shape),
                convolveGradientOfFilters(exactX, exactG, filterShape: filters.shape)
            ),
        ] {
            // far less than a sum that is missing, far more than rounding
            #expect(distance(found.cast(to: Double.self), exact) < 1e-3 * exact.largestMagnitude())
        }
    }

    @Test("it is taken where it pays, whatever the number of images")
    func pays() throws {
        func pays(_ shape: [Int], _ filters: Int, size: Int = 3, stride: Int = 1, padding: Window.Padding = .valid)
            throws -> Bool
        {
            let window = Window(height: size, width: size, stride: stride, padding: padding)
            return WinogradConvolution<Float>.pays(
                try window.placement(over: shape, operation: "test"), filterCount: filters)
        }
        for images in [1, 4, 32, 1000] { #expect(try pays([images, 13, 13, 32], 64)) }
        #expect(try pays([4, 8, 8, 16], 16, padding: .same))
        #expect(try !pays([4, 28, 28, 1], 32))  // one channel fills no vector
        #expect(try !pays([4, 13, 13, 32], 10))
        // 36 multiplications instead of 81, 144 instead of 225: more than two of five.
        #expect(try !pays([4, 5, 5, 64], 64))
        #expect(try !pays([4, 7, 7, 32], 64))
        // Whole tiles, but one or two of them.
        #expect(try !pays([4, 6, 6, 32], 64))
        #expect(try !pays([4, 6, 10, 32], 64))
        #expect(try pays([4, 6, 18, 32], 64))
        #expect(try !pays([4, 13, 13, 32], 64, size: 5))
        #expect(try !pays([4, 13, 13, 32], 64, stride: 2))
        let double = try Window(height: 3, width: 3).placement(over: [4, 13, 13, 32], operation: "test")
        #expect(!WinogradConvolution<Double>.pays(double, filterCount: 64))
    }

    @Test("an image's result does not depend on the batch it is in")
    func batches() {
        var generator = SplitMix64(seed: 3)
        let x: Tensor<Float> = generator.normals([19, 13, 13, 16])
        let filters: Tensor<Float> = generator.normals([3, 3, 16, 32])
        let together = convolve(x, filters)
        let g: Tensor<Float> = generator.normals(together.shape)
        let dX = convolveGradientOfImages(g, filters, imageShape: x.shape)
        for image in 0..<19 {
            let alone = x.rows(image..<image + 1)
            #expect(convolve(alone, filters).row(0) == together.row(image), "image \(image)")
            let dAlone = convolveGradientOfImages(g.rows(image..<image + 1), filters, imageShape: alone.shape)
            #expect(dAlone.row(0) == dX.row(image), "image \(image)")
        }
    }

    @Test("no images")
    func none() {
        let (x, filters) = (Tensor<Float>.ones([0, 10, 10, 16]), Tensor<Float>.ones([3, 3, 16, 16]))
        let output = convolve(x, filters)
        #expect(output.shape == [0, 8, 8, 16])
        #expect(convolveGradientOfImages(output, filters, imageShape: x.shape).shape == x.shape)
        #expect(convolveGradientOfFilters(x, output, filterShape: filters.shape) == .zeros(filters.shape))
    }
}
