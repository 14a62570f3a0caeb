import Datasets
import Foundation

/// The bytes of an IDX file.
func idx(_ dimensions: [Int], _ elements: [UInt8], type: UInt8 = 8) -> [UInt8] {
    let lengths = dimensions.flatMap { littleEndian(UInt32($0)).reversed() }
    return [0, 0, type, UInt8(dimensions.count)] + lengths + elements
}

/// A gzip member in stored (not compressed) blocks after RFC 1951 and 1952, written without zlib.
func gzip(_ content: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]
    var rest = content[...]
    repeat {
        let block = rest.prefix(65535)
        rest = rest.dropFirst(block.count)
        let length = UInt16(block.count)
        bytes += [rest.isEmpty ? 1 : 0] + littleEndian(length) + littleEndian(~length) + block
    } while !rest.isEmpty
    return bytes + littleEndian(crc32(content)) + littleEndian(UInt32(content.count))
}

func littleEndian(_ value: some FixedWidthInteger) -> [UInt8] {
    (0..<value.bitWidth / 8).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
}

/// The checksum of RFC 1952, bit by bit.
private func crc32(_ bytes: [UInt8]) -> UInt32 {
    var crc = UInt32.max
    for byte in bytes {
        crc ^= UInt32(byte)
        for _ in 0..<8 { crc = crc & 1 == 0 ? crc >> 1 : crc >> 1 ^ 0xEDB8_8320 }
    }
    return ~crc
}

/// The error that an operation throws, or nil.
func problem<Value>(_ operation: () throws(DatasetError) -> Value) -> DatasetError.Problem? {
    do {
        _ = try operation()
        return nil
    } catch { return error.problem }
}

/// The folder of the true MNIST files, where there is one beside the package.
let mnistFolder: String? = {
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    let folder = package.appendingPathComponent("../shared/mnist").standardizedFileURL.path
    return FileManager.default.fileExists(atPath: folder + "/t10k-labels-idx1-ubyte.gz") ? folder : nil
}()
