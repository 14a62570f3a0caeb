import Tensors

/// Grades a claimed gradient of a loss of one tensor.
///
///     let report = grade({ w in (w * w).sum() }, claimed: { w in 2 * w }, at: [1, -2, 3])
///     print(report.text())                    // correct
///
/// The claim is a closure, so that it can be called twice to see that it repeats; a claim that is a tensor will do.
/// Never throws or stops the program: what cannot be graded is reported as `notCheckable`.
public func grade(
    _ loss: (Tensor<Double>) -> Double, claimed: (Tensor<Double>) throws -> Tensor<Double>, at point: Tensor<Double>,
    name: String = "gradient", options: GradingOptions = GradingOptions()
) -> GradingReport {
    grade(
        { loss($0.values[0]) }, claimed: { Parameters([(name, try claimed($0.values[0]))]) },
        at: Parameters([(name, point)]), options: options)
}

/// Grades claimed numbers, one for each entry of the point.
public func grade(
    _ loss: (Tensor<Double>) -> Double, claimed: Tensor<Double>, at point: Tensor<Double>,
    name: String = "gradient", options: GradingOptions = GradingOptions()
) -> GradingReport {
    grade(loss, claimed: { _ in claimed }, at: point, name: name, options: options)
}

/// Grades claimed numbers of several named blocks.
public func grade(
    _ loss: (Parameters) -> Double, claimed: Parameters, at point: Parameters,
    options: GradingOptions = GradingOptions()
) -> GradingReport {
    grade(loss, claimed: { _ in claimed }, at: point, options: options)
}

/// Grades a claimed gradient of a loss of several named blocks.
///
///     let report = grade(
///         { p in (matmul(x, p["weight"]) + p["bias"] - y).squared().mean() },
///         claimed: { p in
///             let error = matmul(x, p["weight"]) + p["bias"] - y
///             return ["weight": matmul(x, error, transposeA: true) * (2 / n), "bias": error.sum(axes: 0) * (2 / n)]
///         },
///         at: ["weight": w, "bias": b])
///
/// A claim's blocks are matched to the point's by name where the names are the same, else by order.
public func grade(
    _ loss: (Parameters) -> Double, claimed: (Parameters) throws -> Parameters, at point: Parameters,
    options: GradingOptions = GradingOptions()
) -> GradingReport {
    withoutActuallyEscaping(loss) { loss in
        let claim: [Tensor<Double>]
        do throws(NotCheckable) {
            claim = try Preconditions.claim(
                loss: { loss(point) }, claimed: { try claimed(point).values(inOrderOf: point.names) },
                names: point.names)
        } catch {
            return GradingReport(verdict: .notCheckable, problem: error.problem, seed: options.seed)
        }
        let origin = Evaluation(loss(point))
        let objective = Objective(point, origin: { _ in origin }) { block, moved in
            var parameters = point
            parameters.values[block] = moved
            return Evaluation(loss(parameters))
        }
        let biases = Set(point.names.indices.filter { ["b", "bias"].contains(point.names[$0].lowercased()) })
        let check = ClaimCheck(
            objective, claimed: claim, biases: biases, options: options, sampleCount: options.sampleCount)
        return GradingReport(
            verdict: Verdict(of: check.blocks),
            findings: check.wrong.isEmpty ? [] : check.ownFindings ?? [check.facts], blocks: check.blocks,
            blindSpots: BlindSpot.ofPoint(point, sampleCount: options.sampleCount), seed: options.seed,
            evaluations: objective.evaluations)
    }
}

extension Parameters {
    /// The tensors in the order of other names, or in their own if the names are others.
    fileprivate func values(inOrderOf order: [String]) -> [Tensor<Double>] {
        guard Set(order).count == order.count, names.sorted() == order.sorted() else { return values }
        return order.map { self[$0] }
    }
}
