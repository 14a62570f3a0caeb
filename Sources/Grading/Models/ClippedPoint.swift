import Learning
import Tensors
import Text

extension GradingReport {
    /// The report of a claim that disagrees where the loss clips a probability, settled where it clips none.
    ///
    /// A clipped probability does not move the loss: the slope there is 0, whatever the formula of the cross-entropy
    /// says. A claim that holds at a point without clipping is not called wrong; of one that does not hold there
    /// either, it is said what is wrong with it there.
    func settledBeyondClipping<Target: Targets>(
        at point: ModelPoint<Target>, loss: some Loss<Double, Target>,
        claimed: (ModelPoint<Target>) throws -> [Tensor<Double>], grade: (ModelPoint<Target>) -> GradingReport
    ) -> GradingReport {
        let clipped = point.clippedCount(by: loss)
        guard verdict == .wrong, mistakes == [.unrecognised], clipped > 0 else { return self }
        var generator = SplitMix64(seed: seed).stream(17)
        let elsewhere = point.drawnAnew(keepsBatch: true, loss: loss, using: &generator)
        guard !elsewhere.isClipped(by: loss), let here = try? claimed(point), let there = try? claimed(elsewhere) else {
            return self
        }
        let cause =
            "The loss clips \(clipped.counted("probability", "probabilities")) here and is flat there, where the "
            + "formula's derivative is not 0. "
        guard here != there else {
            return inconclusive(
                cause + "Give the claim as a function of its point: then it can be asked where nothing is clipped.")
        }
        let settled = grade(elsewhere)
        switch settled.verdict {
        case .wrong:
            var report = self
            report.findings = settled.findings
            return report
        case .correct:
            return inconclusive(
                cause + "Where nothing is clipped, the claim is right. Choose smaller weights, or a loss from logits.")
        case .inconclusive, .notCheckable:
            return inconclusive(cause + "Where nothing is clipped, the numbers do not decide either.")
        }
    }

    private func inconclusive(_ problem: String) -> GradingReport {
        var report = self
        (report.verdict, report.problem, report.findings) = (.inconclusive, problem, [])
        return report
    }
}
