import Ledger
import TestSupport
import Testing

/// The chapter as the process that a reader starts.
@Suite("Chapter 01 as a process")
struct LinearRegressionTests {
    private func run(_ words: String...) throws -> ProgramRun { try ProgramRun("linear-regression", words) }

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
        "all checks hold for other settings",
        arguments: [
            ["--batch-size", "1"], ["--batch-size", "1000000", "--epochs", "1"], ["--learning-rate", "5"],
            ["--learning-rate", "1e-9"],
        ])
    func settings(_ words: [String]) throws {
        let run = try ProgramRun("linear-regression", words + ["--quick", "--format", "json"])
        #expect(run.code == 0, "\(run.errors)")
        #expect(try #require(ChapterReport(run)).failed.isEmpty)
    }

    @Test("another seed draws other measurements")
    func seeds() throws {
        let figures = try ["7", "8"].map { seed in
            let folder = try TemporaryFolder()
            #expect(try run("--quick", "--quiet", "--seed", seed, "--figures", folder.path).code == 0)
            return try folder.texts()
        }
        #expect(figures[0] != figures[1] && figures[0]["01-rides.svg"] == figures[1]["01-rides.svg"])
    }

    @Test("a saved line is loaded again")
    func savedAndLoaded() throws {
        let folder = try TemporaryFolder()
        #expect(try run("--quick", "--save", folder.path("line")).code == 0)
        #expect(try run("--quick", "--load", folder.path("line")).code == 0)
    }

    @Test(
        "a wrong command line says what is wrong and exits with 64",
        arguments: [
            (["--epochs", "2001"], "--epochs"), (["--epochs", "0"], "--epochs"),
            (["--batch-size", "0"], "--batch-size"),
            (["--learning-rate", "0"], "--learning-rate: must be greater than 0"),
        ])
    func usage(_ words: [String], _ message: String) throws {
        let run = try ProgramRun("linear-regression", words)
        #expect(run.code == 64 && run.errors.contains(message) && run.output.isEmpty, "\(run.errors)")
    }
}
