import Foundation

/// Turns a parsed expression into nodes with shapes, and says where shapes do not fit.
struct Lowering {
    /// The shapes of the declared variables; a name that is not here is a scalar.
    let shapes: [String: [Int]]
    /// Whole numbers that were declared, which may stand as an index or a size.
    let wholeNumbers: [String: Int]

    /// Names that mean a number unless they are declared.
    static let constants: [String: Double] = ["e": M_E, "pi": .pi]

    func node(for syntax: Syntax, in graph: inout Graph) throws(Problem) -> NodeID {
        let id = try lowered(syntax, in: &graph)
        let count = ShapeRules.count(graph[id].shape)
        guard count <= ShapeRules.maximumEntries else {
            throw Problem(
                syntax.columns, "this has \(count) entries (\(ShapeText.text(graph[id].shape)))",
                hint: "at most \(ShapeRules.maximumEntries) are graded; take smaller sizes, the formula is the same")
        }
        return id
    }

    private func lowered(_ syntax: Syntax, in graph: inout Graph) throws(Problem) -> NodeID {
        switch syntax.kind {
        case .number(let value): return graph.number(value)
        case .name(let name):
            if shapes[name] == nil, let value = Self.constants[name] { return graph.number(value) }
            return graph.make(.variable(name), [], shapes[name] ?? [])
        case .negated(let inside):
            let id = try node(for: inside, in: &graph)
            if let value = graph.constant(id) { return graph.number(-value) }
            return graph.make(.negate, [id], graph[id].shape)
        case .transposed(let inside):
            let id = try node(for: inside, in: &graph)
            return transpose(id, in: &graph)
        case .binary(let sign, let left, let right):
            return try binary(sign, left, right, syntax, in: &graph)
        case .call(let function, let arguments):
            return try call(function, arguments, syntax, in: &graph)
        case .entry(let base, let indices):
            return try entry(base, indices, syntax, in: &graph)
        case .list(let items):
            var ids: [NodeID] = []
            for item in items { ids.append(try node(for: item, in: &graph)) }
            let shape = graph[ids[0]].shape
            for (item, id) in zip(items, ids) where graph[id].shape != shape || shape.count > 1 {
                throw Problem(
                    item.columns, "the entries of a list have one shape",
                    hint: "the first is \(ShapeText.text(shape)), this one \(ShapeText.text(graph[id].shape))")
            }
            return graph.make(.list, ids, [ids.count] + shape)
        }
    }

    private func transpose(_ id: NodeID, in graph: inout Graph) -> NodeID {
        let shape = graph[id].shape
        return shape.isEmpty ? id : graph.make(.transpose, [id], ShapeRules.transpose(shape))
    }

    // MARK: - Operators

    private func binary(
        _ sign: Syntax.Operator, _ left: Syntax, _ right: Syntax, _ syntax: Syntax, in graph: inout Graph
    ) throws(Problem) -> NodeID {
        let a = try node(for: left, in: &graph)
        // W^T is the transpose, unless somebody declares a variable T.
        if sign == .power, right.kind == .name("T"), shapes["T"] == nil, !graph[a].shape.isEmpty {
            return transpose(a, in: &graph)
        }
        let b = try node(for: right, in: &graph)
        if sign == .product { return try product(a, b, syntax, in: &graph) }
        guard let shape = ShapeRules.broadcast(graph[a].shape, graph[b].shape) else {
            let isMatrixProduct = sign == .multiply && ShapeRules.product(graph[a].shape, graph[b].shape) != nil
            throw Problem(
                syntax.columns,
                "shapes do not fit: \(ShapeText.text(graph[a].shape)) and \(ShapeText.text(graph[b].shape))",
                hint: isMatrixProduct
                    ? "* multiplies entry by entry; the product of matrices is matmul(A, B)"
                    : "aligned at their last axes, lengths must be equal or 1")
        }
        let operation: Operation =
            switch sign {
            case .add: .add
            case .subtract: .subtract
            case .multiply: .multiply
            case .divide: .divide
            case .power: .power
            case .greater: .greater
            case .atLeast, .product: .atLeast
            }
        return graph.make(operation, [a, b], shape)
    }

