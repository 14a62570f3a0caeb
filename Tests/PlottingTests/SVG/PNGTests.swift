import CZlib
import Foundation
import Testing

@testable import Plotting

@Suite("PNG")
struct PNGTests {
    @Test("chunks have the lengths and checksums of the format, and the pixels come back")
    func roundTrip() throws {
        let pixels: [UInt8] = [0, 50, 100, 150, 200, 255]
        let png = PNG.grey(pixels, width: 3, height: 2)
        #expect(Array(png.prefix(8)) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
        var chunks: [(name: String, data: [UInt8])] = []
        var rest = png.dropFirst(8)
        while rest.count >= 12 {
            let length = rest.prefix(4).reduce(0) { $0 << 8 | Int($1) }
            let content = Array(rest.dropFirst(4).prefix(4 + length))
            let checksum = rest.dropFirst(8 + length).prefix(4).reduce(UInt(0)) { $0 << 8 | UInt($1) }
            #expect(UInt(crc32(0, content, uInt(content.count))) == checksum)
            chunks.append((String(decoding: content.prefix(4), as: UTF8.self), Array(content.dropFirst(4))))
            rest = rest.dropFirst(12 + length)
        }
        #expect(rest.isEmpty)
        #expect(chunks.map(\.name) == ["IHDR", "tRNS", "IDAT", "IEND"])
        #expect(chunks[0].data == [0, 0, 0, 3, 0, 0, 0, 2, 8, 0, 0, 0, 0])
        var size = uLong(8)
        var rows = [UInt8](repeating: 9, count: 8)
        #expect(uncompress(&rows, &size, chunks[2].data, uLong(chunks[2].data.count)) == Z_OK)
        #expect(rows == [0, 0, 50, 100, 0, 150, 200, 255])
    }

    @Test("a size that is no image's gives no bytes")
    func wrongSize() {
        #expect(PNG.grey([1, 2, 3], width: 2, height: 2).isEmpty)
        #expect(PNG.grey([], width: 0, height: 0).isEmpty)
        #expect(PNG.grey([], width: -1, height: 70_000).isEmpty)
    }
}
