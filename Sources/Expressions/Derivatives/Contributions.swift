/// The local rules: what an adjoint g of a node adds to the adjoint of one of its arguments.
extension Differentiation {
    /// Nil where the derivative is zero everywhere.
    mutating func contribution(of g: NodeID, through id: NodeID, to place: Int) -> NodeID? {
        let node = algebra.graph[id]
        let argument = node.arguments[place]
        let shape = algebra.shape(argument)
        switch node.operation {
        case .number, .variable, .ones, .oneHot, .greater, .atLeast, .function(.sign): return nil
        case .negate: return algebra.negated(g)
        case .add: return spread(g, node, shape, id, place)
        case .subtract: return spread(place == 0 ? g : algebra.negated(g), node, shape, id, place)
        case .multiply, .divide, .power, .larger: return arithmetic(g, id, node, place)
        case .function(let function):
            if has(.omitsFactor(place), at: id) { return g }
            return slope(of: function, g, at: has(.derivativeAtOutput, at: id) ? id : argument)
        case .sum(let axis): return raisedAlong(axis, g, node, shape)
        case .mean(let axis):
            let count = ShapeRules.count(shape) / max(ShapeRules.count(node.shape), 1)
            let part = raisedAlong(axis, g, node, shape)
            return has(.omitsMean, at: id) ? part : algebra.over(part, algebra.number(Double(count)))
        case .max: return algebra.times(g, algebra.comparison(.atLeast, argument, id))
        case .softmax: return softmax(g, id, shape)
        case .norm1:
            return has(.omitsFactor(place), at: id) ? g : algebra.times(g, algebra.apply(.sign, argument))
        case .norm2: return algebra.over(algebra.times(g, argument), id)
        case .dot, .matmul, .outer: return product(g, id, node, place)
        case .transpose:
            if shape.count == 1 { return algebra.shape(g) == node.shape ? algebra.entry(g, [0]) : g }
            return algebra.shape(g).isEmpty ? g : algebra.transposed(algebra.full(g, node.shape))
        case .entry(let indices): return placed(g, at: indices, in: shape)
        case .list:
            return algebra.shape(g).count == node.shape.count ? algebra.entry(g, [place]) : g
        }
    }

    private mutating func spread(_ g: NodeID, _ node: GraphNode, _ shape: [Int], _ id: NodeID, _ place: Int) -> NodeID {
        if has(.notSummed(place), at: id) { return algebra.full(g, node.shape) }
        return algebra.reduced(g, from: node.shape, to: shape)
    }

    // MARK: - Arithmetic

    private mutating func arithmetic(_ g: NodeID, _ id: NodeID, _ node: GraphNode, _ place: Int) -> NodeID? {
        let (a, b) = (node.arguments[0], node.arguments[1])
        let omits = has(.omitsFactor(place), at: id)
        let part: NodeID
        switch node.operation {
        case .multiply:
            let other = replacement(at: id, for: place) ?? (place == 0 ? b : a)
            part = omits ? g : algebra.times(g, other)
        case .divide where place == 0:
            part = omits || has(.omitsMean, at: id) ? g : algebra.over(g, b)
        case .divide:
            part = omits ? g : algebra.negated(algebra.over(algebra.times(g, a), algebra.raised(b, 2)))
        case .power where place == 0:
            part = omits ? g : powerSlope(g, id, a, b)
        case .power:
            part = algebra.times(g, algebra.times(id, algebra.apply(.log, a)))
        default:
            let mask = place == 0 ? algebra.comparison(.atLeast, a, b) : algebra.comparison(.greater, b, a)
            part = omits ? g : algebra.times(g, mask)
        }
        // A replaced factor may have a shape that does not occur here.
        guard ShapeRules.broadcast(algebra.shape(part), node.shape) == node.shape else {
            algebra.fail()
            return part
        }
        return algebra.reduced(part, from: node.shape, to: algebra.shape(node.arguments[place]))
    }

    private mutating func powerSlope(_ g: NodeID, _ id: NodeID, _ base: NodeID, _ exponent: NodeID) -> NodeID {
        if has(.unsquaredNorm, at: id) {
            // ‖u‖ where u is a norm already; |u| where it is a number or a list of them.
            if case .norm2 = algebra.graph[base].operation { return g }
            if algebra.shape(base).isEmpty { return algebra.times(g, algebra.apply(.sign, base)) }
            return algebra.over(algebra.times(g, base), algebra.length(of: base))
        }
        guard let n = algebra.graph.constant(exponent) else {
            let lowered = algebra.minus(exponent, algebra.number(1))
            let shape = ShapeRules.broadcast(algebra.shape(base), algebra.shape(lowered)) ?? []
            let power = algebra.graph.make(.power, [base, lowered], shape)
            return algebra.times(g, has(.omitsExponent, at: id) ? power : algebra.times(exponent, power))
        }
        let power = algebra.raised(base, n - 1)
        return algebra.times(has(.omitsExponent, at: id) ? g : algebra.times(g, algebra.number(n)), power)
    }

