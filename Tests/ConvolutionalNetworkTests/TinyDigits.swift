import Datasets
import Foundation

/// A folder with the four files of MNIST's format, but few digits: drawn ones, so that a run takes a second.
struct TinyDigits {
    let folder: URL
    let test: LabeledImages

    init(train: Int = 60, test: Int = 20) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "digits-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let digits = DrawnDigits.draw(seed: 1, train: train, test: test)
        self.test = digits.test
        for (name, images) in [("train", digits.train), ("t10k", digits.test)] {
            try Self.idx([images.count, 28, 28], images.pixels).write(to: file("\(name)-images-idx3-ubyte"))
            try Self.idx([images.count], images.labels.map(UInt8.init)).write(to: file("\(name)-labels-idx1-ubyte"))
        }
    }

    func file(_ name: String) -> URL { folder.appending(path: name) }

    /// Magic number, the length of each axis in four big-endian bytes, the data.
    static func idx(_ shape: [Int], _ bytes: [UInt8]) -> Data {
        let lengths = shape.flatMap { n in [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: n >> $0) } }
        return Data([0, 0, 8, UInt8(shape.count)] + lengths + bytes)
    }
}
