import Foundation
import Ledger
import TestSupport
import Testing

/// The chapter as the process that a reader starts.
@Suite("Chapter 01 as a process")
struct LinearRegressionTests {
    private func run(_ words: String...) throws -> ProgramRun { try ProgramRun("linear-regression", words) }

    @Test("every row of the ledger that the chapter teaches is shown, and a check that holds names it")
    func rows() throws {
        let report = try #require(ChapterReport(try run("--format", "json")))
        let taught = [
            "F03", "F08", "F13", "F27", "F28", "F29", "F41", "F42", "W06", "C06", "C08", "T50", "Q14",
        ]
        #expect(report.failed.isEmpty)
        #expect(report.rows == Set(taught))
        #expect(Set(report.statements) == Set(taught))
    }

    @Test("the numbers of the prose are those of the ledger")
    func values() throws {
        let report = try #require(ChapterReport(try run("--format", "json")))
        for (name, row, reference) in [
            ("startLoss", "F29", "J at (0, 0)"), ("limit", "W06", "limit of the learning rate"),
            ("condition", "W06", "condition number"), ("firstBad", "C06", "first step without a finite loss, Float"),
        ] {
            let value = LedgerRow.reference(reference, of: row)
            let found = try #require(report.values[name] as? Double)
            #expect(abs(found - value) <= 1e-8 * value, "\(name)")
        }
        #expect(report.values["rightDays"] as? Int == 45 && report.values["testDays"] as? Int == 75)
    }

    @Test(
        "all checks hold for other seeds and other settings",
        arguments: [
            ["--seed", "1"], ["--seed", "18446744073709551615"], ["--batch-size", "1"],
            ["--batch-size", "1000000", "--epochs", "1"], ["--learning-rate", "5"], ["--learning-rate", "1e-9"],
        ])
    func settings(_ words: [String]) throws {
        let run = try ProgramRun("linear-regression", words + ["--quick", "--format", "json"])
        #expect(run.code == 0, "\(run.errors)")
        #expect(try #require(ChapterReport(run)).failed.isEmpty)
    }

    @Test("the same seed gives the same lesson and the same figures, another seed others")
    func repeatable() throws {
        var lessons: [String] = []
        var figures: [[String: String]] = []
        for seed in ["7", "7", "8"] {
            let folder = try TemporaryFolder()
            lessons.append(try run("--quick", "--seed", seed, "--figures", folder.path).output)
            figures.append(try folder.texts())
        }
        #expect(figures[0].keys.allSatisfy { $0.hasPrefix("01-") && $0.hasSuffix(".svg") } && figures[0].count == 10)
        let body = { (lesson: String) in lesson.components(separatedBy: "\nSeed ")[0] }
        #expect(body(lessons[0]) == body(lessons[1]) && body(lessons[0]) != body(lessons[2]))
        #expect(figures[0] == figures[1] && figures[0] != figures[2])
    }

    @Test("no line is wider than asked for, and no escape leaves it", arguments: [40, 120])
    func widths(_ width: Int) throws {
        let run = try run("--quick", "--width", "\(width)")
        #expect(run.code == 0)
        #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= width })
        #expect(!run.output.contains("\u{1B}") && !run.output.contains("\r"))
    }

    @Test("in ASCII there is nothing but ASCII")
    func ascii() throws {
        let run = try run("--quick", "--ascii")
        #expect(run.code == 0 && run.output.utf8.allSatisfy { $0 == 10 || (32..<127).contains($0) })
    }

    @Test("a saved line is loaded again; what is no line, and what is not there, are refused")
    func savedAndLoaded() throws {
        let folder = try TemporaryFolder()
        #expect(try run("--quick", "--save", folder.path("line")).code == 0)
        #expect(try run("--quick", "--load", folder.path("line")).code == 0)
        let corrupt = try run("--quick", "--load", try folder.write("no line".utf8, to: "text"))
        #expect(corrupt.code == 65 && corrupt.errors.contains("is no safetensors file"), "\(corrupt.errors)")
        let missing = try run("--quick", "--load", folder.path("nothing"))
        #expect(missing.code == 66, "\(missing.errors)")
        let unwritable = try run("--quick", "--save", folder.path("text/line"))
        #expect(unwritable.code == 73, "\(unwritable.errors)")
    }

    @Test(
        "a wrong command line says what is wrong and exits with 64",
        arguments: [
            (["--epochs", "2001"], "--epochs"), (["--epochs", "0"], "--epochs"),
            (["--batch-size", "0"], "--batch-size"),
            (["--learning-rate", "0"], "--learning-rate: must be greater than 0"), (["--rate", "1"], "--rate"),
        ])
    func usage(_ words: [String], _ message: String) throws {
        let run = try ProgramRun("linear-regression", words)
        #expect(run.code == 64 && run.errors.contains(message) && run.output.isEmpty, "\(run.errors)")
    }
}
