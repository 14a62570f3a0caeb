import Datasets
import TestSupport
import Testing

@Suite("Labeled images in files")
struct LabeledImageFilesTests {
    let folder: TemporaryFolder
    init() throws { folder = try TemporaryFolder() }

    private func load(images: [UInt8], labels: [UInt8], classes: Int? = nil) throws -> LabeledImages {
        try LabeledImages(
            images: folder.write(images, to: "images"), labels: folder.write(labels, to: "labels"), classes: classes)
    }

    @Test("images and labels meet, whatever their size and classes")
    func good() throws {
        let images = try load(images: gzip(idx([3, 1, 2], [1, 2, 3, 4, 5, 6])), labels: idx([3], [25, 0, 1]))
        #expect(images == LabeledImages(pixels: Array(1...6), labels: [25, 0, 1], height: 1, width: 2, classes: 26))
    }

    @Test("the number of classes can be larger than the largest label")
    func classes() throws {
        #expect(try load(images: idx([1, 1, 1], [9]), labels: idx([1], [1]), classes: 47).classes == 47)
    }

    @Test("different numbers of images and labels are an error")
    func counts() throws {
        let error = DatasetError(
            folder.path + "/images", .countsDiffer(images: 2, labels: 3, labelsPath: folder.path + "/labels"))
        #expect(throws: error) { try load(images: idx([2, 1, 1], [1, 2]), labels: idx([3], [0, 0, 0])) }
    }

    @Test("a label outside the classes is an error with its position")
    func outside() throws {
        let error = DatasetError(folder.path + "/labels", .labelOutside(index: 1, label: 10, classes: 10))
        #expect(throws: error) {
            try load(images: idx([2, 1, 1], [1, 2]), labels: idx([2], [9, 10]), classes: 10)
        }
    }

    @Test("swapped files are an error that names the first of them")
    func swapped() throws {
        let error = DatasetError(folder.path + "/labels", .wrongContent(expected: .labels, axes: 3))
        #expect(throws: error) { try load(images: idx([1], [1]), labels: idx([1, 1, 1], [1])) }
    }
}