    private func product(_ a: NodeID, _ b: NodeID, _ syntax: Syntax, in graph: inout Graph) throws(Problem) -> NodeID {
        let (left, right) = (graph[a].shape, graph[b].shape)
        if left.isEmpty || right.isEmpty {
            throw Problem(
                syntax.columns,
                "matmul needs vectors or matrices: \(ShapeText.text(left)) and \(ShapeText.text(right))",
                hint: "a scalar multiplies with *")
        }
        if let shape = ShapeRules.product(left, right) {
            return graph.make(left.count == 1 && right.count == 1 ? .dot : .matmul, [a, b], shape)
        }
        // A column times a row, as on paper: δ xᵀ.
        if left.count == 1, right.count == 2, right[0] == 1 {
            let column = transpose(transpose(a, in: &graph), in: &graph)
            return graph.make(.matmul, [column, b], [left[0], right[1]])
        }
        throw Problem(
            syntax.columns, "inner lengths differ: \(ShapeText.text(left)) times \(ShapeText.text(right))",
            hint: left == right
                ? "the outer product of two vectors is outer(a, b)"
                : "is one of them to be transposed? A' is its transpose")
    }

    // MARK: - Functions

    private func call(
        _ function: FunctionName, _ arguments: [Syntax], _ syntax: Syntax, in graph: inout Graph
    ) throws(Problem) -> NodeID {
        if function == .ones || function == .onehot { return try filled(function, arguments, in: &graph) }
        let a = try node(for: arguments[0], in: &graph)
        let shape = graph[a].shape
        func elementwise(_ kind: Elementwise) -> NodeID { graph.make(.function(kind), [a], shape) }
        switch function {
        case .exp: return elementwise(.exp)
        case .log, .ln: return elementwise(.log)
        case .log2: return elementwise(.log2)
        case .log10: return elementwise(.log10)
        case .sqrt: return elementwise(.sqrt)
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
        case .norm1: return graph.make(.norm1, [a], [])
        case .norm2: return graph.make(.norm2, [a], [])
        case .transpose: return transpose(a, in: &graph)
        default: break
        }
        let b = try node(for: arguments[1], in: &graph)
        switch function {
        case .max:
            guard let shape = ShapeRules.broadcast(shape, graph[b].shape) else {
                throw Problem(
                    syntax.columns,
                    "shapes do not fit: \(ShapeText.text(graph[a].shape)) and \(ShapeText.text(graph[b].shape))")
            }
            return graph.make(.larger, [a, b], shape)
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

    private func filled(_ function: FunctionName, _ arguments: [Syntax], in graph: inout Graph) throws(Problem)
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

    // MARK: - Indices

    private func axis(_ syntax: Syntax, of shape: [Int]) throws(Problem) -> Int {
        let axis = try whole(syntax, named: "an axis", atLeast: -shape.count)
        guard axis < shape.count else {
            throw Problem(
                syntax.columns, "\(ShapeText.text(shape)) has no axis \(axis)",
                hint: shape.isEmpty ? "a scalar has none" : "the first axis is 0, the last \(shape.count - 1)")
        }
        return axis < 0 ? axis + shape.count : axis
    }

    private func entry(_ base: Syntax, _ indices: [Syntax], _ syntax: Syntax, in graph: inout Graph) throws(Problem)
        -> NodeID
    {
        let id = try node(for: base, in: &graph)
        let shape = graph[id].shape
        guard indices.count <= shape.count else {
            throw Problem(
                syntax.columns,
                "\(ShapeText.text(shape)) takes \(shape.count == 0 ? "no index" : "at most \(shape.count)"), found \(indices.count)",
                hint: shape.isEmpty ? "declare it as a vector: --let x=vector:3" : nil)
        }
        var numbers: [Int] = []
        for (index, length) in zip(indices, shape) {
            let number = try whole(index, named: "an index", atLeast: 0)
            guard number < length else {
                throw Problem(
                    index.columns, "index \(number) is outside 0 to \(length - 1)", hint: "the first entry is 0")
            }
            numbers.append(number)
        }
        return graph.make(.entry(numbers), [id], Array(shape.dropFirst(indices.count)))
    }

    private func whole(_ syntax: Syntax, named name: String, atLeast least: Int) throws(Problem) -> Int {
        var syntax = syntax
        var sign = 1
        if case .negated(let inside) = syntax.kind { (syntax, sign) = (inside, -1) }
        var value: Int?
        switch syntax.kind {
        case .number(let number): value = Int(exactly: number)
        case .name(let variable): value = wholeNumbers[variable]
        default: break
        }
        guard let value, abs(value) <= 1_000_000_000 else {
            throw Problem(syntax.columns, "\(name) is a whole number", hint: "write it out, or declare it: --let i=0")
        }
        guard sign * value >= least else {
            throw Problem(syntax.columns, "\(name) is at least \(least), found \(sign * value)")
        }
        return sign * value
    }
}
