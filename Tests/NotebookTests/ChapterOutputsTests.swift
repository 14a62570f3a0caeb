import Console
import Foundation
import Grading
import Plotting
import Synchronization
import Tensors
import Testing

@testable import Notebook

/// A chapter whose process is the test.
struct Desk {
    let chapter: Chapter
    private let written: Recorder

    private final class Recorder: Sendable {
        let text = Mutex("")
    }

    init(_ words: [String] = [], source: String? = nil, staleness: String? = nil, options: [any OptionDeclaration] = [])
        throws
    {
        let written = Recorder()
        self.written = written
        let surroundings = Surroundings(
            words: words,
            terminal: { Terminal(isInteractive: false, columns: nil, environment: ["LANG": "C.UTF-8"], $0) },
            write: { text in written.text.withLock { $0 += text } }, source: { _ in source },
            staleness: { _ in source == nil && staleness == nil ? "No source." : staleness })
        chapter = try Chapter(
            name: nil, options: options, examples: [], seed: 42, file: "chapters/01-linear-regression/main.swift",
            line: 1,
            in: surroundings)
    }

    /// What was written since the last look.
    func text() -> String {
        written.text.withLock { text in
            defer { text = "" }
            return text
        }
    }
}

@Suite("What a chapter leaves")
struct ChapterOutputsTests {
    @Test("a chapter is called as its folder, without the number")
    func name() throws {
        #expect(try Desk().chapter.name == "linear-regression")
    }

