import Console
import Expressions
import Foundation

/// Writes to standard error, as wide as the terminal there is.
func complain(_ error: ExpressionError, _ preferences: Terminal.Preferences) -> Never {
    StandardStream.standardError.write(CaretMessage(error: error).text(Terminal(.standardError, preferences)))
    exit(ExitCode.usage.rawValue)
}

let commandLine: GradeCommand
do {
    commandLine = try GradeCommand(Array(CommandLine.arguments.dropFirst()))
} catch {
    error.exit()
}

let preferences = Terminal.Preferences(commandLine.arguments)
let terminal = Terminal(.standardOutput, preferences)
let out = StandardStream.standardOutput

switch commandLine.arguments.request {
case .help:
    let help = GradeCommand.program.help(width: terminal.width) + LanguageHelp.text(width: terminal.width)
    out.write(terminal.spelled(help))
    exit(ExitCode.success.rawValue)
case .version:
    out.write("grade \(gradebookVersion)\n")
    exit(ExitCode.success.rawValue)
case .run:
    let answer: Answer
    do {
        answer = try Answer(commandLine)
    } catch {
        complain(error, preferences)
    }
    let isJSON = commandLine.arguments[Option<OutputFormat>.format([.text, .json])] == .json
    out.write(isJSON ? answer.json.text : TextReport(answer, terminal).text)
    if let failure = out.failure { failure.exit() }
    exit(answer.exitCode.rawValue)
}
