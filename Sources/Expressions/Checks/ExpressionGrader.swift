import Differences
import Tensors

/// Grades a derivative that was typed: against differences of the loss first, and by name where it is wrong.
///
///     let question = ExpressionQuestion(loss: "0.5*(y - w*x)^2", variable: "w", claim: "(y - w*x)*x")
///     let report = try grade(question)        // wrong, [.wrongSign]
///
/// Throws where a text cannot be read, with the place.
public func grade(_ question: ExpressionQuestion) throws(ExpressionError) -> ExpressionReport {
    var grader = try ExpressionGrader(question)
    return grader.report()
}

/// One grading as it goes on.
struct ExpressionGrader {
    let question: ExpressionQuestion
    var expression: LossExpression
    let claim: NodeID
    let derivative: NodeID
    var written: String?
    var samples = Samples([])
    var measurements: [Measurement] = []

    init(_ question: ExpressionQuestion) throws(ExpressionError) {
        self.question = question
        var expression = try LossExpression(question.loss, by: question.variable, question.declarations)
        claim = try expression.node(for: question.claim, .claim)
        let derivation = Derivation(&expression)
        derivative = derivation.result
        written = derivation.text
        self.expression = expression
    }

    // MARK: - Points

    /// Points where loss, derivative and claim are finite; without the claim, where it has no such point.
    ///
    /// Numbers of ordinary size are preferred: large ones leave few digits for differences.
    func points(with claim: NodeID?) -> [[String: Tensor<Double>]] {
        let ordinary = points(with: claim, below: 1e8)
        return ordinary.isEmpty ? points(with: claim, below: 1e100) : ordinary
    }

    private func points(with claim: NodeID?, below limit: Double) -> [[String: Tensor<Double>]] {
        let graph = expression.graph
        var names: [(name: String, shape: [Int])] = []
        for root in [expression.loss, claim ?? expression.loss] {
            for name in graph.variables(in: root) where !names.contains(where: { $0.name == name }) {
                names.append((name, expression.lowering.shapes[name] ?? []))
            }
        }
        var drawing = PointDrawing(names, question.declarations, seed: question.seed)
        var result: [[String: Tensor<Double>]] = []
        while result.count < (drawing.isRandom ? max(question.points, 1) : 1) {
            let point = drawing.next { point in
                var evaluation = NodeValues(at: point)
                return [expression.loss, derivative, claim ?? derivative].allSatisfy {
                    let value = evaluation.value(of: $0, in: graph)
                    return value.isFinite && value.scalars.allSatisfy { abs($0) < limit }
                }
            }
            guard let point else { break }
            result.append(point)
        }
        return result
    }

    // MARK: - The report

    mutating func report() -> ExpressionReport {
        let count = ShapeRules.count(expression.shape)
        var report = ExpressionReport(
            verdict: .notCheckable, coverage: .init(points: 0, entries: count, checked: 0, directions: 0),
            seed: question.seed)
        report.notes = notes()
        let points = points(with: claim)
        guard !points.isEmpty else {
            let isLossDefined = !self.points(with: nil).isEmpty
            report.evidence = [
                isLossDefined
                    ? "The claim is not a finite number at any of the points that were tried, though the loss is."
                    : "The loss or its derivative is not a finite number at any of the points that were tried."
            ]
            return report
        }
        samples = Samples(points)
        if let note = undefinedClaim() { report.notes.append(note) }
        written = written.flatMap(readable)
        guard fitsShape else {
            report.coverage = .init(points: points.count, entries: count, checked: 0, directions: 0)
            report.verdict = .wrong
            report.correct = written
            diagnoseShape(&report)
            return report
        }
        measure()
        summarize(&report)
        return report
    }

    /// Where the claim has no value although the loss and its derivative have one: such points are passed over.
    private func undefinedClaim() -> String? {
        let drawn = points(with: nil)
        let undefined = drawn.count { point in
            var evaluation = NodeValues(at: point)
            let isNamed = expression.graph.variables(in: claim).allSatisfy { point[$0] != nil }
            return isNamed && !evaluation.value(of: claim, in: expression.graph).isFinite
        }
        guard undefined > 0 else { return nil }
        return
            "The claim has no value at \(undefined) of \(drawn.count) points where the loss has a derivative; it was held "
            + "against the others."
    }

    /// The derivative as it is written if, read again, it gives the numbers of the one that was found and would pass as a
    /// claim; one that lacks the variable's shape is given it.
    private func readable(_ written: String) -> String? {
        if readsBack(written) { return written }
        let shaped = "\(written) + 0*\(expression.name)"
        return readsBack(shaped) ? shaped : nil
    }

    private func readsBack(_ written: String) -> Bool {
        var copy = expression
        guard let again = try? copy.node(for: written, .claim), fits(copy.graph[again].shape) else { return false }
        var samples = samples
        return (0..<samples.count).allSatisfy { point in
            guard let first = samples.entries(of: derivative, copy.graph, at: point, as: expression.shape),
                let second = samples.entries(of: again, copy.graph, at: point, as: expression.shape)
            else { return false }
            return relativeDistance(first, second) < 1e-10
        }
    }

    var claimShape: [Int] { expression.graph[claim].shape }

    /// A scalar claim stands for the same number in every entry; a column and a vector are the same numbers.
    var fitsShape: Bool { fits(claimShape) }

    private func fits(_ own: [Int]) -> Bool {
        let wanted = expression.shape
        return own == wanted || own.isEmpty || own.filter { $0 != 1 } == wanted.filter { $0 != 1 }
            || ShapeRules.broadcast(own, wanted) == wanted && ShapeRules.count(own) == 1
    }

    mutating func values(_ id: NodeID, at point: Int, as shape: [Int]) -> [Double] {
        samples.entries(of: id, expression.graph, at: point, as: shape) ?? []
    }
}