    @Test("every kind of number can be checked")
    func checks() throws {
        let desk = try Desk()
        let chapter = desk.chapter
        let (double, single, shape) = (1.5, Float(0.1), [3, 5])
        #expect(chapter.check("double", double, equals: 1.5))
        #expect(chapter.check("single", single, equals: 0.1))
        #expect(chapter.check("count", shape.count, equals: 2))
        #expect(chapter.check("shape", shape, equals: [3, 5]))
        #expect(chapter.check("list", [double, 2], equals: [1.5, 2.0]))
        #expect(chapter.check("round-off", 8.7e-28, atMost: 1e-20))
        #expect(chapter.check("fact", holds: shape.isEmpty == false))
        #expect(!chapter.check("wrong", double, equals: 1.6))
        #expect(
            desk.text() == """
                No source.

                    ✓ double  1.5 = 1.5
                    ✓ single  0.1000000015 ≈ 0.1
                    ✓ count  2 = 2
                    ✓ shape  [3, 5] = [3, 5]
                    ✓ list  [1.5, 2] = [1.5, 2]
                    ✓ round-off  8.7e-28 ≤ 1e-20
                    ✓ fact  true = true
                    ✗ wrong  1.5 ≠ 1.6  (off by 0.1, tolerance 1.6e-06)

                """)
        let failure = chapter.conclude(stopped: nil)
        #expect(failure == Failure(.failed, "1 of 8 checks failed: wrong"))
    }

    @Test("an error on purpose holds; no error, or another one, does not")
    func failures() throws {
        let desk = try Desk()
        struct ShapeError: Error, CustomStringConvertible { let description = "expected [784], found [28, 28]" }
        _ = desk.text()
        #expect(
            desk.chapter.failure("refused", mentioning: "[28, 28]", ledger: "C04") { throw ShapeError() } is ShapeError)
        #expect(desk.text() == "\n    ⚠ refused\n      expected [784], found [28, 28]\n")
        #expect(desk.chapter.conclude(stopped: nil) == nil)
        desk.chapter.failure("another", mentioning: "[32]") { throw ShapeError() }
        #expect(desk.chapter.failure("none") {} == nil)
        #expect(desk.chapter.conclude(stopped: nil)?.message == "2 of 3 checks failed: another; none")
    }

    @Test("the end says how many checks hold, the seed, and the command that repeats the run")
    func ending() throws {
        let epochs = Option.epochs(default: 5)
        let desk = try Desk(["--epochs", "3", "--width", "100", "--seed", "7"], options: [epochs])
        #expect(desk.chapter[epochs] == 3)
        #expect(desk.chapter.seed == 7)
        desk.chapter.check("one", 1, equals: 1)
        _ = desk.text()
        #expect(desk.chapter.conclude(stopped: nil) == nil)
        #expect(
            desk.text()
                == "\nThe check holds.\n\nSeed 7. The same run again:\n  swift run -c release linear-regression --epochs 3 --seed 7\n"
        )
    }

    @Test("a source that does not tell what runs is not shown, and said so once")
    func stale() throws {
        let desk = try Desk(source: "//: # Title\n", staleness: "It is newer.")
        desk.chapter.show(1)
        #expect(desk.text() == "It is newer.\n\n    ▸ 1\n")
    }

    @Test("a mistake in a formula ends the run with the place in the file")
    func formula() {
        let failure = #expect(throws: Failure.self) { try Desk(source: "let a = 1\n//: Words and $\\foo$.\n") }
        #expect(failure == Failure(.corruptData, "main.swift:2:16: \\foo: unknown command"))
    }

    @Test("a chapter's own declaration of a shared option counts")
    func ownSeed() throws {
        #expect(
            try Desk(options: [Option.seed(default: 3)]).chapter.program.options.filter { $0.name == "seed" }.count == 1
        )
    }

    @Test("outputs of many threads are all kept, whole")
    func threads() async throws {
        let desk = try Desk()
        _ = desk.text()
        await withTaskGroup(of: Void.self) { group in
            for index in 0..<100 { group.addTask { desk.chapter.value("v\(index)", index) } }
        }
        let lines = desk.text().split(separator: "\n").sorted()
        #expect(lines == (0..<100).map { "    ▸ v\($0) = \($0)" }.map { $0[...] }.sorted())
    }

    @Test("a row of the ledger is shown in full; one that is not there is a check that fails")
    func rows() throws {
        let desk = try Desk()
        _ = desk.text()
        desk.chapter.claim("C04")
        #expect(
            desk.text().hasPrefix("\n    ▸ C04, document 002, §5.2: WRONG\n      Dense 128 (ReLU, input_shape=(784,))"))
        desk.chapter.claim("Z99")
        #expect(desk.chapter.conclude(stopped: nil)?.message == "1 of 1 checks failed: the ledger has a row Z99")
    }

    @Test("a trace holds where the formula comes to the code's value; a sign without a number does not")
    func traces() throws {
        let desk = try Desk()
        _ = desk.text()
        #expect(desk.chapter.trace("z = wx + b", ["w": 2, "x": -1, "b": 0.5], equals: -1.5, ledger: "F01"))
        #expect(desk.text() == "\n    ✓ z = wx + b = 2 · (−1) + 0.5 = −1.5  [F01]\n")
        #expect(!desk.chapter.trace("z = wx + b", ["w": 2, "x": -1, "b": 0.5], equals: 1.5))
        #expect(desk.text().contains("    ✗ z  1.5 ≠ -1.5  (off by 3"))
        #expect(!desk.chapter.trace("z = wx + b", ["w": 2, "x": -1], equals: -1.5))
        #expect(desk.text().contains("    ✗ z  -1.5 ≠ no number for b\n"))
        #expect(!desk.chapter.trace("z = wx", ["w": 2, "x": -1, "b": 1], equals: -2))
        #expect(desk.text().contains("    ✗ z  -2 ≠ a value for b, which does not occur\n"))
        #expect(!desk.chapter.trace(#"z = \foo"#, [:], equals: 1))
        #expect(desk.text().contains(#"\foo: unknown command"#))
        let weight: Tensor<Float> = [[1, 2], [3, 4]]
        #expect(desk.chapter.trace("z = Wx", ["W": weight, "x": [5.0, 6.0]], equals: [17.0, 39.0]))
    }

    @Test("a small tensor stands in rows and columns with their names; a large one describes itself")
    func matrices() throws {
        let desk = try Desk()
        _ = desk.text()
        let weight: Tensor<Double> = [[0.5, -1.25], [2, 0.125]]
        desk.chapter.show("W", weight, rows: ["h₁", "h₂"], columns: ["x₁", "x₂"])
        #expect(
            desk.text() == """

                    ▸ W  [2, 2]
                            x₁     x₂
                      h₁ ⎡ 0.5  -1.25 ⎤
                      h₂ ⎣   2  0.125 ⎦

                """)
        desk.chapter.show("v", Tensor<Double>([1, 2, 3]))
        #expect(desk.text().contains("    ▸ v  [3]\n      [ 1  2  3 ]\n"))
        desk.chapter.show("large", Tensor<Double>(repeating: 1, shape: [40, 40]))
        #expect(desk.text().contains("…"))
    }

    @Test("a grader that does not say what the lesson says it must is a check that fails")
    func grades() throws {
        let desk = try Desk()
        _ = desk.text()
        desk.chapter.grade("ours", grade({ w in (w * w).sum() }, claimed: { w in 2 * w }, at: [1, -2]))
        #expect(desk.text().contains("    ┃ ✓ Correct.\n"))
        let loss = "0.5*(y - w*x)^2"
        desk.chapter.grade("theirs", loss: loss, variable: "w", claim: "(y - w*x)*x", expecting: .wrongSign)
        let text = desk.text()
        #expect(text.contains("    ┃ Claim     ∂L/∂w = (y − w · x) · x\n"))
        #expect(text.contains("    ┃ ✗ Wrong: wrong sign.\n"))
        #expect(desk.chapter.conclude(stopped: nil) == nil)
        desk.chapter.grade("right", loss: loss, variable: "w", claim: "-(y - w*x)*x", expecting: .wrongSign)
        desk.chapter.grade("another", loss: loss, variable: "w", claim: "(y - w*x)*x", expecting: .transposed)
        desk.chapter.grade("no formula", loss: "0.5*(", variable: "w", claim: "w", expecting: .wrong)
        let failure = desk.chapter.conclude(stopped: nil)
        #expect(
            failure?.message
                == "3 of 5 checks failed: the grader on right; the grader on another; the grader on no formula")
    }

    @Test("two figures of one name would be one file: that is a check that fails")
    func figureNames() throws {
        let desk = try Desk()
        let figure = Figure("Loss", Plot(marks: [.line("loss", y: [2, 1])]))
        desk.chapter.figure("01-loss", figure)
        desk.chapter.figure("01-other", figure)
        #expect(desk.chapter.conclude(stopped: nil) == nil)
        desk.chapter.figure("01-loss", figure)
        #expect(
            desk.chapter.conclude(stopped: nil)?.message == "1 of 1 checks failed: every figure has a name of its own")
    }
}
