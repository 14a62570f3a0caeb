import Foundation
import Ledger
import TestSupport
import Testing

/// The chapter as the process that a reader starts.
@Suite("Chapter 02 as a process")
struct MultilayerPerceptronTests {
    private func run(_ words: String...) throws -> ProgramRun { try ProgramRun("multilayer-perceptron", words) }

    @Test("every row of the ledger that the chapter teaches is shown, and a check that holds names it")
    func rows() throws {
        let report = try #require(ChapterReport(try run("--format", "json")))
        let taught = [
            "F01", "F02", "F04", "F05", "F07", "F09", "F10", "F11", "F12", "F17", "F18", "F19", "F20", "W01", "W02",
            "W03", "W04", "W05", "T01", "T08", "T13", "T48",
        ]
        #expect(report.failed.isEmpty)
        #expect(report.rows == Set(taught))
        #expect(Set(report.statements) == Set(taught))
        let start = LedgerRow.reference("J of the neuron", of: "F06")
        let sum = LedgerRow.reference("sum of the printed values", of: "W05")
        for (name, value) in [("neuronStart", start), ("printedSum", sum)] {
            let found = try #require(report.values[name] as? Double)
            #expect(abs(found - value) < 1e-9, "\(name)")
        }
    }

    @Test(
        "all checks hold for other seeds and other settings",
        arguments: [
            ["--seed", "1"], ["--seed", "18446744073709551615"], ["--activation", "none"], ["--activation", "relu"],
            ["--activation", "sigmoid", "--steps", "1"],
        ])
    func settings(_ words: [String]) throws {
        let run = try ProgramRun("multilayer-perceptron", words + ["--quick", "--format", "json"])
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
        #expect(figures[0].keys.allSatisfy { $0.hasPrefix("02-") && $0.hasSuffix(".svg") } && figures[0].count == 14)
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
