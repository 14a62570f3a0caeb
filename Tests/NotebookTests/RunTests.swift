import Console
import Testing

@testable import Notebook

private let text = """
    let chapter = Chapter()
    //: # Title
    chapter.value("steps", 7)
    //: After {steps} steps and {missing}.
    chapter.finish()
    """

private let terminal = Terminal(isInteractive: false, columns: nil, environment: ["LANG": "C.UTF-8"], .init())

private func run(_ format: OutputFormat = .text) throws -> Run {
    let weaver = Weaver(try ChapterSource(text), file: "main.swift", chapterLine: 1)
    return Run(chapter: "test", seed: 42, format: format, terminal: terminal, weaver: weaver)
}

private func place(_ line: Int) -> Weaver.Place { .init(file: "main.swift", line: line, function: "test") }

@Suite("A run")
struct RunTests {
    @Test("prose quotes the values of the run; one that the run does not have is a check that fails")
    func values() throws {
        var run = try run()
        #expect(run.begin(note: nil) == "Title\n═════\n")
        let output = run.leave(.value(name: "steps", text: "7"), at: place(3))
        #expect(output == "\n 3 │ chapter.value(\"steps\", 7)\n\n    ▸ steps = 7\n")
        run.keep("steps", text: "7", value: .integer(7))
        #expect(run.reachTheEnd() == "\nAfter 7 steps and {missing}.\n")
        #expect(run.failedChecks.map(\.name) == ["the prose names {missing}"])
    }

    @Test("a note comes first, and outputs stand alone without a source")
    func withoutSource() {
        var run = Run(chapter: "test", seed: 42, format: .text, terminal: terminal, weaver: nil)
        #expect(run.begin(note: "No source.") == "No source.\n")
        #expect(run.leave(.shown(name: nil, text: "1"), at: place(3)) == "\n    ▸ 1\n")
        #expect(run.reachTheEnd() == "")
    }

    @Test("a report for a machine has no narrative, keeps the order, and survives a NaN")
    func report() throws {
        var run = try run(.json)
        #expect(run.begin(note: nil) == "")
        let check = Check("∂J/∂w", .number(-35), .number(-35), tolerance: 1e-12, ledger: ["F29"])
        #expect(run.leave(.check(check), at: place(3)) == "")
        _ = run.leave(.check(Check("nan", .number(.nan), .number(1), tolerance: 1e-6, ledger: [])), at: place(3))
        _ = run.leave(.claim(Claim(row: "Q01", printed: 0.5, measured: [0.5, 0.5], images: 10_000)), at: place(3))
        _ = run.leave(.noted(row: "C07", remark: nil), at: place(3))
        _ = run.leave(.notMeasured(row: "Q04", reason: "no data"), at: place(3))
        run.keep("b", text: "1", value: .integer(1))
        run.keep("a", text: "2", value: .number(2.5))
        run.keep("b", text: "3", value: .integer(3))
        run.keep(timing: "secondsPerEpoch", seconds: 2.91)
        run.keep(timing: "secondsPerEpoch", seconds: 2.88)
        #expect(
            run.report.json(document: [.note("a note")]).text == """
                {
                  "chapter": "test",
                  "seed": 42,
                  "checks": [
                    {"name": "∂J/∂w", "ledger": ["F29"], "expected": -35, "actual": -35, "tolerance": 1e-12, "holds": true},
                    {"name": "nan", "ledger": [], "expected": 1, "actual": "NaN", "tolerance": 1e-06, "holds": false}
                  ],
                  "claims": [
                    {"row": "Q01", "printed": 0.5, "mean": 0.5, "standardDeviation": 0, "seeds": 2, "measured": [0.5, 0.5], "images": 10000, "reproduced": true}
                  ],
                  "statements": [],
                  "noted": ["C07"],
                  "notMeasured": ["Q04"],
                  "values": {"b": 3, "a": 2.5},
                  "figures": [],
                  "timings": {"secondsPerEpoch": [2.91, 2.88]},
                  "document": [
                    {"kind": "note", "text": "a note"}
                  ]
                }

                """)
    }
}
