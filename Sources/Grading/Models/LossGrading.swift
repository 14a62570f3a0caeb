import Learning
import Tensors

/// Grades a loss's gradient with respect to its prediction.
public func grade<L: Loss<Double, Target>, Target>(
    _ loss: L, at prediction: Tensor<Double>, _ target: Target, options: GradingOptions = GradingOptions()
) -> GradingReport {
    if let problem = targetProblem(loss, prediction: prediction.shape, target) {
        return GradingReport(verdict: .notCheckable, problem: problem, seed: options.seed)
    }
    return gradeOneBlock(
        "prediction", at: prediction, options: options, sampleCount: prediction.shape.first,
        loss: { Evaluation(loss.value($0, target), branches: loss.branches($0, target)) },
        claimed: { loss.gradient($0, target) })
}

/// Grades a penalty's gradient with respect to the weight.
public func grade(
    _ regularizer: some Regularizer<Double>, at weight: Tensor<Double>, options: GradingOptions = GradingOptions()
) -> GradingReport {
    gradeOneBlock(
        "weight", at: weight, options: options, sampleCount: nil,
        loss: { Evaluation(regularizer.penalty($0), branches: regularizer.branches($0)) },
        claimed: { regularizer.gradient($0) })
}

/// Grades a function of one tensor that tells its branches.
private func gradeOneBlock(
    _ name: String, at x: Tensor<Double>, options: GradingOptions, sampleCount: Int?,
    loss: (Tensor<Double>) -> Evaluation, claimed: (Tensor<Double>) -> Tensor<Double>
) -> GradingReport {
    withoutActuallyEscaping(loss) { loss in
        let claim: [Tensor<Double>]
        do throws(NotCheckable) {
            claim = try Preconditions.claim(loss: { loss(x).value }, claimed: { [claimed(x)] }, names: [name])
        } catch {
            return GradingReport(verdict: .notCheckable, problem: error.problem, seed: options.seed)
        }
        let origin = loss(x)
        let objective = Objective(Parameters([(name, x)]), origin: { _ in origin }) { _, moved in loss(moved) }
        let check = ClaimCheck(
            objective, claimed: claim, biases: [], options: options, sampleCount: sampleCount)
        return GradingReport(
            verdict: Verdict(of: check.blocks),
            findings: check.wrong.isEmpty ? [] : check.ownFindings ?? [check.facts], blocks: check.blocks,
            seed: options.seed, evaluations: objective.evaluations)
    }
}
