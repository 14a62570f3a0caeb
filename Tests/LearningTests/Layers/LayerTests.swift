import Learning
import Tensors
import Testing

@Suite("Layer")
struct LayerTests {
    @Test("the gradient alone is the gradient that backward gives")
    func gradientAlone() {
        var generator = SplitMix64(seed: 1)
        func check<L: Layer<Double>>(_ layer: L, _ inputShape: [Int]) {
            let (output, cache) = layer.forward(generator.normals(inputShape))
            let dOutput = generator.normals(output.shape)
            let alone = layer.gradient(dOutput, cache: cache).parameterList.map(\.value)
            #expect(alone == layer.backward(dOutput, cache: cache).gradient.parameterList.map(\.value), "\(L.kind)")
        }
        let convolution = Convolution2D<Double>(channels: 2, filters: 3, size: 2, using: &generator)
        let dense = Dense<Double>(inputs: 12, outputs: 4, using: &generator)
        check(dense, [5, 12])
        check(convolution, [5, 3, 3, 2])
        check(Sigmoid<Double>(), [5, 3])
        check(Sequential([convolution, ReLU(), Flatten(), dense, Softmax()]), [5, 3, 3, 2])
        check(Sequential<Double>([]), [5, 3])
    }
}
