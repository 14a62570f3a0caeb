import Testing

@testable import Tables

@Suite("Delimited text")
struct DelimitedTextTests {
    @Test(
        "quoted cells hold commas, quotation marks and line breaks",
        arguments: ["\n", "\r\n", "\r"])
    func quoted(lineBreak: String) throws {
        let text = "name,\"a \"\"b\"\"\"\(lineBreak)\"x,y\",\"1\(lineBreak)2\"\(lineBreak)\"\",z"
        let table = try Table(parsing: text, as: .csv)
        #expect(table.columnNames == ["name", "a \"b\""])
        #expect(try table.text("name") == ["x,y", ""])
        #expect(try table.text("a \"b\"") == ["1\(lineBreak)2", "z"])
    }

    @Test("tabs separate where the format says so")
    func tabs() throws {
        let table = try Table(parsing: "a\tb, c\n1\t2,5\n", as: .tsv)
        #expect(table.columnNames == ["a", "b, c"])
        #expect(try table.text("b, c") == ["2,5"])
    }

    @Test("blank lines and a missing last line break change nothing")
    func blankLines() throws {
        let table = try Table(parsing: "\n\na,b\n\n1,2\n   \n3,4", as: .csv)
        #expect(try table.numbers("b") == [2, 4])
    }

    @Test("a header alone is a table without rows")
    func headerAlone() throws {
        let table = try Table(parsing: "epoch,loss\n", as: .csv)
        #expect(table.rowCount == 0)
        #expect(try table.numbers("loss") == [])
    }

    @Test("a column without a name is called by its place")
    func unnamed() throws {
        #expect(try Table(parsing: ",loss\n0,2\n", as: .csv).columnNames == ["column 1", "loss"])
    }

    @Test(
        "what breaks the rules is refused with its line",
        arguments: [
            ("1,2\n3,4\n", TableError.Kind.noHeader, 1), ("a,b\n1,2\n3\n", .raggedRow, 3),
            ("a,b\n1,2,3\n", .raggedRow, 2),
            ("a;b\n1,5;2\n", .delimiter, 1), ("a,a\n1,2\n", .duplicateColumn, 1), ("a\n1\n\"2\n3\n", .quotation, 3),
            ("a,b\n\"1\"2,3\n", .quotation, 2),
        ])
    func refused(text: String, kind: TableError.Kind, line: Int) {
        let error = #expect(throws: TableError.self) { try Table(parsing: text, as: .csv) }
        #expect(error?.kind == kind)
        #expect(error?.line == line)
    }
}
