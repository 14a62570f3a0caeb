import Foundation
import TestSupport
import Testing

@testable import gradebook

@Suite("ChapterRun")
struct ChapterRunTests {
    private let chapter = BookChapter(number: 7, program: "imagined")

    /// Runs a shell script in the place of a chapter.
    private func run(_ script: String?) throws -> ChapterRun {
        let folder = try TemporaryFolder()
        if let script { try folder.writeProgram(script, to: "imagined") }
        return .of(chapter, ["--quick"], beside: folder.url("gradebook"))
    }

    @Test("the report of a chapter is read, with what its rows of the ledger came to")
    func report() throws {
        let run = try run(
            """
            [ "$1" = --quick ] || exit 3
            cat <<END
            {"chapter": "imagined", "seed": 42,
             "checks": [{"name": "a", "ledger": ["F07"], "expected": 1, "actual": 1, "tolerance": 0, "holds": true},
                        {"name": "b", "ledger": ["F10"], "expected": "NaN", "actual": 1, "tolerance": 0, "holds": false}],
             "claims": [{"row": "Q01", "printed": 0.5, "measured": [0.1, 0.1], "images": 10000}], "noted": ["C07"], "notMeasured": ["Q04"],
             "figures": ["07-a.svg"], "statements": [], "values": {}, "timings": {}, "document": []}
            END
            """)
        let report = try #require(run.report)
        #expect(run.succeeded && report.checks.count == 2 && report.holding == 1)
        #expect(report.standing(of: "F07") == "shown by 1 check")
        #expect(report.standing(of: "F10") == "the check “b” fails")
        #expect(report.standing(of: "Q01") == "not reproduced")
        #expect(report.standing(of: "C07") == "noted")
        #expect(report.standing(of: "Q04") == "not measured")
        #expect(report.standing(of: "F01") == nil)
    }

    @Test("a chapter that fails keeps its words and its exit code")
    func failing() throws {
        let run = try run("echo 'error: no digits' >&2; exit 66")
        #expect(!run.succeeded && run.report == nil && run.exitCode == 66 && run.errors == "error: no digits\n")
    }

    @Test("a chapter that a signal ends has the exit code that a shell gives it")
    func killed() throws {
        let run = try run("kill -9 $$")
        #expect(!run.succeeded && run.report == nil && run.exitCode == 137)
    }

    @Test("a chapter that writes nonsense, or that is not there, is a failure with a message, not an end of the book")
    func nonsense() throws {
        let nonsense = try run("echo hello")
        #expect(!nonsense.succeeded && nonsense.exitCode == 65 && nonsense.errors.contains("its report cannot be read"))
        let missing = try run(nil)
        #expect(!missing.succeeded && missing.exitCode == 66 && missing.errors.contains("swift build -c release"))
    }

    @Test("a chapter that says more than a pipe holds on both streams does not hang")
    func talkative() throws {
        let run = try run("head -c 300000 /dev/zero | tr '\\0' x >&2; head -c 300000 /dev/zero | tr '\\0' y; exit 1")
        #expect(run.errors.count >= 300_000 || run.exitCode == 65)
    }
}
