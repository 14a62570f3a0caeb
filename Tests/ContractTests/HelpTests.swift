import TestSupport
import Testing

@testable import gradebook

/// What every program of this package says of itself.
@Suite("Every program")
struct HelpTests {
    private static let programs = BookChapter.all.map(\.program) + ["benchmark", "grade", "gradebook", "plot"]

    @Test("its help is what is committed, wherever --help stands and whatever else is asked", arguments: programs)
    func help(_ program: String) throws {
        let run = try ProgramRun(program, ["--help", "--width", "100"])
        #expect(run.code == 0 && run.errors.isEmpty)
        try expectGolden(run.output, "\(program).txt")
        let again = try ProgramRun(program, ["--zebra", "--width", "100", "-h"])
        #expect(again.code == 0 && again.output == run.output)
    }

    @Test("its version is the product's", arguments: programs)
    func version(_ program: String) throws {
        let run = try ProgramRun(program, ["--version"])
        #expect(run.code == 0 && run.errors.isEmpty && run.output.hasPrefix("\(program) 0.1.0"))
        #expect(run.output.split(separator: "\n").count == 1)
    }

    @Test(
        "a wrong command line has one message, 64, and nothing on standard output", arguments: programs,
        [
            (["--zebra"], "--zebra: unknown option"),
            (["--colour", "never"], "--colour: unknown option; did you mean --color?"),
            (["--seed", "-1"], "--seed: must be between 0 and 18446744073709551615, found -1"),
            (["--seed", "1", "--seed", "2"], "--seed: given twice, as 1 and as 2"),
            (["--seed"], "--seed: needs a value"),
        ])
    func usage(_ program: String, _ line: (words: [String], message: String)) throws {
        let run = try ProgramRun(program, line.words)
        #expect(run.code == 64 && run.output.isEmpty)
        #expect(run.errors.hasPrefix("error: \(line.message)"), "\(run.errors)")
        #expect(run.errors.hasSuffix("\(program) --help lists what it takes\n"), "\(run.errors)")
    }
}
