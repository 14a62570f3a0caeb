import Differences
import Expressions
import Grading

extension Chapter {
    /// Shows what the grader says of a gradient; a verdict other than the expected one is a check that fails.
    ///
    ///     chapter.grade("our backward pass", grade(model, at: x, y, loss: loss))
    ///     chapter.grade("half of it", grade(cost, claimed: { w in w }, at: w), expecting: .wrong)
    @discardableResult
    public func grade(
        _ name: String, _ report: GradingReport, expecting verdict: Differences.Verdict = .correct, ledger: String...,
        file: String = #filePath, line: Int = #line, function: String = #function
    ) -> GradingReport {
        leave(.grade(Grade(name, report, expecting: .verdict(verdict), ledger: ledger)), file, line, function)
        return report
    }

    /// Shows what the grader says of a wrong gradient; other mistakes than exactly the expected ones are a check that
    /// fails.
    @discardableResult
    public func grade(
        _ name: String, _ report: GradingReport, expecting mistake: Mistake, _ others: Mistake..., ledger: String...,
        file: String = #filePath, line: Int = #line, function: String = #function
    ) -> GradingReport {
        leave(
            .grade(Grade(name, report, expecting: .mistakes([mistake] + others), ledger: ledger)), file, line, function)
        return report
    }

    /// Grades a derivative written as an expression, as `grade` does in a shell, and shows what it says.
    ///
    ///     chapter.grade(
    ///         "a claim without σ′", loss: "0.5*(y - sigmoid(w*x))^2", variable: "w", claim: "-(y - sigmoid(w*x))*x",
    ///         expecting: .missingActivationDerivative)
    ///
    /// Without declarations, such as `x=vector:3`, every name is a random number.
    @discardableResult
    public func grade(
        _ name: String, loss: String, variable: String, claim: String, declarations: [String] = [],
        expecting verdict: Differences.Verdict = .correct, ledger: String..., file: String = #filePath,
        line: Int = #line,
        function: String = #function
    ) -> ExpressionReport? {
        let question = Question(loss: loss, variable: variable, claim: claim, declarations: declarations)
        return grade(name, question, expecting: .verdict(verdict), ledger, file, line, function)
    }

    /// Grades a wrong derivative written as an expression; other mistakes than exactly the expected ones are a check that
    /// fails.
    @discardableResult
    public func grade(
        _ name: String, loss: String, variable: String, claim: String, declarations: [String] = [],
        expecting mistake: Mistake, _ others: Mistake..., ledger: String..., file: String = #filePath,
        line: Int = #line, function: String = #function
    ) -> ExpressionReport? {
        let question = Question(loss: loss, variable: variable, claim: claim, declarations: declarations)
        return grade(name, question, expecting: .mistakes([mistake] + others), ledger, file, line, function)
    }

    private struct Question {
        var loss: String
        var variable: String
        var claim: String
        var declarations: [String]
    }

    /// An expression that cannot be read is a check that fails.
    private func grade(
        _ name: String, _ words: Question, expecting expected: Grade.Expectation, _ ledger: [String], _ file: String,
        _ line: Int, _ function: String
    ) -> ExpressionReport? {
        do {
            let question = ExpressionQuestion(
                loss: words.loss, variable: words.variable, claim: words.claim,
                declarations: try words.declarations.map { try Declaration($0) }, seed: seed)
            let report = try Expressions.grade(question)
            let shown = Grade(name, question, report, expecting: expected, ledger: ledger)
            leave(.grade(shown), file, line, function)
            return report
        } catch {
            let check = Check("the grader on \(name)", .text("\(error)"), .text("an answer"), ledger: ledger)
            leave(.check(check), file, line, function)
            return nil
        }
    }
}
