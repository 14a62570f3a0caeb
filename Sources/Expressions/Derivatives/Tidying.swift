/// The last look at a derivative: a shorter form of the same, where expanding finds one.
extension Algebra {
    /// (1 − y)·a − y·(1 − a) is a − y: products of sums are expanded where that is shorter.
    mutating func tidied(_ id: NodeID) -> NodeID {
        if let list = entryList(id) { return list }
        guard let length = ExpressionWriter.text(of: id, in: graph)?.count else { return id }
        var best = (id: id, length: length)
        for candidate in [expandedInside(id), expanded(id)].compactMap({ $0 }) where shape(candidate) == shape(id) {
            // A form that is hardly shorter has lost its factors for nothing.
            guard let text = ExpressionWriter.text(of: candidate, in: graph), text.count * 5 < length * 4,
                text.count < best.length
            else { continue }
            best = (candidate, text.count)
        }
        return best.id
    }

    /// 2·x[0]·onehot(0, 2) + 3·onehot(1, 2) is [2·x[0], 3].
    private mutating func entryList(_ id: NodeID) -> NodeID? {
        guard shape(id).count == 1, shape(id)[0] <= 8 else { return nil }
        var entries = [NodeID](repeating: number(0), count: shape(id)[0])
        for term in SumForm(id, in: graph).terms {
            var rest = term.product
            var index: Int?
            for (place, factor) in rest.factors.enumerated() {
                if case .oneHot(let found) = graph[factor.base].operation, factor.exponent == 1, index == nil {
                    index = found
                    rest.factors[place].exponent = 0
                } else if !shape(factor.base).isEmpty {
                    return nil
                }
            }
            guard let index else { return nil }
            entries[index] = plus(entries[index], composed(rest))
        }
        return graph.make(.list, entries, shape(id))
    }

    /// Expands each factor of a product that is a sum of products.
    private mutating func expandedInside(_ id: NodeID) -> NodeID? {
        var form = ProductForm(id, in: graph)
        var changed = false
        for (place, factor) in form.factors.enumerated() where factor.exponent == 1 {
            if let inner = innermost(factor.base), inner != factor.base {
                form.factors[place].base = inner
                changed = true
            }
        }
        return changed ? composed(form) : nil
    }

    /// A factor expanded, also inside a sum over entries or an argument of a matrix product.
    private mutating func innermost(_ id: NodeID) -> NodeID? {
        let node = graph[id]
        switch node.operation {
        case .sum(let axis):
            let inner = tidied(node.arguments[0])
            return inner == node.arguments[0] || shape(inner) != shape(node.arguments[0])
                ? nil : summed(inner, axis: axis)
        case .matmul, .dot, .outer:
            let inner = node.arguments.map { tidied($0) }
            guard inner != node.arguments, inner.map({ shape($0) }) == node.arguments.map({ shape($0) }) else {
                return nil
            }
            if case .outer = node.operation { return outer(inner[0], inner[1]) }
            return product(inner[0], inner[1])
        default: return expanded(id)
        }
    }

    /// All products of sums multiplied out and like terms collected; nil where that is too much.
    private mutating func expanded(_ id: NodeID) -> NodeID? {
        guard let terms = expandedTerms(id, depth: 0), terms.count <= 24 else { return nil }
        var form = SumForm(graph.number(0), in: graph)
        form.terms = terms.map { ($0, id) }
        return composed(form)
    }

    private mutating func expandedTerms(_ id: NodeID, depth: Int) -> [ProductForm]? {
        guard depth < 6 else { return nil }
        let sum = SumForm(id, in: graph)
        guard sum.terms.count <= 12 else { return nil }
        var result: [ProductForm] = []
        for term in sum.terms {
            var partial = [ProductForm()]
            partial[0].coefficient = term.product.coefficient
            for factor in term.product.factors {
                var inner: [ProductForm]?
                if factor.exponent == 1, SumForm(factor.base, in: graph).terms.count > 1 {
                    inner = expandedTerms(factor.base, depth: depth + 1)
                }
                var single = ProductForm()
                single.add(factor.base, factor.exponent)
                let choices = inner ?? [single]
                guard partial.count * choices.count <= 48 else { return nil }
                partial = partial.flatMap { left in
                    choices.map { right in
                        var product = left
                        product.multiply(by: right)
                        return product
                    }
                }
            }
            result += partial
        }
        return result
    }
}
