import Differences

/// From a wrong claim to the names of its mistakes.
extension ExpressionGrader {
    /// The sizes that a mean may have been taken over.
    var counts: [Int] {
        var result: [Int] = []
        let declared = expression.declarations.flatMap { $0.shape }
        let whole = expression.declarations.compactMap {
            $0.shape.isEmpty ? $0.values?.first.flatMap(Int.init(exactly:)) : nil
        }
        for count in declared + whole where count > 1 && !result.contains(count) { result.append(count) }
        return result
    }

    mutating func diagnosis(as shape: [Int]) -> ExpressionDiagnosis {
        let claimed = (0..<samples.count).map { values(claim, at: $0, as: shape) }
        return ExpressionDiagnosis(
            expression, derivative: derivative, claimed: claimed, as: shape, samples: samples, counts: counts)
    }

    mutating func diagnose(_ report: inout ExpressionReport, isVerified: Bool) {
        let numbers = samples.count * ShapeRules.count(expression.shape)
        guard isVerified else {
            report.mistakes = [.unrecognised]
            report.evidence = [
                "The derivative found here does not agree with the numbers everywhere, so nothing is named."
            ]
            return
        }
        guard numbers >= Acceptance.leastEntries else {
            if diagnoseElsewhere(&report) { return }
            report.mistakes = [.unrecognised]
            report.evidence = [
                "Only \(numbers) number\(numbers == 1 ? "" : "s") could be compared: too few to name a mistake. Give fewer values with --let."
            ]
            return
        }
        let found = diagnosis(as: expression.shape)
        name(found.matches, in: &report)
        if report.mistakes == [.unrecognised] { report.evidence += facts() }
    }

    /// One number explains nothing, but the claim is a formula: its mistake shows at random values as well.
    private func diagnoseElsewhere(_ report: inout ExpressionReport) -> Bool {
        guard question.mayResize else { return false }
        var other = question
        other.mayResize = false
        other.declarations = question.declarations.map { $0.isCount ? $0 : $0.withoutValues }
        guard let found = try? grade(other), found.verdict == .wrong, found.mistakes != [.unrecognised] else {
            return false
        }
        report.mistakes = found.mistakes
        report.alternatives = found.alternatives
        report.residual = found.residual
        report.evidence = found.evidence
        report.notes.append(
            "The mistakes were found with other values, drawn at random: one number alone fits too much.")
        return true
    }

    mutating func diagnoseShape(_ report: inout ExpressionReport) {
        let shapes =
            "The claim is \(ShapeText.text(claimShape)), but \(expression.name) is \(ShapeText.text(expression.shape))."
        let found = diagnosis(as: claimShape)
        if found.matches.isEmpty {
            report.mistakes = [.wrongShape]
            report.evidence = [shapes, Mistake.wrongShape.explanation]
        } else {
            name(found.matches, in: &report)
            report.evidence.insert(shapes, at: 0)
        }
    }

    func name(_ matches: [ExpressionDiagnosis.Match], in report: inout ExpressionReport) {
        let matches = matches.count > 1 ? separated(matches) : matches
        guard let first = matches.first else {
            report.mistakes = [.unrecognised]
            return
        }
        let evidence = SlipEvidence(graph: expression.graph, variable: expression.name)
        report.mistakes = first.mistakes
        report.residual = first.residual
        report.evidence = first.ordered.map(evidence.sentence)
        report.alternatives = matches.dropFirst().map { $0.mistakes }
    }

    /// Of several explanations, those that also hold at other sizes: n = 2 and a factor 2 look alike, n = 7 does not.
    func separated(_ matches: [ExpressionDiagnosis.Match]) -> [ExpressionDiagnosis.Match] {
        guard let other = resized, let report = try? grade(other), report.mistakes != [.unrecognised] else {
            return matches
        }
        let sets = [report.mistakes] + report.alternatives
        let kept = matches.filter { sets.contains($0.mistakes) }
        return kept.isEmpty ? matches : kept
    }

    /// The same question with every declared length five larger; nil where lengths are tied to given values.
    var resized: ExpressionQuestion? {
        let lengths = Set(question.declarations.flatMap { $0.shape })
        guard question.mayResize, !lengths.isEmpty,
            question.declarations.allSatisfy({ $0.values == nil || $0.shape.isEmpty })
        else { return nil }
        var other = question
        other.seed = question.seed &+ 1
        other.mayResize = false
        other.declarations = question.declarations.map { $0.resized(by: 5, lengths) }
        return other.declarations == question.declarations ? nil : other
    }
}
