/// From the numbers to the verdict.
extension ExpressionGrader {
    mutating func summarize(_ report: inout ExpressionReport) {
        let known = measurements.filter { $0.slope != nil }
        let count = ShapeRules.count(expression.shape)
        report.coverage = .init(
            points: samples.count, entries: count, checked: known.count,
            directions: known.filter { $0.entry == nil }.count)
        report.blocks = [block(known)]
        report.samples = sampled(known)
        report.kinks = kinks(known)
        let isVerified = !known.isEmpty && known.allSatisfy { $0.slope?.agrees(with: $0.derived) ?? false }
        report.correct = isVerified ? written : nil
        let isVacuous = known.allSatisfy { $0.slope.map { $0.kink == nil && $0.agrees(with: 0) } ?? false }
        let isZero = expression.graph.constant(derivative) == 0
        if known.isEmpty {
            report.verdict = .inconclusive
            report.evidence = ["The loss has no finite differences at the points that were tried."]
        } else if !known.allSatisfy(\.agrees) {
            report.verdict = .wrong
            diagnose(&report, isVerified: isVerified)
        } else if isVacuous && !isZero {
            report.verdict = .inconclusive
            report.vacuous = [expression.name]
            report.evidence = [
                "The derivative is zero, or too small for differences, at every point that was tried, so these points prove nothing."
            ]
        } else if !known.contains(where: { isTelling($0) }) && !isZero {
            report.verdict = .inconclusive
            report.evidence = ["The differences of the loss are too uncertain here to tell right from wrong."]
        } else {
            report.verdict = .correct
            if isVerified, known.count >= ExpressionDiagnosis.leastEntries { report.blindSpots = blindSpots() }
        }
    }

    /// Whether the error bound is small enough to say anything.
    func isTelling(_ measurement: Measurement) -> Bool {
        guard let slope = measurement.slope else { return false }
        // At a jump the one-sided slopes have no limit.
        if let kink = slope.kink { return kink.upperBound - kink.lowerBound < 1000 }
        return slope.tolerance(for: measurement.claimed) <= 1e-3 * max(abs(measurement.claimed), abs(slope.value))
    }

    func blindSpots() -> [Mistake] {
        let right = (0..<samples.count).map { index -> [Double] in
            var copy = samples
            return copy.entries(of: derivative, expression.graph, at: index, as: expression.shape) ?? []
        }
        let diagnosis = ExpressionDiagnosis(
            expression, derivative: derivative, claimed: right, as: expression.shape, samples: samples, counts: counts,
            searchesPairs: false)
        return diagnosis.invisible
    }
}
