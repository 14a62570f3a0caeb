/// An array of bytes in the IDX format, in which MNIST is published.
///
/// The header, in big-endian order: two zero bytes, the element type (08, unsigned bytes), the number of axes, and the
/// length of each axis in four bytes; then the elements, the last axis varying fastest. A file may be gzip-compressed:
/// its content decides, whatever its name.
///
///     let file = try IDXFile(contentsOf: "t10k-images-idx3-ubyte.gz", expecting: .images)
///     file.dimensions                                             // [10000, 28, 28]
public struct IDXFile: Sendable, Hashable {
    /// The length of each axis: [N, height, width] of images, [N] of labels.
    public let dimensions: [Int]
    /// The elements, the last axis varying fastest.
    public let bytes: [UInt8]

    /// What a file should hold.
    public enum Content: Sendable, Hashable {
        /// Images of one channel, [N, height, width]; magic number 2051.
        case images
        /// Labels, [N]; magic number 2049.
        case labels

        var axes: Int { self == .images ? 3 : 1 }
        var magic: Int { 2048 + axes }
        var name: String { Content.name(axes: axes) }

        static func name(axes: Int) -> String {
            switch axes {
            case 3: "images"
            case 1: "labels"
            default: "an array of \(axes) axes"
            }
        }
    }

    /// Reads a file, raw or gzip-compressed.
    ///
    /// Inflates no more than the header announces, and refuses a header that announces more than `limit` bytes. Throws
    /// `DatasetError` where the file is missing, not readable, damaged, or holds something else.
    public init(
        contentsOf path: String, expecting content: Content, limit: Int = 1 << 30
    ) throws(DatasetError) {
        let source = try InflatedBytes(path: path)
        let start = try source.readFully(4)
        guard !start.isEmpty else { throw DatasetError(path, .empty) }
        guard start.count == 4, start[0] == 0, start[1] == 0, start[2] == 0x08 else {
            throw DatasetError(path, .notIDX(start: start))
        }
        guard start[3] == content.axes else {
            throw DatasetError(path, .wrongContent(expected: content, axes: Int(start[3])))
        }
        dimensions = try IDXFile.dimensions(from: source, axes: content.axes)
        let size = try IDXFile.size(of: dimensions, limit: limit, path: path)
        bytes = try source.readFully(size)
        guard bytes.count == size else {
            throw DatasetError(path, .truncated(dimensions: dimensions, found: bytes.count))
        }
        // Asking for one byte more also makes zlib compare the checksum at the end.
        guard try source.readFully(1).isEmpty else { throw DatasetError(path, .oversized(dimensions: dimensions)) }
    }

    private static func dimensions(from source: InflatedBytes, axes: Int) throws(DatasetError) -> [Int] {
        let header = try source.readFully(4 * axes)
        guard header.count == 4 * axes else {
            throw DatasetError(source.path, .headerTruncated(expected: 4 + 4 * axes, found: 4 + header.count))
        }
        return stride(from: 0, to: header.count, by: 4).map { offset in
            header[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
        }
    }

    /// The product of the dimensions, unless it is zero, overflows or exceeds the limit.
    private static func size(of dimensions: [Int], limit: Int, path: String) throws(DatasetError) -> Int {
        guard !dimensions.contains(0) else { throw DatasetError(path, .emptyDimensions(dimensions)) }
        var size = 1
        for dimension in dimensions {
            let (product, overflow) = size.multipliedReportingOverflow(by: dimension)
            guard !overflow, product <= limit else {
                throw DatasetError(path, .tooLarge(dimensions: dimensions, limit: limit))
            }
            size = product
        }
        return size
    }
}

extension InflatedBytes {
    /// The next `count` bytes, fewer only where the content ends.
    func readFully(_ count: Int) throws(DatasetError) -> [UInt8] {
        var bytes = try read(upTo: count)
        guard !bytes.isEmpty, bytes.count < count else { return bytes }
        while bytes.count < count {
            let piece = try read(upTo: count - bytes.count)
            guard !piece.isEmpty else { break }
            bytes += piece
        }
        return bytes
    }
}
