import Datasets
import Testing

@testable import ConvolutionalNetwork

@Suite("One template for each class")
struct TemplatesTests {
    private let images = LabeledImages(
        pixels: [255, 0, 255, 0, 0, 255, 0, 51], labels: [0, 0, 1, 1], height: 1, width: 2, classes: 3)

    @Test("a template is the mean of its class, and empty where the class has no image")
    func means() {
        // Class 1: (0 + 0)/2 and (255 + 51)/2/255 = 0.6.
        #expect(Templates(images).means == [[1, 0], [0, 0.6], [0, 0]])
    }

    @Test("an image is taken for the class whose mean is the nearest")
    func nearest() {
        let templates = Templates(images)
        // To (0, 0.2) the empty template is nearer, 0.04, than (0, 0.6), 0.16.
        #expect(templates.predictions(images) == [0, 0, 1, 2])
        #expect(templates.accuracy(images) == 0.75)
    }
}
