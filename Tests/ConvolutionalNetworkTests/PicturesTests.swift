import Datasets
import Learning
import Plotting
import Tensors
import Testing

@testable import ConvolutionalNetwork

@Suite("The chapter's pictures")
struct PicturesTests {
    @Test("a picture for each channel, the first ones where there are more")
    func channels() {
        let maps = Tensor<Float>(shape: [1, 1, 2, 3], scalars: [1, 2, 3, 4, 5, 6])
        let pictures = channelPictures(maps, limit: 2) { "\($0)" }
        #expect(pictures.map(\.pixels) == [[1, 4], [2, 5]])
        #expect(pictures.map(\.width) == [2, 2] && pictures.map(\.caption) == ["0", "1"])
    }

    @Test("every network of the documents shows its first weights, on a scale with zero in the middle")
    func weights() throws {
        var generator = SplitMix64(seed: 1)
        for kind in DocumentModel.allCases {
            #expect(firstWeights(kind.layers(using: &generator), limit: 8) != nil)
        }
        #expect(firstWeights(Sequential([Dense(inputs: 2, outputs: 2, using: &generator)]), limit: 8) == nil)
        #expect(firstWeights(Sequential([]), limit: 8) == nil)
    }

    @Test("mistakes come the surest first, with what they are and were taken for")
    func order() {
        let images = LabeledImages(
            pixels: [0, 0, 0], labels: [0, 1, 0], height: 1, width: 1, classes: 2)
        let pictures = mistakes(images, probabilities: [[0.4, 0.6], [0.2, 0.8], [0.1, 0.9]], limit: 5)
        #expect(pictures.map(\.caption) == ["0 as 1", "0 as 1"])
        #expect(mistakes(images, probabilities: [[0.4, 0.6], [0.2, 0.8], [0.1, 0.9]], limit: 1).count == 1)
    }
}
