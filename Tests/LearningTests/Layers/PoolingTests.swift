import Learning
import Tensors
import Testing

private let images = cases { [$0.int(1...2), $0.int(4...7), $0.int(4...7), $0.int(1...3)] }

@Suite("MaxPooling2D and AveragePooling2D")
struct PoolingTests {
    @Test("max pooling's gradient agrees with differences", arguments: images)
    func maximum(_ test: Case) {
        var generator = SplitMix64(seed: test.seed)
        // Windows that overlap, touch and leave gaps; inside and over the edge.
        let layer = MaxPooling2D<Double>(
            size: Int(test.seed % 3) + 1, stride: Int(test.seed / 3 % 3) + 1,
            padding: test.seed % 2 == 0 ? .same : .valid)
        expectRightGradients(layer, at: generator.distinct(test.shape), seed: test.seed)
    }

    @Test("average pooling's gradient agrees with differences", arguments: images)
    func average(_ test: Case) {
        var generator = SplitMix64(seed: test.seed)
        let layer = AveragePooling2D<Double>(
            size: Int(test.seed % 3) + 1, stride: Int(test.seed / 3 % 3) + 1,
            padding: test.seed % 2 == 0 ? .same : .valid)
        expectRightGradients(layer, at: generator.normals(test.shape), seed: test.seed)
    }

    @Test("a 4×4 image followed by hand")
    func forward() {
        let image = Tensor<Double>([1, 2, 5, 6, 3, 4, 7, 8, 0, 0, 1, 1, 0, 4, 1, 1]).reshaped(to: [1, 4, 4, 1])
        #expect(MaxPooling2D<Double>()(image).scalars == [4, 8, 4, 1])
        #expect(AveragePooling2D<Double>()(image).scalars == [2.5, 6.5, 1, 1])
    }

    @Test("of equal pixels the first in row order gets the whole gradient")
    func ties() {
        let layer = MaxPooling2D<Double>()
        let (_, cache) = layer.forward(.ones([1, 2, 2, 1]))
        #expect(
            layer.backward(Tensor(shape: [1, 1, 1, 1], scalars: [3]), cache: cache).dInput.scalars == [3, 0, 0, 0])
    }
}
