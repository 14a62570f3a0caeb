import Tensors

/// Builds expressions as they are derived, simplified on the way: signs and numbers in front, nothing times one.
///
/// A result may have fewer axes than it stands for: what is the same for every entry is written once and broadcast.
struct Algebra {
    var graph: Graph
    /// Raised where shapes met that do not fit, which only a deliberately wrong rule can cause.
    private(set) var failed = false
    /// How much was done since the last rest; beyond a limit nothing is simplified any more, so that no formula that
    /// can be typed takes long.
    private var work = 0

    init(_ graph: Graph) { self.graph = graph }

    func shape(_ id: NodeID) -> [Int] { graph[id].shape }

    mutating func number(_ value: Double) -> NodeID { graph.number(value) }

    mutating func elementwise(_ operation: Operation, _ a: NodeID, _ b: NodeID) -> NodeID {
        guard let shape = ShapeRules.broadcast(shape(a), shape(b)), ShapeRules.count(shape) <= ShapeRules.maximumEntries
        else {
            failed = true
            return a
        }
        return graph.make(operation, [a, b], shape)
    }

    mutating func fail() { failed = true }

    private static let maximumWork = 40_000

    private mutating func isTired(after effort: Int) -> Bool {
        work += effort
        return work > Self.maximumWork
    }

    /// Begins another derivation on the same nodes.
    mutating func rest() {
        work = 0
        failed = false
    }

    // MARK: - Products

    mutating func times(_ a: NodeID, _ b: NodeID) -> NodeID {
        guard ShapeRules.broadcast(shape(a), shape(b)) != nil else {
            failed = true
            return a
        }
        if isTired(after: 1) { return elementwise(.multiply, a, b) }
        var form = ProductForm(a, in: graph)
        form.multiply(by: ProductForm(b, in: graph))
        return composed(form)
    }

    mutating func over(_ a: NodeID, _ b: NodeID) -> NodeID {
        guard ShapeRules.broadcast(shape(a), shape(b)) != nil else {
            failed = true
            return a
        }
        if isTired(after: 1) { return elementwise(.divide, a, b) }
        var form = ProductForm(a, in: graph)
        let divisor = ProductForm(b, in: graph)
        guard divisor.coefficient != 0 else { return elementwise(.divide, a, b) }
        form.coefficient /= divisor.coefficient
        for factor in divisor.factors { form.add(factor.base, -factor.exponent) }
        return composed(form)
    }

    mutating func negated(_ a: NodeID) -> NodeID { times(number(-1), a) }

    mutating func raised(_ base: NodeID, _ exponent: Double) -> NodeID {
        if exponent == 0 { return number(1) }
        if exponent == 1 { return base }
        if let value = graph.constant(base), Double.pow(value, exponent).isFinite {
            return number(Double.pow(value, exponent))
        }
        return graph.make(.power, [base, number(exponent)], shape(base))
    }

    /// The product as nodes: sign, numerator, then one division.
    mutating func composed(_ given: ProductForm) -> NodeID {
        if given.coefficient == 0 { return number(0) }
        let form = withEntries(given)
        if !isTired(after: form.factors.count * form.factors.count), let distributed = distributed(form) {
            return distributed
        }
        let fraction = smallFraction(abs(form.coefficient)) ?? (abs(form.coefficient), 1)
        var above: NodeID? = fraction.numerator == 1 ? nil : number(fraction.numerator)
        var below: NodeID? = fraction.denominator == 1 ? nil : number(fraction.denominator)
        for (base, exponent) in form.factors where exponent != 0 {
            let factor = raised(base, abs(exponent))
            if exponent > 0 {
                above = above.map { elementwise(.multiply, $0, factor) } ?? factor
            } else {
                below = below.map { elementwise(.multiply, $0, factor) } ?? factor
            }
        }
        var result = above ?? number(1)
        if let below { result = elementwise(.divide, result, below) }
        guard form.coefficient < 0 else { return result }
        if let value = graph.constant(result) { return number(-value) }
        return graph.make(.negate, [result], shape(result))
    }

    /// s·(g − y/s) is s·g − y: a factor goes into a sum where it cancels a denominator there.
    private mutating func distributed(_ form: ProductForm) -> NodeID? {
        for (place, factor) in form.factors.enumerated() where factor.exponent == 1 {
            let sum = SumForm(factor.base, in: graph)
            guard sum.terms.count > 1, sum.terms.count <= 6 else { continue }
            var cancelled: [NodeID] = []
            for term in sum.terms {
                for inner in term.product.factors where inner.exponent < 0 {
                    // s·onehot(1)/s[1] cancels as well: beside onehot(1), s is s[1].
                    let whole = entryOf(inner.base, in: term.product)
                    for base in [inner.base, whole].compactMap({ $0 })
                    where form.factors.contains(where: { $0.base == base && $0.exponent > 0 }) {
                        cancelled.append(base)
                    }
                }
            }
            guard let base = cancelled.first else { continue }
            // Only what cancels goes in; the other factors stay outside.
            var rest = form
            rest.factors[place].exponent = 0
            if let index = rest.factors.firstIndex(where: { $0.base == base }) { rest.factors[index].exponent -= 1 }
            var total: NodeID?
            for term in sum.terms {
                var product = term.product
                product.add(base, 1)
                let value = composed(product)
                total = total.map { plus($0, value) } ?? value
            }
            guard let total else { continue }
            return times(composed(rest), total)
        }
        return nil
    }

    // MARK: - Sums

    mutating func plus(_ a: NodeID, _ b: NodeID) -> NodeID {
        guard ShapeRules.broadcast(shape(a), shape(b)) != nil else {
            failed = true
            return a
        }
        if isTired(after: 1) { return elementwise(.add, a, b) }
        var form = SumForm(a, in: graph)
        for term in SumForm(b, in: graph).terms { form.terms.append(term) }
        return composed(form)
    }

    mutating func minus(_ a: NodeID, _ b: NodeID) -> NodeID { plus(a, negated(b)) }

    /// Like terms are collected; a sum that has a positive term begins with one.
    mutating func composed(_ form: SumForm) -> NodeID {
        var collected: [(rest: NodeID, coefficient: Double)] = []
        for term in form.terms {
            var unit = term.product
            unit.coefficient = 1
            let rest = composed(unit)
            if let place = collected.firstIndex(where: { $0.rest == rest }) {
                collected[place].coefficient += term.product.coefficient
            } else {
                collected.append((rest, term.product.coefficient))
            }
        }
        collected.removeAll { $0.coefficient == 0 }
        if let positive = collected.firstIndex(where: { $0.coefficient > 0 }), positive > 0 {
            collected.insert(collected.remove(at: positive), at: 0)
        }
        guard let first = collected.first else { return number(0) }
        var result = times(number(first.coefficient), first.rest)
        for term in collected.dropFirst() {
            let value = times(number(abs(term.coefficient)), term.rest)
            result = elementwise(term.coefficient < 0 ? .subtract : .add, result, value)
        }
        return result
    }
}
