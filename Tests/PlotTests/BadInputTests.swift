import Foundation
import Testing
import Text

/// Every bad input is answered with what is wrong, where, and what was expected, and nothing is written.
@Suite("plot with bad input")
struct BadInputTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var bytes: [UInt8]
        var words: [String]
        var file: String
        /// The kinds of picture that need what is missing.
        var kinds: [String]
        var expected: [String]
        var testDescription: String { name }

        init(
            name: String, bytes: [UInt8], words: [String] = [], file: String = "log.csv",
            kinds: [String] = ["line", "scatter", "bar", "histogram"], expected: [String]
        ) {
            (self.name, self.bytes, self.words, self.file) = (name, bytes, words, file)
            (self.kinds, self.expected) = (kinds, expected)
        }
    }

    static let cases = [
        Case(
            name: "no header", bytes: Array("1,2.3\n2,0.4\n".utf8),
            expected: ["line 1", "names of the columns", "numbers alone"]),
        Case(
            name: "ragged row", bytes: Array("epoch,loss\n1,2.3\n2\n".utf8),
            expected: ["line 3", "2 cells", "1 cell"]),
        Case(
            name: "text in a number column", bytes: Array("epoch,loss\n1,2.3\n2,n/a\n".utf8), words: ["--y", "loss"],
            expected: ["line 3", "column \"loss\"", "a number", "\"n/a\""]),
        Case(
            name: "text in the only column", bytes: Array("epoch,loss\n1,low\n".utf8), kinds: ["line"],
            expected: ["line 2", "column \"loss\"", "a number", "\"low\""]),
        Case(
            name: "text along the axis", bytes: Array("name,loss\na,2.3\n".utf8), words: ["--x", "name"],
            kinds: ["line", "scatter"], expected: ["line 2", "column \"name\"", "a number"]),
        Case(name: "empty file", bytes: [], expected: ["a table", "an empty file"]),
        Case(name: "blank lines", bytes: Array("\n\n".utf8), expected: ["a table", "blank lines"]),
        Case(name: "header alone", bytes: Array("epoch,loss\n".utf8), expected: ["line 2", "a row of values"]),
        Case(
            name: "missing column", bytes: Array("epoch,val_loss\n1,2.3\n".utf8), words: ["--y", "loss"],
            expected: ["a column \"loss\"", "\"epoch\", \"val_loss\"", "did you mean \"val_loss\"?"]),
        Case(
            name: "missing axis", bytes: Array("epoch,loss\n1,2.3\n".utf8), words: ["--x", "step"],
            kinds: ["line", "scatter", "bar"], expected: ["a column \"step\""]),
        Case(name: "binary file", bytes: [0x89, 0x50, 0x4E, 0x47, 0, 1, 2, 3], expected: ["text", "zero byte"]),
        Case(name: "gzip archive", bytes: [0x1F, 0x8B, 8, 0], expected: ["text", "gzip"]),
        Case(name: "another encoding", bytes: [0x65, 0xE9, 0x2C, 0x62, 0x0A, 0x31, 0x2C, 0x32], expected: ["UTF-8"]),
        Case(
            name: "open quotation", bytes: Array("epoch,\"loss\n1,2\n".utf8),
            expected: ["line 1", "quotation mark that closes"]),
        Case(
            name: "semicolons", bytes: Array("epoch;loss\n1;2,5\n".utf8),
            expected: ["line 1", "commas between the cells", "found semicolons", "a decimal point"]),
        Case(
            name: "JSON in a list", bytes: Array("[{\"epoch\": 1}]".utf8), file: "log.json",
            expected: ["line 1", "one object on each line"]),
        Case(
            name: "the same name twice", bytes: Array("loss,loss\n1,2\n".utf8),
            expected: ["line 1", "column \"loss\"", "the same name twice"]),
        Case(
            name: "broken JSON", bytes: Array("{\"loss\": 1}\n{\"loss\": }\n".utf8), file: "log.jsonl",
            expected: ["line 2", "column \"loss\"", "a number, a text"]),
    ]

    @Test("bad data exits with 65 and says what, where and what was expected", arguments: cases)
    func corrupt(_ bad: Case) throws {
        for kind in bad.kinds {
            let run = try runPlot(
                [bad.file, "--out", "a.svg", "--kind", kind] + bad.words, files: [bad.file: Data(bad.bytes)])
            #expect(run.code == 65, "\(kind): \(run.errors)")
            #expect(run.output.isEmpty)
            #expect(run.files.keys.sorted() == [bad.file])
            #expect(run.errors.hasPrefix("error: \(bad.file): "), "\(kind): \(run.errors)")
            for part in bad.expected where kind == "line" { #expect(run.errors.contains(part), "\(run.errors)") }
        }
        let piped = try runPlot(["-"] + bad.words, input: Data(bad.bytes))
        #expect(piped.code == 65)
        #expect(piped.errors.hasPrefix("error: standard input: "), "\(piped.errors)")
    }

    @Test("a file that is not there, or is a folder, exits with 66")
    func missing() throws {
        for (name, part) in [("none.csv", "no such file"), (".", "is a folder")] {
            let run = try runPlot([name, "--out", "a.svg"])
            #expect(run.code == 66)
            #expect(run.errors.contains(part), "\(run.errors)")
            #expect(run.files.isEmpty)
        }
    }

    #if os(Linux)
        @Test("a device without an end is not read")
        func device() throws {
            let run = try runPlot(["/dev/zero"])
            #expect(run.code == 66)
            #expect(run.errors.hasPrefix("error: /dev/zero: is no file but a device"), "\(run.errors)")
        }
    #endif

    @Test(
        "a wrong command line exits with 64, and the nearest name is offered",
        arguments: [
            (["log.csv", "--titel", "x"], "did you mean --title?"),
            (["log.csv", "--kind", "bars"], "did you mean bar?"),
            (["log.csv", "--size", "big"], "must be WIDTHxHEIGHT"),
            (["log.csv", "--size", "9x9"], "between 240 and 4000"),
            (["log.csv", "--smooth", "1"], "less than 1"), (["log.csv", "--y", ","], "must name a column"),
            (["a.csv", "b.csv"], "one FILE too many"), (["log.csv", "--out"], "needs a value"),
            (["-", "--follow"], "needs a FILE"), ([""], "FILE: is empty"),
        ])
    func usage(words: [String], part: String) throws {
        let run = try runPlot(words, table: "epoch,loss\n1,2\n")
        #expect(run.code == 64)
        #expect(run.errors.contains(part), "\(run.errors)")
        #expect(run.files.keys.sorted() == ["log.csv"])
    }

    @Test("a file that cannot be written exits with 73")
    func unwritable() throws {
        let run = try runPlot(["log.csv", "--out", "log.csv/a.svg"], table: "epoch,loss\n1,2\n")
        #expect(run.code == 73, "\(run.errors)")
    }
}