    private mutating func slope(of function: Elementwise, _ g: NodeID, at x: NodeID) -> NodeID? {
        let value = algebra.apply(function, x)
        let one = algebra.number(1)
        switch function {
        case .exp: return algebra.times(g, value)
        case .log: return algebra.over(g, x)
        case .log2: return algebra.over(g, algebra.times(x, algebra.apply(.log, algebra.number(2))))
        case .log10: return algebra.over(g, algebra.times(x, algebra.apply(.log, algebra.number(10))))
        case .sqrt: return algebra.over(g, algebra.times(algebra.number(2), value))
        case .sin: return algebra.times(g, algebra.apply(.cos, x))
        case .cos: return algebra.negated(algebra.times(g, algebra.apply(.sin, x)))
        case .tanh: return algebra.times(g, algebra.minus(one, algebra.raised(value, 2)))
        case .sigmoid: return algebra.times(algebra.times(g, value), algebra.minus(one, value))
        case .relu: return algebra.times(g, algebra.comparison(.greater, x, algebra.number(0)))
        case .abs: return algebra.times(g, algebra.apply(.sign, x))
        case .sign: return nil
        }
    }

    // MARK: - Reductions

    /// The adjoint of a sum, repeated along the axis that was summed.
    private mutating func raisedAlong(_ axis: Int?, _ g: NodeID, _ node: GraphNode, _ shape: [Int]) -> NodeID {
        guard let axis, shape.count == 2, axis == 1 else { return g }
        return algebra.column(g)
    }

    private mutating func softmax(_ g: NodeID, _ id: NodeID, _ shape: [Int]) -> NodeID {
        if has(.omitsFactor(0), at: id) { return g }
        let weighted = algebra.times(id, g)
        if has(.diagonalOnly, at: id) { return algebra.times(weighted, algebra.minus(algebra.number(1), id)) }
        let rows = shape.count == 2 ? [shape[0], 1] : []
        return algebra.times(id, algebra.minus(g, algebra.reduced(weighted, from: shape, to: rows)))
    }

    // MARK: - Products of vectors and matrices

    private mutating func product(_ g: NodeID, _ id: NodeID, _ node: GraphNode, _ place: Int) -> NodeID {
        let shape = algebra.shape(node.arguments[place])
        let other = replacement(at: id, for: place) ?? node.arguments[1 - place]
        let isReplaced = replacement(at: id, for: place) != nil
        let wanted = has(.elementwise, at: id) ? node.shape : algebra.shape(node.arguments[1 - place])
        if isReplaced, algebra.shape(other) != wanted {
            algebra.fail()
            return g
        }
        if has(.omitsFactor(place), at: id) { return g }
        if case .dot = node.operation {
            let part = algebra.times(g, other)
            // Both factors of u·u come here, so each brings half of u/‖u‖.
            guard has(.unsquaredNorm, at: id) else { return part }
            return algebra.over(part, algebra.times(algebra.number(2), algebra.length(of: other)))
        }
        let all = algebra.full(g, node.shape)
        if has(.elementwise, at: id) { return algebra.times(all, other) }
        if case .outer = node.operation {
            return place == 0 ? algebra.product(all, other) : algebra.product(algebra.transposed(all), other)
        }
        let otherShape = algebra.shape(other)
        let turned = has(.untransposed(place), at: id) ? other : algebra.transposed(other)
        switch (shape.count, otherShape.count, place) {
        case (2, 1, 0): return algebra.outer(all, other)  // y = A b: ∂L/∂A = g bᵀ
        case (1, 2, 1): return algebra.product(turned, all)  // y = A b: ∂L/∂b = Aᵀ g
        case (1, 2, 0):  // y = a B: ∂L/∂aᵀ = B gᵀ, where it is Bᵀ that would be the mistake
            return algebra.product(has(.untransposed(place), at: id) ? algebra.transposed(other) : other, all)
        case (2, 1, 1): return algebra.outer(other, all)  // y = a B: ∂L/∂B = aᵀ g
        case (_, _, 0): return algebra.product(all, turned)
        default: return algebra.product(turned, all)
        }
    }

    /// The adjoint of an entry: zero everywhere else.
    private mutating func placed(_ g: NodeID, at indices: [Int], in shape: [Int]) -> NodeID {
        let first = algebra.oneHot(indices[0], shape[0])
        if shape.count == 1 { return algebra.times(g, first) }
        if indices.count == 1 { return algebra.outer(first, algebra.full(g, [shape[1]])) }
        return algebra.times(g, algebra.outer(first, algebra.oneHot(indices[1], shape[1])))
    }
}
