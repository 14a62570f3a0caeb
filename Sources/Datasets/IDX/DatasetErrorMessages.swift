extension DatasetError: CustomStringConvertible {
    /// One message: what is wrong, where, what was expected and found, and what to do.
    public var description: String {
        switch problem {
        case .notFound: "\(path): no such file or folder. Check the path."
        case .isFolder: "\(path): a folder, where a file is expected. Name the file inside it."
        case .isNotFolder: "\(path): a file, where the folder that holds the data is expected. Name its folder."
        case .unreadable(let reason): "\(path): cannot be read (\(reason)). Check what it is and who may read it."
        case .noMNISTFolder: "\(path): no such folder, so MNIST is not here.\n\(MNIST.advice(folder: path))"
        case .mnistFilesMissing(let names):
            "\(path): MNIST is not complete here; missing: \(names.joined(separator: ", ")).\n"
                + MNIST.advice(folder: path)
        case .empty: "\(path): the file is empty. \(again)"
        case .notIDX(let start): "\(path): not an IDX file of bytes: \(DatasetError.describe(start: start)) \(again)"
        case .wrongContent(let expected, let axes):
            "\(path): \(expected.name) expected (magic number \(expected.magic)), "
                + "found \(IDXFile.Content.name(axes: axes)) (magic number \(2048 + axes)). "
                + "Were the files of images and labels swapped?"
        case .headerTruncated(let expected, let found):
            "\(path): cut short: a header of \(expected) bytes expected, \(found) bytes found. \(again)"
        case .emptyDimensions(let dimensions):
            "\(path): the header announces \(DatasetError.product(dimensions)), which holds nothing. \(again)"
        case .tooLarge(let dimensions, let limit):
            "\(path): the header announces \(DatasetError.product(dimensions)) bytes, more than the limit of \(limit). "
                + again
        case .truncated(let dimensions, let found):
            "\(path): cut short: the header announces \(DatasetError.product(dimensions)) bytes, \(found) follow it. "
                + again
        case .oversized(let dimensions):
            "\(path): too long: the header announces \(DatasetError.product(dimensions)) bytes, more follow it. \(again)"
        case .damagedGzip(.truncated):
            "\(path): cut short: the gzip-compressed data stop before their end. \(again)"
        case .damagedGzip(.trailingBytes):
            "\(path): the gzip-compressed data are followed by bytes that do not belong to them. \(again)"
        case .damagedGzip(.corrupt(let reason)):
            "\(path): the gzip-compressed data are damaged (\(reason)). \(again)"
        case .countsDiffer(let images, let labels, let labelsPath):
            "\(path) holds \(images) images, but \(labelsPath) holds \(labels) labels; expected as many. "
                + "Take both files from one source."
        case .labelOutside(let index, let label, let classes):
            "\(path): label \(label) at position \(index) is outside the classes 0…\(classes - 1). "
                + "Check the number of classes, or fetch the file again."
        case .wrongImageSize(let expected, let found):
            "\(path): images of \(DatasetError.product(expected)) pixels expected, \(DatasetError.product(found)) found. "
                + "Is this another data set?"
        case .notTable(let error):
            "\(path): \(error.description)"
        }
    }

    private var again: String { "Fetch the file again." }

    /// The lengths joined by signs of multiplication.
    private static func product(_ dimensions: [Int]) -> String {
        dimensions.map(String.init).joined(separator: " × ")
    }

    /// What the first bytes of a file that is not IDX tell about it.
    private static func describe(start: [UInt8]) -> String {
        let hexadecimal = start.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined(separator: " ")
        let begins = "it begins with \(hexadecimal), expected 00 00 08 and the number of axes"
        if start.first == UInt8(ascii: "<") { return "\(begins); this looks like a web page." }
        guard start.count == 4 else { return "it has \(start.count) bytes, fewer than a header." }
        let elements: [UInt8: String] = [
            0x09: "signed bytes", 0x0B: "16-bit integers", 0x0C: "32-bit integers",
            0x0D: "32-bit floating-point numbers",
            0x0E: "64-bit floating-point numbers",
        ]
        if start[0] == 0, start[1] == 0, let element = elements[start[2]] {
            return "\(begins); this is an IDX file of \(element)."
        }
        return begins + "."
    }
}

extension DatasetError.Fault: CustomStringConvertible {
    /// The fault in two words.
    public var description: String {
        switch self {
        case .corruptData: "corrupt data"
        case .missingData: "missing data"
        }
    }
}
