import TestSupport
import Testing

/// The chapter as a process.
@Suite("Chapter 04 as a process")
struct RegularizationTests {
    @Test("one epoch is enough for the lesson to run")
    func oneEpoch() throws {
        #expect(try ProgramRun("regularization", ["--quick", "--epochs", "1", "--quiet"]).code == 0)
    }

    @Test(
        "a wrong command line says what is wrong and exits with 64",
        arguments: [
            (["--epochs", "0"], "--epochs: must be at least 1, found 0"),
            (["--epoch", "3"], "--epoch: unknown option; did you mean --epochs?"),
        ])
    func usage(_ words: [String], _ message: String) throws {
        let run = try ProgramRun("regularization", words)
        #expect(run.code == 64 && run.errors.contains(message) && run.output.isEmpty)
    }
}
