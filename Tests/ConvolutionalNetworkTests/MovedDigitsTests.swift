import Datasets
import Testing

@testable import ConvolutionalNetwork

@Suite("Digits moved and mirrored")
struct MovedDigitsTests {
    private let images = LabeledImages(
        pixels: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], labels: [0, 1], height: 2, width: 3, classes: 2)

    @Test("what is moved to the right leaves paper behind and falls off the edge")
    func moved() {
        #expect(images.moved(right: 1).pixels == [0, 1, 2, 0, 4, 5, 0, 7, 8, 0, 10, 11])
        #expect(images.moved(right: -2).pixels == [3, 0, 0, 6, 0, 0, 9, 0, 0, 12, 0, 0])
        #expect(images.moved(right: 0) == images)
        #expect(images.moved(right: 9).pixels.allSatisfy { $0 == 0 })
    }

    @Test("a mirror turns rows round, and twice is nothing")
    func mirrored() {
        #expect(images.mirrored.pixels == [3, 2, 1, 6, 5, 4, 9, 8, 7, 12, 11, 10])
        #expect(images.mirrored.mirrored == images && images.mirrored.labels == images.labels)
    }

    @Test("a copy leaks where the same image is learned from, at whatever place")
    func leaks() {
        // Two copies of three images: places 0 to 5. Image 0 is at 0 and 3, image 2 at 2 and 5.
        #expect(leakedCount(images: 3, copies: 2, split: Split(train: [0, 1, 4], test: [3, 2, 5])) == 1)
        #expect(leakedCount(images: 3, copies: 2, split: Split(train: [0, 3], test: [1, 2, 4, 5])) == 0)
    }
}
