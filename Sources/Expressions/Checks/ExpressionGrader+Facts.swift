import Differences

/// What is said where no mistake is named, and how names were read.
extension ExpressionGrader {
    /// What can be said of a claim that has no name.
    func facts() -> [String] {
        let pairs = measurements.filter { $0.entry != nil }.map { (claimed: $0.check.claimed, right: $0.derived) }
        var facts = ClaimFacts(pairs).sentences
        if facts.isEmpty, let factor = factorFact() { facts = [factor] }
        let agreeing = measurements.count { $0.check.holds }
        if agreeing > 0 { facts.append("It is right in \(agreeing) of the \(measurements.count) numbers compared.") }
        return facts
    }

    /// Whether one factor of the right derivative, or of the net, is missing or stands there once too often.
    func factorFact() -> String? {
        var algebra = Algebra(expression.graph)
        var copy = samples
        let own = ProductForm(derivative, in: expression.graph).factors.map { $0.base }
        for factor in own + expression.graph.ancestors(of: expression.loss) where algebra.graph.constant(factor) == nil
        {
            let wanted = ShapeRules.broadcast(algebra.shape(factor), expression.shape)
            guard wanted == expression.shape else { continue }
            for isMissing in [true, false] {
                let guess = isMissing ? algebra.over(derivative, factor) : algebra.times(derivative, factor)
                guard !algebra.failed else { return nil }
                let fits = (0..<copy.count).allSatisfy { point in
                    guard let values = copy.entries(of: guess, algebra.graph, at: point, as: expression.shape),
                        let claimed = copy.entries(of: claim, algebra.graph, at: point, as: expression.shape)
                    else { return false }
                    return relativeDistance(values, claimed) < Acceptance.residual
                }
                guard fits, let text = ExpressionWriter.text(of: factor, in: algebra.graph) else { continue }
                return isMissing
                    ? "The claim is the right derivative without a factor \(text)."
                    : "The claim is the right derivative with a factor \(text) too much."
            }
        }
        return nil
    }

    func notes() -> [String] {
        var result: [String] = []
        let known = expression.graph.variables(in: expression.loss) + expression.declarations.map { $0.name }
        for name in expression.graph.variables(in: claim) where !known.contains(name) {
            let parts = name.map(String.init)
            let isProduct = parts.count > 1 && parts.allSatisfy(known.contains)
            result.append(
                "The claim has a variable \(name) that the loss has not"
                    + (isProduct ? "; a product is written with stars: \(parts.joined(separator: "*"))." : "."))
        }
        for (name, meaning) in [("e", "Euler's number 2.718…"), ("pi", "the number 3.141…")] {
            let isUsed = [question.loss, question.claim].contains { text in
                (try? Scanner.tokens(of: text))?.contains { $0.kind == .name(name) } ?? false
            }
            if isUsed, expression.lowering.shapes[name] == nil {
                result.append("\(name) is read as \(meaning); --let \(name)=scalar makes it a variable.")
            }
        }
        return result
    }
}
