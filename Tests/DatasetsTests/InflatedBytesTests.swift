import Foundation
import TestSupport
import Testing

@testable import Datasets

@Suite("Compressed and plain content")
struct InflatedBytesTests {
    let folder: TemporaryFolder
    init() throws { folder = try TemporaryFolder() }

    private func content(of bytes: [UInt8]) throws -> [UInt8] {
        try InflatedBytes(path: folder.write(bytes, to: "file")).readFully(1 << 22)
    }

    @Test("content decides whether a file is compressed")
    func detection() throws {
        let plain: [UInt8] = Array(0...200)
        #expect(try content(of: plain) == plain)
        #expect(try content(of: gzip(plain)) == plain)
    }

    /// The gzip program's output for 00 00 08 01 00 00 00 28 and forty sevens.
    private let deflated: [UInt8] = [
        0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0x63, 0x60, 0xE0, 0x60, 0x64, 0x60, 0x60, 0xD0,
        0x60, 0x27, 0x12, 0x00, 0x00, 0xAA, 0x8E, 0xCA, 0xF1, 0x30, 0x00, 0x00, 0x00,
    ]
    private let inflated: [UInt8] = [0, 0, 8, 1, 0, 0, 0, 40] + Array(repeating: 7, count: 40)

    @Test("a deflated file of the gzip program is inflated")
    func inflation() throws {
        #expect(try content(of: deflated) == inflated)
    }

    @Test("a bit flipped in a deflated file is an error or changes nothing", arguments: 2..<31)
    func flips(place: Int) throws {
        for bit in 0..<8 {
            var bytes = deflated
            bytes[place] ^= 1 << bit
            let path = try folder.write(bytes, to: "file")
            do {
                #expect(try InflatedBytes(path: path).readFully(1000) == inflated, "bit \(bit)")
            } catch {
                #expect(error.fault == .corruptData)
            }
        }
    }

    @Test("content longer than a piece arrives whole, in order", arguments: [262_143, 262_144, 262_145, 1_000_000])
    func pieces(count: Int) throws {
        let plain = (0..<count).map { UInt8(truncatingIfNeeded: $0 ^ $0 >> 8 ^ $0 >> 16) }
        #expect(try content(of: plain) == plain)
        #expect(try content(of: gzip(plain)) == plain)
    }

    @Test("several members follow one another")
    func members() throws {
        #expect(try content(of: gzip([1, 2]) + gzip([]) + gzip([3])) == [1, 2, 3])
    }

    @Test("damage to the compressed data is told apart")
    func damage() throws {
        let packed = gzip(Array(0...99))
        var badChecksum = packed
        badChecksum[packed.count - 8] ^= 1
        var badLength = packed
        badLength[packed.count - 4] ^= 1
        let cases: [([UInt8], DatasetError.GzipDamage)] = [
            (badChecksum, .corrupt("incorrect data check")), (badLength, .corrupt("incorrect length check")),
            (packed.dropLast(1), .truncated), (Array(packed.prefix(40)), .truncated), ([0x1F, 0x8B], .truncated),
            (packed + [0], .trailingBytes), (packed + Array("tail".utf8), .trailingBytes),
        ]
        for (bytes, damage) in cases {
            let path = try folder.write(bytes, to: "file")
            #expect(throws: DatasetError(path, .damagedGzip(damage))) { try InflatedBytes(path: path).readFully(1000) }
        }
    }

    @Test("no more is inflated than the header announces")
    func bomb() throws {
        // Were the content inflated to its end, the missing checksum would show first.
        let packed = gzip(idx([4], Array(repeating: 1, count: 3_000_000))).dropLast(8)
        let path = try folder.write(Array(packed), to: "labels.gz")
        #expect(throws: DatasetError(path, .oversized(dimensions: [4]))) {
            try IDXFile(contentsOf: path, expecting: .labels)
        }
    }

    @Test("a missing file and a folder are errors of their own")
    func places() throws {
        let nowhere = folder.path + "/nowhere"
        #expect(throws: DatasetError(nowhere, .notFound)) { try InflatedBytes(path: nowhere) }
        #expect(throws: DatasetError(folder.path, .isFolder)) { try InflatedBytes(path: folder.path) }
    }

    #if os(Linux)
        @Test("a file that the system refuses to read is an error with the system's words")
        func unreadable() {
            // Nothing is mapped at address zero, so that reading there fails for every user, root included.
            let path = "/proc/self/mem"
            #expect(throws: DatasetError(path, .unreadable(reason: "Input/output error"))) {
                try InflatedBytes(path: path)
            }
        }
    #endif
}
