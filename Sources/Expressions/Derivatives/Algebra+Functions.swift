/// Functions, products of vectors and matrices, and entries, with scalars taken out in front.
extension Algebra {
    mutating func apply(_ function: Elementwise, _ a: NodeID) -> NodeID {
        if function == .log, let value = graph.constant(a), value == NamedConstant.e { return number(1) }
        return graph.make(.function(function), [a], shape(a))
    }

    mutating func comparison(_ operation: Operation, _ a: NodeID, _ b: NodeID) -> NodeID {
        elementwise(operation, a, b)
    }

    mutating func transposed(_ a: NodeID) -> NodeID {
        let node = graph[a]
        if node.shape.isEmpty { return a }
        let (scale, inner) = withoutScalars(a)
        if node.shape.count == 2, case .transpose = graph[inner].operation, shape(graph[inner].arguments[0]).count == 2
        {
            return times(scale, graph[inner].arguments[0])
        }
        return times(scale, graph.make(.transpose, [inner], ShapeRules.transpose(node.shape)))
    }

    /// A vector as a matrix of one column.
    mutating func column(_ a: NodeID) -> NodeID {
        shape(a).count == 1 ? transposed(transposed(a)) : a
    }

    mutating func product(_ a: NodeID, _ b: NodeID) -> NodeID {
        guard let result = ShapeRules.product(shape(a), shape(b)) else {
            fail()
            return a
        }
        return linear(shape(a).count == 1 && shape(b).count == 1 ? .dot : .matmul, a, b, result)
    }

    mutating func outer(_ a: NodeID, _ b: NodeID) -> NodeID {
        guard shape(a).count == 1, shape(b).count == 1 else {
            fail()
            return a
        }
        return linear(.outer, a, b, shape(a) + shape(b))
    }

    /// Scalars come out in front of what is linear in both arguments.
    private mutating func linear(_ operation: Operation, _ a: NodeID, _ b: NodeID, _ shape: [Int]) -> NodeID {
        guard ShapeRules.count(shape) <= ShapeRules.maximumEntries else {
            fail()
            return a
        }
        let (left, right) = (withoutScalars(a), withoutScalars(b))
        let core = graph.make(operation, [left.core, right.core], shape)
        return times(times(left.scale, right.scale), core)
    }

    mutating func summed(_ a: NodeID, axis: Int?) -> NodeID {
        if axis == nil, let marked = markedEntry(of: a) { return marked }
        let (scale, core) = withoutScalars(a)
        let result = graph.make(.sum(axis: axis), [core], ShapeRules.dropping(axis: axis, of: shape(core)))
        return times(scale, result)
    }

    mutating func entry(_ a: NodeID, _ indices: [Int]) -> NodeID {
        let rest = Array(shape(a).dropFirst(indices.count))
        if case .list = graph[a].operation, indices.count == 1 { return graph[a].arguments[indices[0]] }
        return graph.make(.entry(indices), [a], rest)
    }

    mutating func length(of a: NodeID) -> NodeID { graph.make(.norm2, [a], []) }

    mutating func ones(_ shape: [Int]) -> NodeID { graph.make(.ones, [], shape) }

    mutating func oneHot(_ index: Int, _ count: Int) -> NodeID { graph.make(.oneHot(index), [], [count]) }

    /// The scalar factors of a node, and the rest with its full shape.
    private mutating func withoutScalars(_ a: NodeID) -> (scale: NodeID, core: NodeID) {
        let form = ProductForm(a, in: graph)
        var scale = ProductForm()
        var core = ProductForm()
        scale.coefficient = form.coefficient
        for factor in form.factors where factor.exponent != 0 {
            if shape(factor.base).isEmpty { scale.factors.append(factor) } else { core.factors.append(factor) }
        }
        guard !core.factors.isEmpty, form.coefficient != 0 else { return (number(1), a) }
        let inner = composed(core)
        guard shape(inner) == shape(a) else { return (number(1), a) }
        return (composed(scale), inner)
    }
}
