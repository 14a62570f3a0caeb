import Datasets
import Tensors
import TestSupport
import Testing

@Suite("MNIST")
struct MNISTTests {
    let folder: TemporaryFolder
    init() throws { folder = try TemporaryFolder() }

    /// Two training images and one test image of the given size.
    private func write(height: Int, width: Int, testLabel: UInt8 = 4) throws {
        let size = height * width
        let train = idx([2, height, width], Array(repeating: 1, count: 2 * size))
        let test = idx([1, height, width], Array(repeating: 2, count: size))
        try folder.write(gzip(train), to: "train-images-idx3-ubyte.gz")
        try folder.write(idx([2], [7, 9]), to: "train-labels.idx1-ubyte")
        try folder.write(test, to: "t10k-images-idx3-ubyte")
        try folder.write(gzip(idx([1], [testLabel])), to: "t10k-labels.idx1-ubyte.gz")
    }

    @Test("files are found under both spellings, raw and compressed")
    func spellings() throws {
        try write(height: 28, width: 28)
        let mnist = try MNIST.load(folder: folder.path)
        #expect(mnist.train.labels == [7, 9])
        #expect(mnist.test.labels == [4])
        #expect([mnist.train.height, mnist.train.width, mnist.train.classes] == [28, 28, 10])
        #expect(mnist.test.pixels == Array(repeating: 2, count: 784))
    }

    @Test("other sizes of image are an error unless they are asked for")
    func sizes() throws {
        try write(height: 8, width: 6)
        let path = folder.path + "/t10k-images-idx3-ubyte"
        #expect(throws: DatasetError(path, .wrongImageSize(expected: [28, 28], found: [8, 6]))) {
            try MNIST.load(folder: folder.path)
        }
        #expect(try MNIST.load(folder: folder.path, size: nil).train.width == 6)
        try folder.write(idx([1, 8, 8], Array(repeating: 0, count: 64)), to: "t10k-images-idx3-ubyte")
        let trainPath = folder.path + "/train-images-idx3-ubyte.gz"
        #expect(throws: DatasetError(trainPath, .wrongImageSize(expected: [8, 8], found: [8, 6]))) {
            try MNIST.load(folder: folder.path, size: nil)
        }
    }

    @Test("labels beyond nine are an error")
    func classes() throws {
        try write(height: 28, width: 28, testLabel: 10)
        let path = folder.path + "/t10k-labels.idx1-ubyte.gz"
        #expect(throws: DatasetError(path, .labelOutside(index: 0, label: 10, classes: 10))) {
            try MNIST.load(folder: folder.path)
        }
    }

    // Facts of the published files: counts per digit, first labels, and mean and deviation of pixel / 255.
    @Test("the published files hold the published numbers", .enabled(if: mnistFolder != nil))
    func published() throws {
        let mnist = try MNIST.load(folder: #require(mnistFolder))
        #expect(mnist.train.classCounts == [5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949])
        #expect(mnist.test.classCounts == [980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009])
        #expect(mnist.train.labels.prefix(10) == [5, 0, 4, 1, 9, 2, 1, 3, 1, 4])
        #expect(mnist.test.labels.prefix(10) == [7, 2, 1, 0, 4, 1, 4, 9, 5, 9])
        // Whole numbers, so that the sums are exact.
        let sum = mnist.train.pixels.reduce(0) { $0 + Int($1) }
        let squares = mnist.train.pixels.reduce(0) { $0 + Int($1) * Int($1) }
        let count = Double(mnist.train.pixels.count)
        let mean = Double(sum) / count
        #expect(abs(mean / 255 - 0.1306604763) < 1e-10)
        #expect(abs((Double(squares) / count - mean * mean).squareRoot() / 255 - 0.3081078039) < 1e-10)
    }
}
