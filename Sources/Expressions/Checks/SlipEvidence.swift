/// One sentence of evidence for each slip, in a learner's words and with the place in the loss.
struct SlipEvidence {
    let graph: Graph
    let variable: String

    private func text(_ id: NodeID) -> String { ExpressionWriter.text(of: id, in: graph) ?? "…" }

    /// What went wrong and where.
    func sentence(for slip: Slip) -> String {
        let node = graph[slip.node]
        let place = text(slip.node)
        func argument(_ index: Int) -> String {
            node.arguments.indices.contains(index) ? text(node.arguments[index]) : place
        }
        switch (slip.mistake, slip.change) {
        case (.wrongSign, .flipsSign(let index)):
            return
                "The sign is wrong: going back through \(place), the sign that belongs to \(argument(index)) was lost."
        case (.wrongSign, _): return "The sign is wrong: every number is the negative of the right one."
        case (.missingFactorTwo, .omitsExponent):
            return "A factor 2 is missing: the exponent of \(place) comes down as a 2."
        case (.missingFactorTwo, _): return "A factor 2 is missing."
        case (.extraFactorTwo, .omitsFactor): return "There is a factor 2 too much: the ½ in \(place) was forgotten."
        case (.extraFactorTwo, _): return "There is a factor 2 too much."
        case (.missingMean, _): return "The 1/n is missing: \(place) is an average, and so is its derivative."
        case (.extraMean, .dividesAll(let count)): return "It is divided by \(count) once too often."
        case (.missingActivationDerivative, _): return missingDerivative(node, argument(0))
        case (.activationDerivativeAtOutput, _):
            return "The activation's derivative is taken at the output \(place); it belongs at \(argument(0))."
        case (.transposed, _): return "The numbers are right, but rows and columns are exchanged."
        case (.transposedWeight, .untransposed(let index)):
            return "Going back through \(place), \(argument(1 - index)) must be transposed."
        case (.wrongLayerActivation, .replacesFactor(let index, let other)):
            return
                "\(text(other)) stands where the input of this layer belongs: \(place) was multiplied by \(argument(1 - index))."
        case (.zeroGradient, _): return "The claim is zero, but the loss does change with \(variable)."
        case (.biasNotSummed, _):
            return "\(variable) is added to every entry of \(place), so its derivative is the sum over all of them."
        case (.elementwiseInsteadOfOuter, _):
            return "Entries are multiplied in pairs, but \(place) needs an outer product: one entry for every pair."
        case (.missingRegularizer, .dropsPath(let index)):
            return "The penalty \(argument(index)) depends on \(variable) too, and its derivative is missing."
        case (.normInsteadOfSquaredNorm, _):
            return
                "This is the derivative of the norm itself, but the loss has its square \(place): that gives 2u, not u/‖u‖."
        case (.missingSoftmaxCoupling, _):
            return "In \(place) every output depends on every input; the terms between different entries are missing."
        case (.missingComplementTerm, .dropsPath(let index)):
            return "The half \(argument(index)) is missing: it depends on \(variable) too."
        case (.missingChainFactor, .omitsFactor(let index)): return missingFactor(node, index, argument(0), place)
        case (.missingChainFactor, .omitsExponent): return "The exponent of \(place) must come down as a factor."
        case (.missingChainFactor, .endsChain):
            return "The inner derivative is missing: \(place) must be differentiated by \(variable) as well."
        case (.sampleDropped, .dropsSample(let sample, let renormalized)):
            return "Sample \(sample), counted from 0, is left out of \(place)"
                + (renormalized ? ", which is divided by one less." : ".")
        case (.sampleMisaligned, .shiftsSamples(let other, let shift)):
            return
                "Samples are paired with other samples' \(text(other)): with the \(shift > 0 ? "next" : "previous") one's."
        default: return slip.mistake.explanation
        }
    }

    private func missingDerivative(_ node: GraphNode, _ z: String) -> String {
        switch node.operation {
        case .function(.sigmoid): return "The factor σ′(z) = σ(z)(1 − σ(z)) is missing, at z = \(z)."
        case .function(.tanh): return "The factor tanh′(z) = 1 − tanh²(z) is missing, at z = \(z)."
        case .function(.relu): return "The factor relu′(z), 1 for z > 0 and else 0, is missing, at z = \(z)."
        default: return "The derivative of softmax is missing, at z = \(z)."
        }
    }

    private func missingFactor(_ node: GraphNode, _ index: Int, _ inside: String, _ place: String) -> String {
        switch node.operation {
        case .multiply, .dot: return "The factor \(text(node.arguments[1 - index])) is missing, from \(place)."
        case .divide: return "The divisor \(text(node.arguments[1])) is missing, from \(place)."
        default: return "The derivative of the outer function in \(place) is missing."
        }
    }
}
