import Testing

@testable import Tables

@Suite("Table")
struct TableTests {
    @Test("numbers and text keep the order of columns and rows")
    func columns() throws {
        let table = try Table(parsing: "epoch,loss,note\n1,2.30,start\n2,0.41,\n", as: .csv)
        #expect(table.columnNames == ["epoch", "loss", "note"])
        #expect(table.rowCount == 2)
        #expect(try table.numbers("loss") == [2.3, 0.41])
        #expect(try table.column("epoch") == .numbers([1, 2]))
        #expect(try table.column("note") == .text(["start", ""]))
    }

    @Test("an empty cell in a column of numbers is NaN, and a diverging run's nan and inf are numbers")
    func missing() throws {
        let loss = try Table(parsing: "loss\n1\n \nnan\n-inf\n1e3\n", as: .csv).numbers("loss")
        #expect(loss.count == 4)
        #expect(loss[0] == 1 && loss[1].isNaN && loss[2] == -.infinity && loss[3] == 1000)
        let gap = try Table(parsing: "a,b\n1,\n2,3", as: .csv).numbers("b")
        #expect(gap[0].isNaN && gap[1] == 3)
    }

    @Test("text in a column of numbers is named with its line, also after cells of several lines")
    func notANumber() {
        let error = #expect(throws: TableError.self) {
            try Table(parsing: "loss,note\n1,\"two\nlines\"\nn/a,x\n", as: .csv).numbers("loss")
        }
        #expect(error?.kind == .notANumber)
        #expect(error?.line == 4)
        #expect(error?.column == "loss")
        #expect(error?.found == "\"n/a\"")
    }

    @Test("a missing column is answered with those that are there and the nearest")
    func missingColumn() throws {
        let table = try Table(parsing: "epoch,val_loss\n1,2\n", as: .csv)
        let error = #expect(throws: TableError.self) { try table.numbers("loss") }
        #expect(
            error?.description
                == "expected a column \"loss\", found \"epoch\", \"val_loss\"; did you mean \"val_loss\"?")
    }

    @Test("formats are known by the ends of file names")
    func formats() {
        #expect(
            ["a.csv", "b.TSV", "c.d.jsonl", "e.txt", "csv", ""].map(Table.Format.init(fileName:)) == [
                .csv, .tsv, .jsonLines, nil, .csv, nil,
            ])
    }

    @Test("no bytes at all make a reader trap", arguments: Table.Format.allCases, 0..<200)
    func noise(format: Table.Format, seed: Int) {
        // The characters that the formats give a meaning, in any order.
        let alphabet = Array("\",\t\r\n{}[]:\\u1.e-N d8 é\u{FEFF}".utf8) + [0xD8, 0xFF]
        var state = UInt64(seed + 1)
        let bytes = (0..<60).map { _ -> UInt8 in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return alphabet[Int(state >> 33) % alphabet.count]
        }
        for count in 0...bytes.count {
            guard let table = try? Table(bytes: Array(bytes[..<count]), as: format) else { continue }
            for name in table.columnNames { #expect((try? table.text(name))?.count == table.rowCount) }
        }
    }
}
