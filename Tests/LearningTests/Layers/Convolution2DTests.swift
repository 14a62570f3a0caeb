import Learning
import Tensors
import Testing

@Suite("Convolution2D")
struct Convolution2DTests {
    @Test(
        "its gradients agree with differences, for every stride and padding",
        arguments: cases(24) {
            [$0.int(1...2), $0.int(4...6), $0.int(4...7), $0.int(1...3), $0.int(1...3), $0.int(1...3)]
        })
    func gradients(_ test: Case) {
        var generator = SplitMix64(seed: test.seed)
        let shape = test.shape
        let layer = Convolution2D(
            filters: generator.normals([shape[4], 3, shape[3], shape[5]]), bias: generator.normals([shape[5]]),
            stride: Int(test.seed % 3) + 1, padding: test.seed % 2 == 0 ? .same : .valid)
        expectRightGradients(
            layer, at: generator.normals(Array(shape[..<4])), seed: test.seed,
            planted: [  // the positions along the upper edge in (a) and (b), the first filter in (c)
                PlantedSign(layer, "filters", termsOfFirstAlong: 1),
                PlantedSign(layer, "bias", termsOfFirstAlong: 1),
                PlantedSign(layer, "input", termsOfFirstAlong: 3),
            ])
    }

    @Test("an image and a filter followed by hand")
    func forward() {
        let image = Tensor<Double>([1, 2, 3, 4, 5, 6, 7, 8, 9]).reshaped(to: [1, 3, 3, 1])
        let layer = Convolution2D<Double>(
            filters: Tensor([1, 0, 0, -1]).reshaped(to: [2, 2, 1, 1]), bias: [0.5])
        // Each output is a pixel minus the one below and to its right, plus the bias: 1 − 5 + 0.5, and so on.
        #expect(layer(image) == Tensor<Double>([-3.5, -3.5, -3.5, -3.5]).reshaped(to: [1, 2, 2, 1]))
    }

    @Test("the documents' networks have the shapes and parameters that the ledger counts")
    func shapes() throws {
        var generator = SplitMix64(seed: 1)
        let layer = Convolution2D<Float>(channels: 32, filters: 64, size: 3, using: &generator)
        #expect(layer.parameterCount == 18_496)
        #expect(try layer.outputShape(of: [32, 13, 13, 32]) == [32, 11, 11, 64])
    }

    // Float takes Winograd's way to the 13 × 13 pixels and Double does not.
    @Test("in Float it gives the numbers that are graded in Double, to five digits", arguments: [13, 5])
    func single(_ length: Int) {
        var generator = SplitMix64(seed: 2)
        let layer = Convolution2D<Double>(
            filters: generator.normals([3, 3, 32, 64]), bias: generator.normals([64]))
        let single = Convolution2D<Float>(
            filters: layer.filters.cast(to: Float.self), bias: layer.bias.cast(to: Float.self))
        let images: Tensor<Double> = generator.normals([6, length, length, 32])
        let (output, cache) = layer.forward(images)
        let (singleOutput, singleCache) = single.forward(images.cast(to: Float.self))
        let d: Tensor<Double> = generator.normals(output.shape)
        let (dInput, gradient) = layer.backward(d, cache: cache)
        let (singleDInput, singleGradient) = single.backward(d.cast(to: Float.self), cache: singleCache)
        for (exact, found) in [
            (output, singleOutput), (dInput, singleDInput), (gradient.filters, singleGradient.filters),
            (gradient.bias, singleGradient.bias),
        ] {
            let off = (exact - found.cast(to: Double.self)).largestMagnitude()
            #expect(off < 1e-5 * exact.largestMagnitude())
        }
    }

    @Test("what was computed from the filters is forgotten when they change", arguments: [13, 5])
    func change(_ length: Int) {
        var generator = SplitMix64(seed: 3)
        var layer = Convolution2D<Float>(channels: 32, filters: 64, size: 3, using: &generator)
        let images = generator.normals([2, length, length, 32]).cast(to: Float.self)
        let (before, cache) = layer.forward(images)
        let dBefore = layer.backward(before, cache: cache).dInput
        let old = layer
        layer.filters.withMutableScalars { $0[0] += 1 }
        let other = Convolution2D(filters: layer.filters, bias: layer.bias)
        #expect(layer(images) == other(images) && layer(images) != before)
        #expect(layer.backward(before, cache: cache).dInput == other.backward(before, cache: cache).dInput)
        layer.updateParameters(beside: layer) { name, _, parameter, _ in
            if name == "filters" { parameter.withMutableScalars { $0[0] -= 1 } }
        }
        let again = Convolution2D(filters: layer.filters, bias: layer.bias)
        #expect(layer(images) == again(images) && layer(images) != other(images))
        // A copy that was not changed keeps what it had.
        #expect(old(images) == before && old.backward(before, cache: cache).dInput == dBefore)
    }

    @Test("images without a channel axis, and channels that differ, are refused")
    func refusals() {
        var generator = SplitMix64(seed: 1)
        let layer = Convolution2D<Float>(channels: 1, filters: 2, size: 3, using: &generator)
        #expect(throws: ShapeError.self) { try layer.outputShape(of: [32, 28, 28]) }
        #expect(throws: ShapeError.self) { try layer.outputShape(of: [32, 28, 28, 3]) }
        #expect(throws: ShapeError.self) { try layer.outputShape(of: [32, 2, 28, 1]) }
    }

    // Each input pixel meets area · filters weights and each output area · channels: Glorot's limit is
    // √(6 / (area (channels + filters))), and of n draws all stay below 0.99 of it with a probability of 0.99ⁿ < 10⁻¹⁵.
    @Test(
        "random filters have the limit of their fans",
        arguments: [(3, 16, 48), (3, 48, 16), (5, 4, 40), (1, 64, 64)])
    func fans(_ size: Int, _ channels: Int, _ filters: Int) {
        var generator = SplitMix64(seed: 1)
        let layer = Convolution2D<Double>(channels: channels, filters: filters, size: size, using: &generator)
        let limit = (6 / Double(size * size * (channels + filters))).squareRoot()
        #expect(layer.filters.shape == [size, size, channels, filters] && layer.bias == .zeros([filters]))
        #expect(layer.filters.largestMagnitude() <= limit && layer.filters.largestMagnitude() > 0.99 * limit)
        // He's variance is 2 / fan in; its estimate has a relative spread of √(2/n), at most 2.3 % for 4000 draws.
        let he = Convolution2D<Double>(
            channels: channels, filters: filters, size: size, initializer: .heNormal, using: &generator)
        #expect(abs(he.filters.variance() * Double(size * size * channels) / 2 - 1) < 0.115)
    }
}
