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

    /// One comparison: an entry, or a direction through all entries.
    struct Measurement {
        let point: Int
        let entry: Int?
        let claimed: Double
        let derived: Double
        let slope: NumericSlope?

        var agrees: Bool { slope?.agrees(with: claimed) ?? false }
    }

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
    func points(with claim: NodeID?) -> [[String: Tensor<Double>]] {
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
                    return value.isFinite && value.scalars.allSatisfy { abs($0) < 1e8 }
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
        if !readsBack { written = nil }
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

    /// Whether the derivative as it is written, read again, gives the numbers of the one that was found.
    var readsBack: Bool {
        guard let written else { return false }
        var copy = expression
        guard let again = try? copy.node(for: written, .claim) else { return false }
        var samples = samples
        return (0..<samples.count).allSatisfy { point in
            guard let first = samples.entries(of: derivative, copy.graph, at: point, as: expression.shape),
                let second = samples.entries(of: again, copy.graph, at: point, as: expression.shape)
            else { return false }
            return Residual.relative(first, second) < 1e-10
        }
    }

    var claimShape: [Int] { expression.graph[claim].shape }

    /// A scalar claim stands for the same number in every entry; a column and a vector are the same numbers.
    var fitsShape: Bool {
        let (own, wanted) = (claimShape, expression.shape)
        return own == wanted || own.isEmpty || own.filter { $0 != 1 } == wanted.filter { $0 != 1 }
            || ShapeRules.broadcast(own, wanted) == wanted && ShapeRules.count(own) == 1
    }

    mutating func values(_ id: NodeID, at point: Int, as shape: [Int]) -> [Double] {
        samples.entries(of: id, expression.graph, at: point, as: shape) ?? []
    }
}
