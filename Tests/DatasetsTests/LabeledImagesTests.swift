import Datasets
import Testing

@Suite("Labeled images")
struct LabeledImagesTests {
    let images = LabeledImages(
        pixels: [0, 1, 2, 10, 11, 12, 20, 21, 22], labels: [2, 0, 2], height: 1, width: 3, classes: 4)

    @Test("selecting keeps the order of the positions, repeated ones too")
    func selection() {
        let selected = images[[2, 0, 2]]
        #expect(selected.pixels == [20, 21, 22, 0, 1, 2, 20, 21, 22])
        #expect(selected.labels == [2, 2, 2])
        #expect([selected.height, selected.width, selected.classes] == [1, 3, 4])
        #expect(images[0..<0].count == 0)
    }

    @Test("a prefix holds no more images than there are")
    func prefix() {
        #expect(images.prefix(2).labels == [2, 0])
        #expect(images.prefix(9) == images)
    }

    @Test("classes without an image are counted too")
    func classCounts() {
        #expect(images.classCounts == [1, 0, 2, 0])
    }

    @Test("pixels belong to their image")
    func pixels() {
        #expect(Array(images.pixels(of: 1)) == [10, 11, 12])
    }

    @Test("pixels that do not fill the images stop the program")
    func wrongPixels() async {
        await #expect(processExitsWith: .failure) {
            _ = LabeledImages(pixels: [1, 2, 3], labels: [0], height: 2, width: 2, classes: 1)
        }
    }

    @Test("a label that is no class stops the program")
    func wrongLabel() async {
        await #expect(processExitsWith: .failure) {
            _ = LabeledImages(pixels: [1], labels: [1], height: 1, width: 1, classes: 1)
        }
    }
}
