import Learning
import Tensors
import Testing

@Suite("The documents' networks")
struct DocumentModelTests {
    @Test(
        "each takes MNIST's images, and gives ten probabilities",
        arguments: DocumentModel.allCases)
    func fits(_ network: DocumentModel) throws {
        var generator = SplitMix64(seed: 1)
        let model: Sequential<Float> = network.layers(using: &generator)
        let sample = network.isConvolutional ? [28, 28, 1] : [28, 28]
        #expect(try model.outputShape(of: [3] + sample) == [3, 10])
        #expect(model.layers.last is Softmax<Float>)
        #expect(network.isConvolutional == model.layers.contains { $0 is Convolution2D<Float> })
    }

    // C02: (9 · 1 + 1) 32 = 320, (9 · 32 + 1) 64 = 18,496, (1600 + 1) 128 = 204,928, (128 + 1) 10 = 1,290.
    // C03 and C04: (784 + 1) 128 = 100,480 and 1,290.
    // C05: 320, 18,496, (9 · 64 + 1) 64 = 36,928, (576 + 1) 64 = 36,928, (64 + 1) 10 = 650.
    @Test(
        "its layers have the parameters that follow from their sizes",
        arguments: zip(
            DocumentModel.allCases,
            [[320, 18_496, 204_928, 1290], [100_480, 1290], [100_480, 1290], [320, 18_496, 36_928, 36_928, 650]]))
    func layers(_ network: DocumentModel, _ counts: [Int]) {
        var generator = SplitMix64(seed: 1)
        let model: Sequential<Float> = network.layers(using: &generator)
        #expect(model.layers.map(\.parameterCount).filter { $0 > 0 } == counts)
        #expect(model.layers.count { $0 is Dropout<Float> } == (network == .mlp001 ? 1 : 0))
    }
}
