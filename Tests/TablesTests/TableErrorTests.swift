import Testing

@testable import Tables

@Suite("Table error")
struct TableErrorTests {
    @Test("the sentence says where, what was expected and found, and what to do")
    func sentence() {
        let error = TableError(
            .notANumber, line: 3, column: "loss", expected: "a number", found: "\"n/a\"", advice: "leave it empty")
        #expect(error.description == "line 3, column \"loss\": expected a number, found \"n/a\"; leave it empty")
    }

    @Test("what is shown of a file is short and has no control characters")
    func quoted() {
        #expect(TableError.quoted("\u{1B}[31m") == "\"\u{FFFD}[31m\"")
        #expect(TableError.quoted(String(repeating: "x", count: 1000)).count == 43)
    }
}
