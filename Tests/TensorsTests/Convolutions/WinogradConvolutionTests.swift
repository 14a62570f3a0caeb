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
        let prepared = PreparedFilters()
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

    // A sum of n products that are rounded in any order is off by at most n ulp/2 of the sum of magnitudes; the transforms in
    // front of it and behind it round a dozen times more.
    @Test("in Float it is off by no more than its roundings allow")
    func float() throws {
        let test = TiledCase(images: [1, 9, 10, 32], filters: 16, padding: .same)
        var generator = SplitMix64(seed: 2)
        let (x, filters): (Tensor<Float>, Tensor<Float>) = (
            generator.normals(test.images), generator.normals(test.filterShape)
        )
        #expect(WinogradConvolution<Float>.pays(try test.placement(), filterCount: test.filters))
        let (exactX, exactFilters) = (x.cast(to: Double.self), filters.cast(to: Double.self))
        let output = convolve(x, filters, padding: test.padding).cast(to: Double.self)
        let exact = convolve(exactX, exactFilters, padding: test.padding)
        let tiles = (0..<16).map { f in
            (0..<32).map { c in
                TileMatrices.transform(
                    TileMatrices.magnitudes(TileMatrices.filter),
                    (0..<3).map { i in (0..<3).map { Swift.abs(exactFilters[i, $0, c, f]) } })
            }
        }
        let roundings = Double(test.images[3] + 36)
        var largest = 0.0
        for top in stride(from: 0, to: 9, by: 4) {
            for left in stride(from: 0, to: 10, by: 4) {
                let squares = (0..<32).map { c in
                    TileMatrices.transform(
                        TileMatrices.magnitudes(TileMatrices.image),
                        (0..<6).map { i in
                            (0..<6).map { j in
                                let (row, column) = (top + i - 1, left + j - 1)
                                let isInside = (0..<9).contains(row) && (0..<10).contains(column)
                                return isInside ? Swift.abs(exactX[0, row, column, c]) : 0
                            }
                        })
                }
                for f in 0..<16 {
                    let sum = (0..<6).map { i in
                        (0..<6).map { j in (0..<32).reduce(0) { $0 + squares[$1][i][j] * tiles[f][$1][i][j] } }
                    }
                    let scale = TileMatrices.transform(TileMatrices.magnitudes(TileMatrices.output), sum)
                    for i in 0..<min(4, 9 - top) {
                        for j in 0..<min(4, 10 - left) {
                            let error = Swift.abs(output[0, top + i, left + j, f] - exact[0, top + i, left + j, f])
                            #expect(error <= roundings * Double(Float.ulpOfOne) / 2 * scale[i][j])
                            largest = max(largest, error)
                        }
                    }
                }
            }
        }
        // What is seen in practice: five digits of the largest sum.
        #expect(largest < 1e-5 * exact.largestMagnitude())
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
        ] { #expect(distance(found.cast(to: Double.self), exact) < 1e-5 * exact.largestMagnitude()) }
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
        #expect(try !pays([4, 5, 5, 64], 64))  // nine outputs of sixteen, and one tile
        #expect(try !pays([4, 7, 7, 32], 64))  // 25 outputs of 64
        #expect(try !pays([4, 13, 13, 32], 64, size: 5))
        #expect(try !pays([4, 13, 13, 32], 64, stride: 2))
        let double = try Window(height: 3, width: 3).placement(over: [4, 13, 13, 32], operation: "test")
        #expect(!WinogradConvolution<Double>.pays(double, filterCount: 64))
    }

    @Test("an image's result does not depend on the batch it is in")
    func batches() {
        var generator = SplitMix64(seed: 3)
        let x: Tensor<Float> = generator.normals([19, 10, 10, 16])
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
