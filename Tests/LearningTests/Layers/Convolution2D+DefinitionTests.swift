import Learning
import Tensors
import Testing

/// Images [B, h, w, C], a filter's height and the number of filters, each with a stride and a padding.
private let convolutions = cases(24) {
    [$0.int(1...5), $0.int(4...6), $0.int(4...7), $0.int(1...3), $0.int(1...4), $0.int(1...3)]
}

@Suite("A convolution's definition")
struct Convolution2DDefinitionTests {
    /// A layer, images for it, and ∂L/∂out.
    private struct Example<Scalar: TensorScalar> {
        let layer: Convolution2D<Scalar>
        let images: Tensor<Scalar>
        let dOutput: Tensor<Scalar>

        init(_ test: Case, _ draw: (inout SplitMix64, [Int]) -> Tensor<Double>) throws {
            var generator = SplitMix64(seed: test.seed)
            func next(_ shape: [Int]) -> Tensor<Scalar> { draw(&generator, shape).cast(to: Scalar.self) }
            let shape = test.shape
            layer = Convolution2D(
                filters: next([shape[4], 3, shape[3], shape[5]]), bias: next([shape[5]]),
                stride: Int(test.seed % 3) + 1, padding: test.seed % 2 == 0 ? .same : .valid)
            images = next(Array(shape[..<4]))
            dOutput = next(try layer.outputShape(of: images.shape))
        }

        /// What the layer computes, each with what the definition gives, and with the definition's sum of magnitudes.
        var results: [(name: String, found: Tensor<Scalar>, expected: Tensor<Scalar>, magnitudes: Tensor<Scalar>)] {
            let (output, cache) = layer.forward(images)
            let (dImages, gradient) = layer.backward(dOutput, cache: cache)
            let positive = Convolution2D(
                filters: abs(layer.filters), bias: abs(layer.bias), stride: layer.stride, padding: layer.padding)
            let (size, dSize) = (abs(images), abs(dOutput))
            return [
                ("output", output, layer.outputByIndex(images), positive.outputByIndex(size)),
                (
                    "filters", gradient.filters, layer.filterGradientByIndex(dOutput, images),
                    positive.filterGradientByIndex(dSize, size)
                ),
                ("bias", gradient.bias, layer.biasGradientByIndex(dOutput), positive.biasGradientByIndex(dSize)),
                (
                    "images", dImages, layer.imageGradientByIndex(dOutput, imageShape: images.shape),
                    positive.imageGradientByIndex(dSize, imageShape: images.shape)
                ),
            ]
        }
    }

    // Sums of small whole numbers round nothing, in whatever order they are taken.
    @Test("on whole numbers the layer gives the definition's bytes", arguments: convolutions)
    func whole(_ test: Case) throws {
        func check<Scalar: TensorScalar>(_: Scalar.Type) throws {
            let example = try Example<Scalar>(test) { generator, shape in
                Tensor(shape: shape, scalars: (0..<shape.reduce(1, *)).map { _ in Double(generator.int(-4...4)) })
            }
            for (name, found, expected, _) in example.results { #expect(found == expected, "\(name)") }
        }
        try check(Float.self)
        try check(Double.self)
    }

    // A sum of n products, taken in any order, fused or not, rounds each of its terms at most n times, the bias included
    // n + 1: it is off by at most γ Σ|terms| with γ = k u / (1 − k u), k = n + 1 and u half an ulp of 1. The layer and the
    // definition may err in opposite directions, and the sum of magnitudes comes short by a factor of 1 − γ at most. An output
    // has n = height · width · C products, a weight one for each position, a pixel at most height · width · filters.
    //
    // Where `Float` takes Winograd's way, WinogradConvolutionTests derive how often that rounds, against the product in `Double`.
    @Test("on any numbers the two are apart by no more than their roundings", arguments: convolutions)
    func roundings(_ test: Case) throws {
        func check<Scalar: TensorScalar>(_: Scalar.Type) throws {
            let example = try Example<Scalar>(test) { $0.normals($1) }
            let (filters, positions) = (example.layer.filters.shape, example.dOutput.count / example.layer.bias.count)
            let products = [
                "output": filters[0] * filters[1] * filters[2], "filters": positions, "bias": positions,
                "images": filters[0] * filters[1] * filters[3],
            ]
            for (name, found, expected, magnitudes) in example.results {
                let k = Scalar(try #require(products[name]) + 1) * Scalar.ulpOfOne / 2
                let gamma = k / (1 - k)
                let bound = magnitudes * (2 * gamma / (1 - gamma))
                let isWithin = zip(abs(found - expected).scalars, bound.scalars).allSatisfy { $0 <= $1 }
                #expect(found.shape == expected.shape && isWithin, "\(name) in \(Scalar.self)")
            }
        }
        try check(Float.self)
        try check(Double.self)
    }
}
