import TestSupport
import Testing

@testable import gradebook

/// What every program of this package says of itself.
@Suite("Every program")
struct HelpTests {
    private static let programs = BookChapter.held.map(\.program) + ["benchmark", "grade", "gradebook", "plot"]

    @Test("its help is what is committed, wherever --help stands and whatever else is asked", arguments: programs)
    func help(_ program: String) throws {
        let run = try ProgramRun(program, ["--help"], environment: ["COLUMNS": "100"])
        #expect(run.code == 0 && run.errors.isEmpty)
        try expectGolden(run.output, "\(program).txt")
        let again = try ProgramRun(program, ["--zebra", "-h"], environment: ["COLUMNS": "100"])
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
            ("--zebra", "--zebra: unknown option"), ("--versoin", "--versoin: unknown option; did you mean --version?"),
        ])
    func usage(_ program: String, _ wrong: (word: String, message: String)) throws {
        let run = try ProgramRun(program, [wrong.word])
        #expect(run.code == 64 && run.output.isEmpty)
        #expect(run.errors.hasPrefix("error: \(wrong.message)\n"), "\(run.errors)")
        #expect(run.errors.hasSuffix(" \(program) --help lists what it takes\n"), "\(run.errors)")
    }
}
