import Datasets
import Tensors
import Testing

@Suite("Images as tensors")
struct ImageTensorsTests {
    let images = LabeledImages(pixels: [0, 51, 102, 153, 204, 255], labels: [1, 0], height: 1, width: 3, classes: 2)

    @Test("brightness is divided by 255: 51 = 255 / 5")
    func scale() {
        let x = images.tensor(of: Double.self)
        #expect(x.shape == [2, 1, 3, 1])
        #expect(x.scalars == [0, 0.2, 0.4, 0.6, 0.8, 1])
        #expect(images.tensor(of: Float.self).scalars == [0, 0.2, 0.4, 0.6, 0.8, 1])
    }

    @Test("the axis of channels can be left out")
    func channelAxis() {
        #expect(images.tensor(of: Float.self, channelAxis: false).shape == [2, 1, 3])
        #expect(images.tensor(of: Float.self, at: [1], channelAxis: false).shape == [1, 1, 3])
    }

    @Test("a batch is the same as selecting first")
    func batch() {
        let batch: Tensor<Double> = images.tensor(at: [1, 0, 1])
        #expect(batch.scalars == [0.6, 0.8, 1, 0, 0.2, 0.4, 0.6, 0.8, 1])
        #expect(batch == images[[1, 0, 1]].tensor())
        #expect(images.tensor(of: Float.self, at: []).shape == [0, 1, 3, 1])
    }
}
