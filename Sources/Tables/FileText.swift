/// The bytes of a file, checked to be text.
enum FileText {
    /// The bytes without a byte order mark.
    static func checked(_ bytes: [UInt8]) throws(TableError) -> ArraySlice<UInt8> {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            throw TableError(.encoding, expected: "text in UTF-8", found: "UTF-16", advice: "save the file as UTF-8")
        }
        if bytes.starts(with: [0x1F, 0x8B]) {
            throw TableError(.binary, expected: "text", found: "a gzip archive", advice: "unpack it first")
        }
        let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
        guard content.contains(where: { !isBlank($0) }) else {
            throw TableError(
                .empty, expected: "a table", found: bytes.isEmpty ? "an empty file" : "blank lines alone",
                advice: "check that whatever writes the file has finished")
        }
        if let zero = content.firstIndex(of: 0) {
            throw TableError(
                .binary, line: line(of: zero, in: content), expected: "text", found: "a zero byte",
                advice: "this is a binary file; give a table as text")
        }
        guard String(validating: content, as: UTF8.self) != nil else {
            throw TableError(
                .encoding, expected: "text in UTF-8", found: "bytes of another encoding",
                advice: "save the file as UTF-8")
        }
        return content
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte)
    }

    private static func line(of index: Int, in bytes: ArraySlice<UInt8>) -> Int {
        1 + bytes[..<index].count { $0 == UInt8(ascii: "\n") }
    }
}
