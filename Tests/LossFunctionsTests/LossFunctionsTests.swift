import TestSupport
import Testing

/// The chapter as a process.
@Suite("Chapter 03 as a process")
struct LossFunctionsTests {
    private func report(_ words: String...) throws -> ChapterReport {
        let run = try ProgramRun("loss-functions", words + ["--format", "json"])
        #expect(run.code == 0, "\(run.errors)")
        return try #require(ChapterReport(run))
    }

    // Squared error starts where σ is saturated and hardly moves; cross-entropy finds the line that parts the moons.
    @Test(
        "from the same wrong start cross-entropy learns and squared error does not, whatever the seed",
        arguments: [42, 7])
    func training(seed: Int) throws {
        let values = try report("--seed", "\(seed)").values
        let squared = try #require(values["rightWithSquares"] as? Double)
        let crossEntropy = try #require(values["rightWithCrossEntropy"] as? Double)
        #expect(squared < 0.4 && crossEntropy > 0.8)
    }

    @Test(
        "a wrong command line says what is wrong and exits with 64",
        arguments: [
            (["--epochs", "0"], "--epochs: must be at least 1, found 0"),
            (["--learning-rate", "-1"], "--learning-rate: must be"),
            (["--solution"], "--solution: unknown option; did you mean --solutions?"),
        ])
    func usage(_ words: [String], _ message: String) throws {
        let run = try ProgramRun("loss-functions", words)
        #expect(run.code == 64 && run.errors.contains(message) && run.output.isEmpty)
    }

    @Test("a learning rate that is far too large ends in a message, not in a trap")
    func divergence() throws {
        let run = try ProgramRun("loss-functions", ["--learning-rate", "1e300", "--quiet"])
        #expect([0, 1].contains(run.code), "\(run.errors)")
    }
}
