import Datasets
import Tables
import Tensors
import TestSupport
import Testing

@Suite("Tables as samples")
struct TableSamplesTests {
    private let folder: TemporaryFolder
    init() throws { folder = try TemporaryFolder() }

    private func file(_ name: String, _ text: String) throws -> String { try folder.write(text.utf8, to: name) }

    @Test("the named columns of a CSV file become the columns of a tensor")
    func columns() throws {
        let table = try Table(contentsOf: file("houses.csv", "area,rooms,price\n50,2,100\n80,3,180.5\n"))
        #expect(try table.tensor(columns: ["price", "area"], of: Double.self) == [[100, 50], [180.5, 80]])
        #expect(try table.tensor(columns: [], of: Float.self).shape == [2, 0])
    }

    @Test("the ending of the name decides the format")
    func formats() throws {
        #expect(try Table(contentsOf: file("a.tsv", "x\ty\n1\t2\n")).columnNames == ["x", "y"])
        #expect(try Table(contentsOf: file("a.jsonl", #"{"x": 1, "y": 2}"#)).columnNames == ["x", "y"])
    }

    @Test("a gap, a word and a column that is not there are errors with line and column")
    func gaps() throws {
        let table = try Table(contentsOf: file("gaps.csv", "x,y,z\n1,2,a\n3,,b\n"))
        let gap = #expect(throws: TableError.self) { try table.tensor(columns: ["x", "y"], of: Double.self) }
        #expect(gap?.line == 3 && gap?.column == "y")
        #expect(throws: TableError.self) { try table.tensor(columns: ["z"], of: Double.self) }
        #expect(throws: TableError.self) { try table.tensor(columns: ["w"], of: Double.self) }
    }

    @Test("a file that is missing, a folder, and one that is no table")
    func files() throws {
        let path = try file("empty.csv", "")
        let empty = #expect(throws: DatasetError.self) { try Table(contentsOf: path) }
        #expect(empty?.fault == .corruptData && empty?.description.contains("empty.csv") == true)
        let missing = #expect(throws: DatasetError.self) { try Table(contentsOf: path + ".nothing") }
        #expect(missing?.fault == .missingData)
        let isFolder = #expect(throws: DatasetError.self) { try Table(contentsOf: folder.path) }
        #expect(isFolder?.fault == .missingData)
    }
}
