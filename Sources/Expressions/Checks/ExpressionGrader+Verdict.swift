import Differences

/// From the numbers to the verdict.
extension ExpressionGrader {
    mutating func summarize(_ report: inout ExpressionReport) {
        let known = measurements.filter { $0.isKnown }
        let isVerified = !known.isEmpty && known.allSatisfy { $0.isVerified }
        let isZero = expression.graph.constant(derivative) == 0
        let block = block(known)
        report.coverage = .init(
            points: samples.count, entries: ShapeRules.count(expression.shape), checked: known.count,
            directions: block.checkedDirections)
        report.blocks = [block]
        report.samples = sampled(known)
        report.correct = isVerified ? written : nil
        report.verdict = Verdict(of: [block])
        switch block.status {
        case .wrong: diagnose(&report, isVerified: isVerified)
        case _ where known.isEmpty:
            report.evidence = ["The loss has no finite differences at the points that were tried."]
        case .vacuous where !isZero:
            report.vacuous = [expression.name]
            report.evidence = [
                "The derivative is zero, or too small for differences, at every point that was tried, so these points prove nothing."
            ]
        case .vacuous, .correct:
            report.verdict = isZero || known.contains { $0.isTelling } ? .correct : .inconclusive
            if report.verdict == .inconclusive {
                report.evidence = ["The differences of the loss are too uncertain here to tell right from wrong."]
            } else if isVerified, known.count >= Acceptance.leastEntries {
                report.blindSpots = blindSpots()
            }
        case .uncertain:
            report.evidence = ["The differences of the loss are too uncertain here to tell right from wrong."]
        }
    }

    func blindSpots() -> [BlindSpot] {
        let right = (0..<samples.count).map { index -> [Double] in
            var copy = samples
            return copy.entries(of: derivative, expression.graph, at: index, as: expression.shape) ?? []
        }
        let diagnosis = ExpressionDiagnosis(
            expression, derivative: derivative, claimed: right, as: expression.shape, samples: samples, counts: counts,
            searchesPairs: false)
        return diagnosis.invisible.map {
            BlindSpot(
                $0, reason: "It changes nothing at the points that were tried.",
                remedy: "Give other values, or fewer, so that more are drawn at random.")
        }
    }
}
