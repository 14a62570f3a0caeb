/// A batch's sum without one of its samples, or with samples beside other samples' targets.
extension Differentiation {
    /// What goes back through a sum over samples, nothing through the one that a slip leaves out.
    mutating func withoutSample(_ part: NodeID, from reduction: NodeID, to argument: NodeID) -> NodeID {
        for slip in slips where slip.node == reduction {
            guard case .dropsSample(let sample, let renormalized) = slip.change else { continue }
            let shape = algebra.shape(argument)
            var others = algebra.minus(algebra.number(1), algebra.oneHot(sample, shape[0]))
            if shape.count == 2 { others = algebra.outer(others, algebra.full(algebra.number(1), [shape[1]])) }
            let m = Double(shape[0])
            let scale = algebra.number(renormalized ? m / (m - 1) : 1)
            return algebra.times(scale, algebra.elementwise(.multiply, part, others))
        }
        return part
    }

    /// An expression in which entry or row i of a variable is entry or row i + `shift`.
    mutating func shifted(_ expression: NodeID, _ variable: NodeID, by shift: Int) -> NodeID {
        let m = algebra.shape(variable)[0]
        let rows = (0..<m).map { algebra.entry(variable, [(($0 + shift) % m + m) % m]) }
        let list = algebra.graph.make(.list, rows, algebra.shape(variable))
        var other = [variable: list]
        for id in algebra.graph.ancestors(of: expression) where id != variable {
            let node = algebra.graph[id]
            guard node.arguments.contains(where: { other[$0] != nil }) else { continue }
            other[id] = algebra.graph.make(node.operation, node.arguments.map { other[$0] ?? $0 }, node.shape)
        }
        return other[expression] ?? expression
    }
}
