import Testing

@testable import Tables

@Suite("JSON lines")
struct JSONLinesTests {
    @Test("keys name the columns in the order of their first appearance, and missing ones are empty")
    func order() throws {
        let table = try Table(
            parsing: "{\"zeta\": 1, \"alpha\": 2.5e-3}\n\n{\"alpha\": null, \"zeta\": 3, \"val\": NaN}\r\n{}\n",
            as: .jsonLines)
        #expect(table.columnNames == ["zeta", "alpha", "val"])
        #expect(table.rowCount == 3)
        #expect(try table.text("zeta") == ["1", "3", ""])
        let alpha = try table.numbers("alpha")
        #expect(alpha[0] == 0.0025 && alpha[1].isNaN && alpha[2].isNaN)
        #expect(try table.numbers("val").allSatisfy { $0.isNaN })
    }

    @Test("a text stays text, even where it looks like a number")
    func text() throws {
        let table = try Table(parsing: "{\"id\": \"007\", \"ok\": true}", as: .jsonLines)
        #expect(try table.column("id") == .text(["007"]))
        #expect(try table.column("ok") == .text(["true"]))
    }

    @Test("escapes are those of JSON")
    func escapes() throws {
        let table = try Table(parsing: #"{"a\n\"b": "\u00e9 \ud83d\ude00 \\ \/ \ud83d"}"#, as: .jsonLines)
        #expect(table.columnNames == ["a\n\"b"])
        #expect(try table.text("a\n\"b") == ["é 😀 \\ / \u{FFFD}"])
    }

    @Test(
        "what is no object of plain values is refused with its line",
        arguments: [
            "[1, 2]", "{\"a\": [1]}", "{\"a\": {\"b\": 1}}", "{\"a\" 1}", "{\"a\": 1", "{\"a\": 1} x", "{a: 1}",
            "{\"a\": \"\\q\"}", "{\"a\": \"\\u12\"}", "{\"a\": tru}", "{\"a\": \"", "{\"a\":", "{\"a\": 1,}",
        ])
    func refused(line: String) {
        let error = #expect(throws: TableError.self) { try Table(parsing: "{\"a\": 1}\n" + line, as: .jsonLines) }
        #expect(error?.kind == .json)
        #expect(error?.line == 2)
    }

    @Test("a key twice in one line is refused")
    func duplicate() {
        let error = #expect(throws: TableError.self) { try Table(parsing: "{\"a\": 1, \"a\": 2}", as: .jsonLines) }
        #expect(error?.kind == .duplicateColumn)
    }
}
