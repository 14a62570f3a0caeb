import Testing

@testable import Console

@Suite("Help")
struct ProgramHelpTests {
    private let program = Program(
        "lesson", "teaches", examples: [.init("", "run it"), .init("--epochs 3", "train a little longer")],
        options: [Option.epochs(default: 5), Option.quick, Option.color])

    @Test("examples come first, and only the options that the program has are listed")
    func content() throws {
        let help = program.help(width: 80)
        let examples = try #require(help.range(of: "Examples"))
        let options = try #require(help.range(of: "Options"))
        #expect(examples.lowerBound < options.lowerBound)
        #expect(help.contains("--epochs N"))
        #expect(help.contains("(default 5)"))
        #expect(help.contains("--color auto|always|never"))
        #expect(help.contains("-h, --help"))
        #expect(!help.contains("--batch-size"))
    }

    @Test("no line is wider than the terminal", arguments: [40, 59, 60, 80, 120])
    func width(_ width: Int) {
        for line in program.help(width: width).split(separator: "\n") {
            #expect(String(line).displayWidth <= width, "\(line)")
        }
    }
}
