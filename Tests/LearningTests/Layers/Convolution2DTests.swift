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

    @Test("images without a channel axis, and channels that differ, are refused")
    func refusals() {
        var generator = SplitMix64(seed: 1)
        let layer = Convolution2D<Float>(channels: 1, filters: 2, size: 3, using: &generator)
        #expect(throws: ShapeError.self) { try layer.outputShape(of: [32, 28, 28]) }
        #expect(throws: ShapeError.self) { try layer.outputShape(of: [32, 28, 28, 3]) }
        #expect(throws: ShapeError.self) { try layer.outputShape(of: [32, 2, 28, 1]) }
    }
}
