import Console
import Foundation
import Testing

@testable import Notebook

@Suite("A chapter's report")
struct ChapterReportTests {
    private var report: ChapterReport {
        var report = ChapterReport(chapter: "test", seed: .max)
        report.stopped = "interrupted"
        report.checks = [
            Check("∂J/∂w", .number(-35.25), .number(-35), tolerance: 1e-12, ledger: ["F29", "F30"]),
            Check("a residue", .number(8.7e-28), .atMost, .number(1e-20), ledger: []),
            Check("steps", .integer(7), .integer(7), ledger: []),
            Check("words", .list([.text("a \"b\""), .bool(true)]), .list([.text(""), .bool(false)]), ledger: []),
            Check("no numbers", .list([.number(.nan), .number(.infinity)]), .number(-.infinity), ledger: []),
        ]
        report.claims = [
            Claim(row: "Q01", printed: 0.5, measured: [0.5, 0.25], images: 10_000),
            Claim(row: "Q02", printed: 0.9, measured: [.nan], images: 100),
        ]
        report.statements = ["F07"]
        report.noted = ["C07"]
        report.notMeasured = ["Q04"]
        report.values = [
            ("a", .array([.integer(1), .number(2.5)])), ("b", .object([("x", .null), ("y", .string("損失"))])),
        ]
        report.figures = ["01-a.svg"]
        report.timings = [("secondsPerEpoch", [2.91, 2.88])]
        return report
    }

    @Test("what is written is read again, and written alike")
    func roundTrip() throws {
        let text = report.json(document: []).text
        let again: ChapterReport = try JSON.read(from: Data(text.utf8))
        #expect(again.json(document: []).text == text)
        #expect(again.seed == .max && again.stopped == "interrupted")
        #expect(again.checks.map(\.holds) == [false, true, true, false, false])
        #expect(again.checks[1].relation == .atMost)
        #expect(again.claims.map(\.isReproduced) == report.claims.map(\.isReproduced))
    }

    @Test("the document is no part of what is read")
    func document() throws {
        let text = report.json(document: [.note("a note")]).text
        let again: ChapterReport = try JSON.read(from: Data(text.utf8))
        #expect(again.json(document: []).text == report.json(document: []).text)
    }

    @Test("a check that compares what no check compares is refused, with its place")
    func refused() {
        let text = report.json(document: []).text.replacing("\"actual\": 7", with: "\"actual\": {}")
        let problem = #expect(throws: JSONProblem.self) {
            try JSON.read(ChapterReport.self, from: Data(text.utf8))
        }
        #expect(problem?.description.hasPrefix("another kind of value than a report has in checks.2") == true)
    }
}
