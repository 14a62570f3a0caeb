import Differences
import Expressions
import Grading
import Mathematics
import Text

/// What the grader says of a derivation, and what the lesson says that it must say.
struct Grade: Sendable {
    let name: String
    let verdict: Differences.Verdict
    /// The verdict with the mistakes by name.
    let headline: String
    /// The loss, the claim and what is right, as far as the grader was told formulas.
    var formulas: [(label: String, Formula)] = []
    /// What the mistakes are, where they are, what shows them, and how much was checked.
    var facts: [(label: String, text: String)] = []
    /// Claimed numbers beside those of the differences.
    var numbers: Table?
    /// What the grader says against what it must say.
    let check: Check

    /// What the grader must say.
    enum Expectation: Sendable {
        case verdict(Differences.Verdict)
        /// Exactly these mistakes, in whatever order.
        case mistakes([Mistake])
    }

    private init(
        _ name: String, _ verdict: Differences.Verdict, _ mistakes: [Mistake], _ expected: Expectation,
        problem: String? = nil,
        ledger: [String]
    ) {
        self.name = name
        self.verdict = verdict
        func listed(_ mistakes: [Mistake]) -> String { mistakes.map(\.rawValue).sorted().joined(separator: ", ") }
        let named = mistakes.filter { $0 != .unrecognised }.map { $0.rawValue.replacing("-", with: " ") }
        switch verdict {
        case .correct: headline = "Correct."
        case .inconclusive: headline = "Inconclusive: the numbers cannot decide here."
        case .notCheckable: headline = "Not checkable. \(problem ?? "")"
        case .wrong:
            headline =
                named.isEmpty
                ? "Wrong, in a way that is not recognised." : "Wrong: \(named.joined(separator: " and "))."
        }
        let (said, wanted) =
            switch expected {
            case .verdict(let wanted): (verdict.rawValue, wanted.rawValue)
            case .mistakes(let wanted): (mistakes.isEmpty ? verdict.rawValue : listed(mistakes), listed(wanted))
            }
        check = Check("the grader on \(name)", .text(said), .text(wanted), ledger: ledger)
    }
}

extension Grade {
    /// What a grading of closures, layers or models comes to.
    init(_ name: String, _ report: GradingReport, expecting expected: Expectation, ledger: [String]) {
        self.init(name, report.verdict, report.mistakes, expected, problem: report.problem, ledger: ledger)
        for finding in report.findings {
            facts.append(("What", finding.mistake.explanation))
            let blocks = finding.blocks.joined(separator: ", ")
            facts.append(("Where", finding.place.map { "\($0); it shows in \(blocks)" } ?? blocks))
            facts.append(("Evidence", finding.evidence))
            if let formula = finding.claimedFormula { facts.append(("Yours", formula)) }
            if let formula = finding.rightFormula { facts.append(("Right", formula)) }
            if !finding.alternatives.isEmpty {
                let others = finding.alternatives.map { $0.rawValue.replacing("-", with: " ") }
                facts.append(("Or else", "The numbers would be the same with: \(others.joined(separator: ", "))."))
            }
        }
        if let broken = report.firstBrokenLink { facts.append(("First broken link", broken)) }
        let format = NumberFormat.significant(4)
        let rows = report.blocks.map { block -> [String] in
            guard let worst = block.worst else { return [block.name, block.status.rawValue, "", "", ""] }
            return [
                block.name, block.status.rawValue, worst.index.isEmpty ? "" : "\(worst.index)",
                format.text(worst.claimed), format.text(worst.numeric),
            ]
        }
        if !rows.isEmpty {
            numbers = Table(
                caption: nil, columns: ["block", "verdict", "worst at", "claimed", "differences"], rows: rows)
            let entries = report.coverage.entries == report.coverage.of ? "all" : "\(report.coverage.entries) of"
            facts.append(("Checked", "\(entries) \(report.coverage.of) entries by five-point differences."))
        }
    }

    /// What a grading of an expression comes to.
    init(
        _ name: String, _ question: ExpressionQuestion, _ report: ExpressionReport, expecting expected: Expectation,
        ledger: [String]
    ) {
        self.init(name, report.verdict, report.mistakes, expected, ledger: ledger)
        func formula(_ left: String, _ text: String) -> Formula? {
            (try? expressionTeX(text)).flatMap { try? Formula(tex: "\(left) = \($0)") }
        }
        let slope = "\\frac{\\partial L}{\\partial \((try? expressionTeX(question.variable)) ?? "x")}"
        formulas += formula("L", question.loss).map { [("Loss", $0)] } ?? []
        formulas += formula(slope, question.claim).map { [("Claim", $0)] } ?? []
        if report.verdict == .wrong, let right = report.correct.flatMap({ formula(slope, $0) }) {
            formulas.append(("Right", right))
        }
        facts = report.evidence.map { ("Evidence", $0) }
        for other in report.alternatives {
            let names = other.map { $0.rawValue.replacing("-", with: " ") }.joined(separator: ", ")
            facts.append(("Or else", "These numbers fit as well: \(names)."))
        }
        let format = NumberFormat.significant(4)
        let rows = report.samples.map { sample in
            let places = sample.at.filter { $0.values.count == 1 }.map { "\($0.name) = \(format.text($0.values[0]))" }
            let index = sample.check.index.isEmpty ? "" : "\(sample.check.index) "
            return [
                format.text(sample.check.claimed), format.text(sample.check.numeric),
                index + places.joined(separator: ", "),
            ]
        }
        if !rows.isEmpty { numbers = Table(caption: nil, columns: ["claimed", "differences", "at"], rows: rows) }
        facts.append(("Checked", "\(report.coverage.checked) numbers at \(report.coverage.points) random points."))
    }
}
