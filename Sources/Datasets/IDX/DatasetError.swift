import Tables

/// Why data could not be loaded: the file and what is wrong with it.
///
/// `description` is one message for the person at the keyboard: what, where, expected, found and what to do.
public struct DatasetError: Error, Hashable, Sendable {
    /// The file or folder at fault.
    public let path: String
    /// What is wrong with it.
    public let problem: Problem

    /// An error about a file or folder.
    public init(_ path: String, _ problem: Problem) {
        self.path = path
        self.problem = problem
    }

    /// What can be wrong with a file or folder of data.
    public enum Problem: Hashable, Sendable {
        case notFound
        case isFolder
        case isNotFolder
        case unreadable(reason: String)
        /// The folder that should hold the four MNIST files does not exist.
        case noMNISTFolder
        /// Some of the four MNIST files are not in the folder.
        case mnistFilesMissing([String])

        case empty
        /// The file begins with something else than an IDX header of bytes.
        case notIDX(start: [UInt8])
        /// An IDX file of images was expected and one of labels found, or the other way round.
        case wrongContent(expected: IDXFile.Content, axes: Int)
        case headerTruncated(expected: Int, found: Int)
        case emptyDimensions([Int])
        /// The header announces more bytes than the reader is willing to hold.
        case tooLarge(dimensions: [Int], limit: Int)
        case truncated(dimensions: [Int], found: Int)
        case oversized(dimensions: [Int])
        case damagedGzip(GzipDamage)

        case countsDiffer(images: Int, labels: Int, labelsPath: String)
        case labelOutside(index: Int, label: Int, classes: Int)
        case wrongImageSize(expected: [Int], found: [Int])

        case notTable(TableError)
    }

    /// What can be wrong with a gzip-compressed file.
    public enum GzipDamage: Hashable, Sendable {
        case truncated
        case trailingBytes
        /// A checksum, a length or the compressed stream itself does not fit; in zlib's words.
        case corrupt(String)
    }

    /// Whether the data are damaged or are not there: a program exits 65 for the one and 66 for the other.
    public enum Fault: Sendable {
        case corruptData
        case missingData
    }

    /// Whether the data are damaged or are not there.
    public var fault: Fault {
        switch problem {
        case .notFound, .isFolder, .isNotFolder, .unreadable, .noMNISTFolder, .mnistFilesMissing: .missingData
        default: .corruptData
        }
    }
}
