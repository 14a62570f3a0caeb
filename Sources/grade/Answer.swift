import Console
import Expressions

/// What a command line comes to: a grading, a derivation, or both.
struct Answer {
    let commandLine: GradeCommand
    let report: ExpressionReport?
    let derivation: Derivation?

    init(_ commandLine: GradeCommand) throws(ExpressionError) {
        self.commandLine = commandLine
        let declarations = try Declaration.all(commandLine.declarations)
        let isDerived = commandLine.claim == nil || commandLine.arguments[GradeCommand.derive]
        derivation =
            try !isDerived
            ? nil : Derivation(of: commandLine.loss, by: commandLine.variable, declarations: declarations)
        guard let claim = commandLine.claim else {
            report = nil
            return
        }
        report = try grade(
            ExpressionQuestion(
                loss: commandLine.loss, variable: commandLine.variable, claim: claim, declarations: declarations,
                points: commandLine.points, seed: commandLine.seed,
                checksAll: commandLine.arguments[GradeCommand.all]))
    }

    var exitCode: ExitCode {
        switch report?.verdict {
        case .correct, nil: .success
        case .wrong: .failed
        case .inconclusive, .notCheckable: .inconclusive
        }
    }
}
