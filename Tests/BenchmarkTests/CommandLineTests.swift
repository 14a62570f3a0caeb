import Foundation
import TestSupport
import Testing
import Text

private typealias Run = TestSupport.ProgramRun

/// A command line that is refused, with the beginning of what is said about it.
struct Refusal: CustomTestStringConvertible, Sendable {
    let words: [String]
    let code: Int32
    let message: String

    var testDescription: String { words.joined(separator: " ") }

    init(_ words: String, _ code: Int32 = 64, _ message: String) {
        self.words = words.split(separator: " ").map(String.init)
        self.code = code
        self.message = message
    }
}

private let needsProgram = "expected --program with it, found none"
private let needsPeer = "expected --keras or --pytorch with --program, found neither"
private let notForPrograms = "belongs to kernels, layers and steps, found --program"

private let refusals: [Refusal] = [
    Refusal("--frobnicate", "--frobnicate: unknown option"),
    Refusal("--progam all", "--progam: unknown option; did you mean --program?"),
    Refusal("kernels", "'kernels': unexpected argument"),
    Refusal("--runs 0", "--runs: must be between 1 and 1000, found 0"),
    Refusal("--runs 99999999999999999999", "--runs: must be between"),
    Refusal("--runs many", "--runs: must be a whole number, found 'many'"),
    Refusal("--part x", "--part: must be kernels, layers, steps or all, found 'x'"),
    Refusal(
        "--program nope",
        "--program: must be one of cnn-000, cnn-003, mlp-001, mlp-002, linear-004 or all, found 'nope'"),
    Refusal("--threads 0", "--threads: must be between 1 and 1024, found 0"),
    Refusal("--epochs 0 --program all", "--epochs: must be at least 1, found 0"),
    Refusal("--format html", "--format: must be text or json, found 'html'"),
    Refusal("--keras /bin/sh", "--keras: \(needsProgram)"),
    Refusal("--pytorch /bin/sh", "--pytorch: \(needsProgram)"),
    Refusal("--epochs 3", "--epochs: \(needsProgram)"),
    Refusal("--data /", "--data: \(needsProgram)"),
    Refusal("--numpy /bin/sh --part layers", "--numpy: belongs to the kernels, found --part layers"),
    Refusal("--compare /none --format json", "--compare: is for a report as text, found --format json"),
    Refusal("--program all --part steps", "--part: \(notForPrograms)"),
    Refusal("--program all --numpy /bin/sh", "--numpy: \(notForPrograms)"),
    Refusal("--program all --runs 2", "--runs: \(needsPeer)"),
    Refusal("--program all --compare /none", "--compare: \(needsPeer)"),
    Refusal("--program all --format json", "--format: \(needsPeer)"),
    Refusal("--program all --keras /bin/sh --seed 1", "--seed: is for one run of ours"),
    Refusal("--program all --keras /nope/python", "--keras: must be the name or the path of a Python, found no such"),
    Refusal("--program all --keras /bin/false", "--keras: expected a Python of version 3, found /bin/false"),
    Refusal("--program all --pytorch /bin/true", "--pytorch: expected a Python of version 3, found /bin/true"),
    Refusal("--part kernels --numpy /bin/false", "--numpy: expected a Python of version 3, found /bin/false"),
    Refusal("--program cnn-000 --data /nope", 66, "/nope: "),
    Refusal("--program mlp-002 --data /", 66, "/: MNIST is not complete here; missing: train-images-idx3-ubyte"),
    Refusal("--compare /nope/before.json", 66, "--compare: /nope/before.json: there is no such file"),
]

extension Refusal {
    fileprivate init(_ words: String, _ message: String) { self.init(words, 64, message) }
}

@Suite("benchmark's command line", .timeLimit(.minutes(5)))
struct CommandLineTests {
    @Test(
        "what is wrong with it is said in one message, with the right code and before anything is measured",
        arguments: refusals)
    func refused(_ refusal: Refusal) throws {
        let run = try Run("benchmark", refusal.words)
        #expect(run.code == refusal.code)
        #expect(run.output == "")
        #expect(run.errors.hasPrefix("error: \(refusal.message)"), "\(run.errors)")
        #expect(!run.errors.contains("\\u{") && !run.errors.contains("Fatal"), "\(run.errors)")
    }

    @Test("linear-004 writes its steps, its loss and its memory, and the same seed gives the same loss")
    func line() throws {
        func lines(_ words: String...) throws -> [String: Double] {
            let run = try Run("benchmark", ["--program", "linear-004"] + words)
            #expect(run.code == 0 && run.errors == "")
            return Dictionary(
                uniqueKeysWithValues: run.output.split(separator: "\n").compactMap { line in
                    let words = line.split(separator: " ")
                    return Double(words[1]).map { (String(words[0]), $0) }
                })
        }
        let first = try lines()
        #expect(Set(first.keys) == ["train_s", "loss", "peak_mb"])
        // The noise has variance 0.01² = 0.0001, which no line takes away; the standard error of its mean over 100
        // points is a seventh of that.
        let loss = try #require(first["loss"])
        #expect((0.5e-4...2e-4).contains(loss))
        let (again, other) = (try lines()["loss"], try lines("--seed", "7")["loss"])
        #expect(again == loss && other != loss)
        // A thousand steps get nearer than one.
        let early = try #require(try lines("--epochs", "1")["loss"])
        #expect(early > 1e-2)
    }

    @Test("a report as JSON is what --compare sets the next one beside")
    func compare() throws {
        let before = try Run("benchmark", ["--part", "steps", "--runs", "1", "--format", "json"])
        #expect(before.code == 0)
        let run = try Run(
            "benchmark", ["--part", "steps", "--runs", "1", "--compare", "before.json"],
            files: ["before.json": Data(before.output.utf8)])
        #expect(run.code == 0 && run.errors == "")
        let rows = run.output.split(separator: "\n").filter { $0.contains(", batch ") }
        #expect(rows.map { $0.prefix { $0 != "," } } == ["cnn-000", "mlp-001", "mlp-002", "cnn-003"])
        #expect(rows.allSatisfy { $0.contains("×") }, "\(run.output)")
    }

    @Test("in a terminal without UTF-8 the table is ASCII")
    func ascii() throws {
        let run = try Run("benchmark", ["--part", "layers", "--runs", "1"], environment: ["LANG": "C"])
        #expect(run.code == 0)
        #expect(run.output.allSatisfy { $0.isASCII }, "\(run.output)")
    }
}
