import Foundation
import Testing

@testable import Console

private enum Model: String, CaseIterable { case line, parabola }

private let epochs = Option.epochs(default: 5)
private let model = Option.choice("model", of: Model.self, default: .line, help: "the model to train")
private let program = Program(
    "lesson", "Teaches.",
    options: [
        Option.seed(), epochs, Option.learningRate(default: 0.1), Option.data, Option.quick, model, Option.threads,
    ])

struct WrongLine: CustomTestStringConvertible, Sendable {
    let words: [String]
    let message: String
    var testDescription: String { words.joined(separator: " ") }

    init(_ line: String, _ message: String) {
        words = line.split(separator: " ").map(String.init)
        self.message = message
    }
}

@Suite("Reading a command line")
struct ProgramTests {
    @Test("options come in any order, with a space or an equals sign")
    func order() throws {
        let arguments = try program.arguments([
            "--quick", "--epochs=7", "--model", "parabola", "--seed", "18446744073709551615",
        ])
        #expect(arguments[epochs] == 7)
        #expect(arguments[model] == .parabola)
        #expect(arguments[.quick])
        #expect(arguments[.seed()] == UInt64.max)
        #expect(arguments.request == .run)
    }

    @Test("what is not given has its default, and is known not to be given")
    func defaults() throws {
        let arguments = try program.arguments([])
        #expect(arguments[epochs] == 5)
        #expect(arguments.given(epochs) == nil)
        #expect(arguments[.threads] == nil)
        #expect(arguments[.data] == nil)
        #expect(arguments[.seed()] == 42)
    }

    @Test("an option that the program does not have has its default")
    func undeclared() throws {
        #expect(try program.arguments([])[.batchSize(default: 32)] == 32)
    }

