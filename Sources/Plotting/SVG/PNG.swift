import CZlib

/// Writes images in the Portable Network Graphics format.
enum PNG {
    /// The grey that stands for transparent; no pixel of an image is given it.
    static let transparent: UInt8 = 1

    /// A grey image of 8 bits, one byte for each pixel, row by row; empty where the size is no image's.
    static func grey(_ pixels: [UInt8], width: Int, height: Int) -> [UInt8] {
        // Bit depth 8 and colour type grey.
        picture(pixels, width: width, height: height, kind: [8, 0], extra: chunk("tRNS", [0, transparent]))
    }

    /// An image of at most 255 colours, 0xRRGGBB; the number 255 stands for transparent.
    static func indexed(_ pixels: [UInt8], palette: [UInt32], width: Int, height: Int) -> [UInt8] {
        let colors = palette.prefix(255) + Array(repeating: 0, count: 256 - min(palette.count, 255))
        let bytes = colors.flatMap { color in [16, 8, 0].map { UInt8(truncatingIfNeeded: color >> UInt32($0)) } }
        let alpha = [UInt8](repeating: 255, count: 255) + [0]
        return picture(
            pixels, width: width, height: height, kind: [8, 3], extra: chunk("PLTE", bytes) + chunk("tRNS", alpha))
    }

    private static func picture(
        _ pixels: [UInt8], width: Int, height: Int, kind: [UInt8], extra: @autoclosure () -> [UInt8]
    ) -> [UInt8] {
        guard width > 0, height > 0, width < 1 << 16, height < 1 << 16, pixels.count == width * height else {
            return []
        }
        var rows: [UInt8] = []
        rows.reserveCapacity(pixels.count + height)
        for row in 0..<height {
            rows.append(0)  // filter "none": best for digits, which are mostly background
            rows += pixels[row * width..<(row + 1) * width]
        }
        // After the kind, the only methods of compression and filtering, and no interlacing.
        let header = bigEndian(UInt32(width)) + bigEndian(UInt32(height)) + kind + [0, 0, 0]
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
            + chunk("IHDR", header) + extra() + chunk("IDAT", deflated(rows)) + chunk("IEND", [])
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
