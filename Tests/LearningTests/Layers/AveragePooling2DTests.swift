import Learning
import Tensors
import Testing

@Suite("AveragePooling2D")
struct AveragePooling2DTests {
    @Test(
        "its gradient agrees with differences, for windows that overlap, touch and leave gaps, inside and over the edge",
        arguments: pooledImages)
    func gradient(_ test: Case) {
        var generator = SplitMix64(seed: test.seed)
        let layer = AveragePooling2D<Double>(
            size: Int(test.seed % 3) + 1, stride: Int(test.seed / 3 % 3) + 1,
            padding: test.seed % 2 == 0 ? .same : .valid)
        expectRightGradients(
            layer, at: generator.normals(test.shape), seed: test.seed,
            planted: [PlantedSign(layer, "input", termsOfFirstAlong: 1)])  // the windows along the upper edge
    }

    @Test("a 4×4 image followed by hand")
    func forward() {
        let image = Tensor<Double>([1, 2, 5, 6, 3, 4, 7, 8, 0, 0, 1, 1, 0, 4, 1, 1]).reshaped(to: [1, 4, 4, 1])
        #expect(AveragePooling2D<Double>()(image).scalars == [2.5, 6.5, 1, 1])
    }
}
