import Datasets
import Foundation

/// A folder with the four files of MNIST's format, but few digits: drawn ones, so that a run takes a second.
public struct TinyDigits: Sendable {
    /// Where the files are.
    public let folder: TemporaryFolder
    /// The digits of the test set.
    public let test: LabeledImages

    /// Draws so many digits and writes them.
    public init(train: Int = 60, test: Int = 20) throws {
        folder = try TemporaryFolder()
        let digits = DrawnDigits.draw(seed: 1, train: train, test: test)
        self.test = digits.test
        for (name, images) in [("train", digits.train), ("t10k", digits.test)] {
            try folder.write(Self.idx([images.count, 28, 28], images.pixels), to: "\(name)-images-idx3-ubyte")
            try folder.write(Self.idx([images.count], images.labels.map(UInt8.init)), to: "\(name)-labels-idx1-ubyte")
        }
    }

    /// Magic number, the length of each axis in four big-endian bytes, the data.
    public static func idx(_ shape: [Int], _ bytes: [UInt8]) -> Data {
        let lengths = shape.flatMap { n in [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: n >> $0) } }
        return Data([0, 0, 8, UInt8(shape.count)] + lengths + bytes)
    }
}
