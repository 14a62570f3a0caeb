import Ledger
import TestSupport
import Testing

/// The chapter as the process that a reader starts.
@Suite("Chapter 02 as a process")
struct MultilayerPerceptronTests {
    private func run(_ words: String...) throws -> ProgramRun { try ProgramRun("multilayer-perceptron", words) }

    @Test("the numbers of the prose are those of the ledger")
    func values() throws {
        let report = try #require(ChapterReport(try run("--quick", "--format", "json")))
        let start = LedgerRow.reference("J of the neuron", of: "F06")
        let sum = LedgerRow.reference("sum of the printed values", of: "W05")
        for (name, value) in [("neuronStart", start), ("printedSum", sum)] {
            let found = try #require(report.values[name] as? Double)
            #expect(abs(found - value) < 1e-9, "\(name)")
        }
    }

    @Test(
        "all checks hold for other settings",
        arguments: [
            ["--activation", "none"], ["--activation", "relu"], ["--activation", "sigmoid", "--steps", "1"],
        ])
    func settings(_ words: [String]) throws {
        let run = try ProgramRun("multilayer-perceptron", words + ["--quick", "--format", "json"])
        #expect(run.code == 0, "\(run.errors)")
        #expect(try #require(ChapterReport(run)).failed.isEmpty)
    }

    @Test("another seed begins with other weights")
    func seeds() throws {
        let figures = try ["7", "8"].map { seed in
            let folder = try TemporaryFolder()
            #expect(try run("--quick", "--quiet", "--seed", seed, "--figures", folder.path).code == 0)
            return try folder.texts()
        }
        #expect(figures[0] != figures[1] && figures[0]["02-xor.svg"] == figures[1]["02-xor.svg"])
    }

    @Test(
        "a wrong command line says what is wrong and exits with 64",
        arguments: [
            (["--steps", "0"], "--steps"), (["--steps", "2001"], "--steps"),
            (["--activation", "sine"], "--activation: must be sigmoid, tanh, relu or none"), (["lamp"], "lamp"),
        ])
    func usage(_ words: [String], _ message: String) throws {
        let run = try ProgramRun("multilayer-perceptron", words)
        #expect(run.code == 64 && run.errors.contains(message) && run.output.isEmpty, "\(run.errors)")
    }
}
