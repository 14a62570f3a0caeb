import Learning
import Tensors

/// Grades one layer alone: ∂L/∂input and ∂L/∂parameters of L = Σ r ⊙ layer(x), r a random cotangent, so that every output
/// counts and no two count alike.
///
/// The claim is the layer's own `backward`, unless another is given.
public func grade<L: Layer<Double>>(
    _ layer: L, at x: Tensor<Double>, options: GradingOptions = GradingOptions(),
    backward: ((Tensor<Double>, L.Cache) throws -> (dInput: Tensor<Double>, gradient: L))? = nil
) -> GradingReport {
    do { _ = try layer.outputShape(of: x.shape) } catch {
        return GradingReport(
            verdict: .notCheckable, problem: "The layer does not fit its input: \(error)", seed: options.seed)
    }
    guard x.rank > 0 else {
        return GradingReport(
            verdict: .notCheckable, problem: "A layer works on a batch: x is a scalar.", seed: options.seed)
    }
    var generator = SplitMix64(seed: options.seed).stream(3)
    let (output, cache) = layer.forward(x)
    let r = Tensor(shape: output.shape, scalars: output.scalars.map { _ in generator.normal() })
    let parameters = Parameters([("input", x)] + layer.parameterList.map { ($0.name, $0.value) })
    func evaluate(_ block: Int, _ moved: Tensor<Double>) -> Evaluation {
        let (output, branches) =
            block == 0 ? run(layer, moved) : open(replacing(layer, block - 1, by: moved), x)
        return Evaluation(zip(output.scalars, r.scalars).reduce(0) { $0 + $1.0 * $1.1 }, branches: branches)
    }
    let claim: [Tensor<Double>]
    do throws(NotCheckable) {
        claim = try Preconditions.claim(
            loss: { evaluate(0, x).value },
            claimed: {
                let (dInput, gradient) = try backward.map { try $0(r, cache) } ?? layer.backward(r, cache: cache)
                return [dInput] + gradient.parameterList.map(\.value)
            }, names: parameters.names)
    } catch {
        return GradingReport(verdict: .notCheckable, problem: error.problem, seed: options.seed)
    }
    let origins = parameters.values.indices.map { evaluate($0, parameters.values[$0]) }
    let objective = Objective(parameters, origin: { origins[$0] }, evaluate: evaluate)
    let biases = Set(layer.parameterList.enumerated().filter { $0.element.role == .bias }.map { $0.offset + 1 })
    let check = ClaimCheck(
        objective, claimed: claim, biases: biases, options: options,
        sampleCount: x.shape.first.flatMap { $0 > 1 ? $0 : nil })
    return GradingReport(
        verdict: Verdict(of: check.blocks),
        findings: check.wrong.isEmpty ? [] : check.layerFindings(of: layer, x: x, r: r, output: output),
        blocks: check.blocks, seed: options.seed, evaluations: objective.evaluations)
}

private func open(_ layer: any Layer<Double>, _ x: Tensor<Double>) -> (output: Tensor<Double>, branches: [Int32]) {
    run(layer, x)
}

extension ClaimCheck {
    /// The mistakes in a single layer's backward pass: as its blocks show them, or f′ left out or taken at the output.
    fileprivate func layerFindings<L: Layer<Double>>(
        of layer: L, x: Tensor<Double>, r: Tensor<Double>, output: Tensor<Double>
    ) -> [Finding] {
        if wrong == [0], claimed[0].shape == x.shape, output.shape == x.shape {
            let dInput = claimed[0].scalars
            if relativeDistance(dInput, r.scalars) < Acceptance.residual {
                return [
                    Finding(
                        .missingActivationDerivative, blocks: ["input"],
                        evidence: "∂L/∂input equals ∂L/∂output in all \(dInput.count) entries.",
                        claimedFormula: "∂L/∂z = ∂L/∂a", rightFormula: "∂L/∂z = ∂L/∂a ⊙ f′(z)")
                ]
            }
            let atOutput = centralDifferences(of: { (r * layer($0)).sum() }, at: output, step: 1e-4)
            if relativeDistance(dInput, atOutput.scalars) < 100 * Acceptance.residual {
                return [
                    Finding(
                        .activationDerivativeAtOutput, blocks: ["input"],
                        evidence: "∂L/∂input is what the layer's derivative gives at its output.",
                        claimedFormula: "∂L/∂z = ∂L/∂a ⊙ f′(a)", rightFormula: "∂L/∂z = ∂L/∂a ⊙ f′(z)")
                ]
            }
        }
        return ownFindings ?? [facts]
    }
}