    @Test("an option that may be given several times has all its values, in order, and repeats them")
    func repeated() throws {
        let factors = Option<[Int]>.repeated("factor", placeholder: "N", help: "multiply by N") {
            text throws(OptionRefusal) in try wholeNumber(text, .atLeast(1))
        }
        let product = Program("product", "", options: [epochs, factors])
        let arguments = try product.arguments(["--factor", "3", "--epochs", "2", "--factor=5", "--factor", "3"])
        #expect(arguments[factors] == [3, 5, 3] && arguments[epochs] == 2)
        #expect(
            product.repeatingCommand(arguments, seed: nil).joined(separator: " ")
                == "swift run -c release product --epochs 2 --factor 3 --factor 5 --factor 3")
        let none = try product.arguments([])
        #expect(none[factors] == [] && none.given(factors) == nil)
        let refusal = Failure(
            .usage, "--factor: must be at least 1, found 0", hint: "product --help lists what it takes")
        #expect(throws: refusal) { try product.arguments(["--factor", "3", "--factor", "0"]) }
    }

    @Test("where operands are formulas, a minus sign begins a formula, unless an option is meant")
    func formulas() throws {
        let claim = Option<String?>("claim", placeholder: "TEXT", default: nil, help: "") { $0 }
        let grade = Program(
            "grade", "", options: [claim, Option.quick],
            operands: .init("LOSS", count: 0...2, help: "", areFormulas: true))
        let arguments = try grade.arguments(["-w^2", "--claim", "--2*w", "--quick", "-w"])
        #expect(arguments.operands == ["-w^2", "-w"] && arguments[claim] == "--2*w" && arguments[.quick])
        for (words, message) in [
            (["--clam"], "--clam: unknown option; did you mean --claim?"),
            (["-quick"], "-quick: unknown option; did you mean --quick?"),
            (["--claim", "--quick"], "--claim: needs a value, as in --claim TEXT"),
        ] {
            #expect(throws: Failure(.usage, message, hint: "grade --help lists what it takes")) {
                try grade.arguments(words)
            }
        }
    }

    @Test(
        "a wrong line is refused with what, where and how to mend it",
        arguments: [
            WrongLine("--epoch 3", "--epoch: unknown option; did you mean --epochs?"),
            WrongLine("--lr 0.1", "--lr: unknown option; did you mean --learning-rate?"),
            WrongLine("-epochs 3", "-epochs: unknown option; did you mean --epochs?"),
            WrongLine("--zebra", "--zebra: unknown option"),
            WrongLine("--epochs 1 --quick --epochs=2", "--epochs: given twice, as 1 and as 2"),
            WrongLine("--quick --epochs 1 --quick", "--quick: given twice"),
            WrongLine("--epochs 0", "--epochs: must be at least 1, found 0"),
            WrongLine("--epochs ten", "--epochs: must be a whole number, found 'ten'"),
            WrongLine("--epochs 1e3", "--epochs: must be a whole number, found '1e3'"),
            WrongLine(
                "--epochs 99999999999999999999",
                "--epochs: must be between -9223372036854775808 and 9223372036854775807, found 99999999999999999999"),
            WrongLine("--epochs", "--epochs: needs a value, as in --epochs 5"),
            WrongLine("--epochs= 3", "--epochs: needs a value, as in --epochs 5"),
            WrongLine("--epochs --quick", "--epochs: needs a value, as in --epochs 5"),
            WrongLine("--data", "--data: needs a value, as in --data DIR"),
            WrongLine("--quick=yes", "--quick: takes no value, found 'yes'"),
            WrongLine("--learning-rate nan", "--learning-rate: must be a finite number, found 'nan'"),
            WrongLine("--learning-rate 0", "--learning-rate: must be greater than 0, found 0"),
            WrongLine("--learning-rate -0.1", "--learning-rate: must be greater than 0, found -0.1"),
            WrongLine("--model lin", "--model: must be line or parabola, found 'lin'; did you mean line?"),
            WrongLine("--threads 5000", "--threads: must be between 1 and 1024, found 5000"),
            WrongLine("--seed -1", "--seed: must be between 0 and 18446744073709551615, found -1"),
            WrongLine("images.csv", "'images.csv': unexpected argument; options begin with --"),
            WrongLine("--\u{1B}[31m", "--\\u{1B}[31m: unknown option"),
        ])
    func wrong(_ line: WrongLine) {
        let failure = #expect(throws: Failure.self) { try program.arguments(line.words) }
        #expect(failure?.message == line.message)
        #expect(failure?.code == .usage)
        #expect(failure?.hint == "lesson --help lists what it takes")
    }

    @Test("help wins over every mistake, but not behind --", arguments: ["-h", "--help"])
    func help(_ word: String) throws {
        #expect(try program.arguments(["--zebra", word]).request == .help)
        #expect(throws: Failure.self) { try program.arguments(["--", word]) }
    }

    @Test("the version can be asked for")
    func version() throws {
        #expect(try program.arguments(["--version"]).request == .version)
    }

    @Test("operands are counted, and what follows -- is one of them")
    func operands() throws {
        let plot = Program(
            "plot", "Draws.", options: [], operands: .init("FILE", count: 1...2, help: "the log to draw"))
        #expect(try plot.arguments(["a.csv", "--", "--b.csv"]).operands == ["a.csv", "--b.csv"])
        #expect(throws: Failure(.usage, "FILE: missing, the log to draw", hint: "plot --help lists what it takes")) {
            try plot.arguments([])
        }
        #expect(throws: Failure(.usage, "'c': one FILE too many", hint: "plot --help lists what it takes")) {
            try plot.arguments(["a", "b", "c"])
        }
    }

    @Test("a path keeps its words, and ~ is the user's home")
    func paths() throws {
        #expect(try program.arguments(["--data", "my data"])[.data]?.relativePath == "my data")
        let home = FileManager.default.homeDirectoryForCurrentUser.path
        #expect(try program.arguments(["--data=~/mnist"])[.data]?.path == home + "/mnist")
    }

    @Test("the command that repeats a run has the seed and what changes its numbers, and reads back")
    func repeating() throws {
        let chapter = Program(
            "lesson", "", options: [epochs, Option.data, Option.seed(), Option.quick, Option.width, Option.figures])
        let words = ["--width", "60", "--figures", "f", "--quick", "--data", "it's here", "--epochs=3"]
        let arguments = try chapter.arguments(words)
        #expect(
            chapter.repeatingCommand(arguments, seed: 7).joined(separator: " ")
                == #"swift run -c release lesson --epochs 3 --data 'it'\''s here' --quick --seed 7"#)
    }
}
