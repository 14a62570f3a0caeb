import Datasets
import Testing

@Suite("Errors of data")
struct DatasetErrorTests {
    @Test("what is not there is missing data, what is wrong is corrupt data")
    func faults() {
        let missing: [DatasetError.Problem] = [
            .notFound, .isFolder, .isNotFolder, .unreadable(reason: "Permission denied"), .noMNISTFolder,
            .mnistFilesMissing(["t10k-labels-idx1-ubyte"]),
        ]
        let corrupt: [DatasetError.Problem] = [
            .empty, .notIDX(start: [1, 2, 3, 4]), .wrongContent(expected: .images, axes: 1),
            .headerTruncated(expected: 16, found: 9), .emptyDimensions([0]), .tooLarge(dimensions: [9, 9], limit: 80),
            .truncated(dimensions: [9], found: 8), .oversized(dimensions: [9]), .damagedGzip(.truncated),
            .damagedGzip(.trailingBytes), .damagedGzip(.corrupt("incorrect data check")),
            .countsDiffer(images: 1, labels: 2, labelsPath: "b"), .labelOutside(index: 0, label: 10, classes: 10),
            .wrongImageSize(expected: [28, 28], found: [8, 8]),
        ]
        for problem in missing { #expect(DatasetError("a", problem).fault == .missingData, "\(problem)") }
        for problem in corrupt { #expect(DatasetError("a", problem).fault == .corruptData, "\(problem)") }
        for problem in missing + corrupt {
            #expect(DatasetError("data/file", problem).description.hasPrefix("data/file"))
        }
    }

    @Test(
        "a message shows what was expected and what was found",
        arguments: [
            (
                .truncated(dimensions: [60000, 28, 28], found: 12),
                "a: cut short: the header announces 60000 × 28 × 28 bytes, 12 follow it. Fetch the file again."
            ),
            (
                .wrongContent(expected: .images, axes: 1),
                "a: images expected (magic number 2051), found labels (magic number 2049). "
                    + "Were the files of images and labels swapped?"
            ),
            (
                .notIDX(start: Array("<htm".utf8)),
                "a: not an IDX file of bytes: it begins with 3c 68 74 6d, expected 00 00 08 and the number of axes; "
                    + "this looks like a web page. Fetch the file again."
            ),
            (
                .labelOutside(index: 3, label: 10, classes: 10),
                "a: label 10 at position 3 is outside the classes 0…9. "
                    + "Check the number of classes, or fetch the file again."
            ),
            (
                .countsDiffer(images: 5, labels: 4, labelsPath: "b"),
                "a holds 5 images, but b holds 4 labels; expected as many. Take both files from one source."
            ),
        ] as [(DatasetError.Problem, String)])
    func messages(problem: DatasetError.Problem, message: String) {
        #expect(DatasetError("a", problem).description == message)
    }
}
