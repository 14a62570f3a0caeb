import CZlib

/// Writes grey images in the Portable Network Graphics format.
enum PNG {
    /// The grey that stands for transparent; no pixel of an image is given it.
    static let transparent: UInt8 = 1

    /// A grey image of 8 bits, one byte for each pixel, row by row; empty where the size is no image's.
    static func grey(_ pixels: [UInt8], width: Int, height: Int) -> [UInt8] {
        guard width > 0, height > 0, width < 1 << 16, height < 1 << 16, pixels.count == width * height else {
            return []
        }
        var rows: [UInt8] = []
        rows.reserveCapacity(pixels.count + height)
        for row in 0..<height {
            rows.append(0)  // filter "none": best for digits, which are mostly background
            rows += pixels[row * width..<(row + 1) * width]
        }
        // Bit depth 8, colour type grey, and the only methods of compression, filtering and no interlacing.
        let header = bigEndian(UInt32(width)) + bigEndian(UInt32(height)) + [8, 0, 0, 0, 0]
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
            + chunk("IHDR", header) + chunk("tRNS", [0, transparent]) + chunk("IDAT", deflated(rows))
            + chunk("IEND", [])
    }

    private static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
        let content = Array(name.utf8) + data
        let checksum = content.withUnsafeBufferPointer { crc32(0, $0.baseAddress, uInt($0.count)) }
        return bigEndian(UInt32(data.count)) + content + bigEndian(UInt32(truncatingIfNeeded: checksum))
    }

    private static func deflated(_ bytes: [UInt8]) -> [UInt8] {
        var size = compressBound(uLong(bytes.count))
        var compressed = [UInt8](repeating: 0, count: Int(size))
        // With room for the bound, the level 9 cannot fail but for want of memory.
        let status = compress2(&compressed, &size, bytes, uLong(bytes.count), 9)
        return status == Z_OK ? Array(compressed.prefix(Int(size))) : []
    }

    private static func bigEndian(_ value: UInt32) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    }
}
