/// Functions and the shapes that they take.
extension Lowering {
    func call(
        _ function: FunctionName, _ arguments: [Syntax], _ syntax: Syntax, in graph: inout Graph
    ) throws(Problem) -> NodeID {
        if function == .ones || function == .onehot { return try filled(function, arguments, in: &graph) }
        let a = try node(for: arguments[0], in: &graph)
        let shape = graph[a].shape
        func elementwise(_ kind: Elementwise) -> NodeID { graph.make(.function(kind), [a], shape) }
        // min(u, v) = −max(−u, −v), so that one rule serves both.
        func negated(_ id: NodeID) -> NodeID { graph.make(.negate, [id], graph[id].shape) }
        switch function {
        case .exp: return elementwise(.exp)
        case .log, .ln: return elementwise(.log)
        case .log2: return elementwise(.log2)
        case .log10: return elementwise(.log10)
        case .sqrt: return elementwise(.sqrt)
        case .sin: return elementwise(.sin)
        case .cos: return elementwise(.cos)
        case .tan: return graph.make(.divide, [elementwise(.sin), elementwise(.cos)], shape)
        case .tanh: return elementwise(.tanh)
        case .sigmoid: return elementwise(.sigmoid)
        case .relu: return elementwise(.relu)
        case .abs: return elementwise(.abs)
        case .sign: return elementwise(.sign)
        case .step: return graph.make(.greater, [a, graph.number(0)], shape)
        case .softmax:
            guard !shape.isEmpty else {
                throw Problem(
                    arguments[0].columns, "softmax needs a vector, found a scalar", hint: "declare it: --let z=vector:3"
                )
            }
            return graph.make(.softmax, [a], shape)
        case .sum, .mean:
            let axis = arguments.count == 2 ? try self.axis(arguments[1], of: shape) : nil
            let result = ShapeRules.dropping(axis: axis, of: shape)
            return graph.make(function == .sum ? .sum(axis: axis) : .mean(axis: axis), [a], result)
        case .max where arguments.count == 1: return graph.make(.max, [a], [])
        case .min where arguments.count == 1: return negated(graph.make(.max, [negated(a)], []))
        case .norm1: return graph.make(.norm1, [a], [])
        case .norm2: return graph.make(.norm2, [a], [])
        case .transpose: return transpose(a, in: &graph)
        default: break
        }
        let b = try node(for: arguments[1], in: &graph)
        switch function {
        case .max, .min:
            guard let shape = ShapeRules.broadcast(shape, graph[b].shape) else {
                throw Problem(
                    syntax.columns,
                    "shapes do not fit: \(ShapeText.text(graph[a].shape)) and \(ShapeText.text(graph[b].shape))")
            }
            if function == .max { return graph.make(.larger, [a, b], shape) }
            return negated(graph.make(.larger, [negated(a), negated(b)], shape))
        case .matmul: return try product(a, b, syntax, in: &graph)
        case .dot:
            guard shape.count == 1, graph[b].shape == shape else {
                throw Problem(
                    syntax.columns,
                    "dot needs two vectors of one length: \(ShapeText.text(shape)) and \(ShapeText.text(graph[b].shape))",
                    hint: "a matrix multiplies with matmul(A, x)")
            }
            return graph.make(.dot, [a, b], [])
        default:
            guard shape.count == 1, graph[b].shape.count == 1 else {
                throw Problem(
                    syntax.columns,
                    "outer needs two vectors: \(ShapeText.text(shape)) and \(ShapeText.text(graph[b].shape))")
            }
            return graph.make(.outer, [a, b], shape + graph[b].shape)
        }
    }

    func filled(_ function: FunctionName, _ arguments: [Syntax], in graph: inout Graph) throws(Problem)
        -> NodeID
    {
        var sizes: [Int] = []
        for (place, argument) in arguments.enumerated() {
            let isIndex = function == .onehot && place == 0
            let size = try whole(argument, named: isIndex ? "an index" : "a size", atLeast: isIndex ? 0 : 1)
            guard size <= ShapeRules.maximumEntries else {
                throw Problem(
                    argument.columns, "at most \(ShapeRules.maximumEntries) entries are graded, found \(size)")
            }
            sizes.append(size)
        }
        if function == .ones {
            guard sizes.reduce(1, *) <= ShapeRules.maximumEntries else {
                throw Problem(arguments[0].columns, "at most \(ShapeRules.maximumEntries) entries are graded")
            }
            return graph.make(.ones, [], sizes)
        }
        guard sizes[0] < sizes[1] else {
            throw Problem(
                arguments[0].columns, "an index below \(sizes[1]) is needed, found \(sizes[0])",
                hint: "the first entry is 0")
        }
        return graph.make(.oneHot(sizes[0]), [], [sizes[1]])
    }
}
