import Testing
import Text

@testable import Console

@Suite("Help")
struct ProgramHelpTests {
    private let program = Program(
        "lesson", "teaches", examples: [.init("", "run it"), .init("--epochs 3", "train a little longer")],
        options: [Option.epochs(default: 5), Option.quick, Option.color],
        variables: [.init("MNIST_DIR", "where the digits are")],
        exits: [.init(.success), .init(.failed, "it is wrong")])

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

    @Test("it says how the program is started, what it reads from the environment and how it ends")
    func surroundings() {
        let help = program.help(width: 80)
        #expect(
            help.hasPrefix(
                "lesson: teaches\n\nRun it with\n  swift run -c release lesson [OPTIONS]\n\nExamples\n  lesson\n"))
        #expect(help.contains("\nEnvironment\n  MNIST_DIR     where the digits are\n  NO_COLOR "))
        #expect(help.hasSuffix("\nExit codes\n  0  everything ran and all checks hold\n  1  it is wrong\n"))
    }

    @Test("a long example is broken between its words, and never inside quotation marks")
    func examples() {
        let example = Program.Example(#""a b" --as "c d e" --more --to F"#, "what it does")
        let help = Program("tell", "", examples: [example], options: []).help(width: 24)
        let lines = [#"  tell "a b" \"#, #"      --as "c d e" \"#, #"      --more --to F"#, "      what it does"]
        #expect(help.contains(lines.joined(separator: "\n")), "\(help)")
    }

    @Test("no line is wider than the terminal", arguments: [40, 59, 60, 80, 120])
    func width(_ width: Int) {
        for line in program.help(width: width).split(separator: "\n") {
            #expect(String(line).displayWidth <= width, "\(line)")
        }
    }
}
