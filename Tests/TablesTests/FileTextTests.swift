import Testing

@testable import Tables

@Suite("File text")
struct FileTextTests {
    @Test(
        "what is no table of text is refused with its reason",
        arguments: [
            ([], TableError.Kind.empty), (Array(" \r\n\n".utf8), .empty), (Array("a,b\n1,\u{0}".utf8), .binary),
            ([0x1F, 0x8B, 8], .binary), ([0xFF, 0xFE, 0x61, 0], .encoding), ([0x61, 0xE9, 0x0A], .encoding),
        ] as [([UInt8], TableError.Kind)], Table.Format.allCases)
    func refused(file: ([UInt8], TableError.Kind), format: Table.Format) {
        let error = #expect(throws: TableError.self) { try Table(bytes: file.0, as: format) }
        #expect(error?.kind == file.1)
        #expect(error?.advice.isEmpty == false)
    }

    @Test("a byte order mark is no part of the first name")
    func byteOrderMark() throws {
        #expect(try Table(bytes: [0xEF, 0xBB, 0xBF] + Array("a,b\n1,2".utf8), as: .csv).columnNames == ["a", "b"])
    }

    @Test("a zero byte is named with its line")
    func zero() {
        let error = #expect(throws: TableError.self) { try Table(parsing: "a\n1\n\u{0}", as: .csv) }
        #expect(error?.line == 3)
    }
}
