/// Turns a parsed expression into nodes with shapes, and says where shapes do not fit.
struct Lowering {
    /// The shapes of the declared variables; a name that is not here is a scalar.
    let shapes: [String: [Int]]
    /// Whole numbers that were declared, which may stand as an index or a size.
    let wholeNumbers: [String: Int]
    /// How products and shapes are meant.
    var notation = Notation.program

    /// The two ways in which people write matrices.
    enum Notation {
        /// As programs have it: `*` goes entry by entry, and shapes broadcast.
        case program
        /// As on paper: a product is that of matrices, a vector is a column, shapes are equal.
        case paper
    }

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

    func lowered(_ syntax: Syntax, in graph: inout Graph) throws(Problem) -> NodeID {
        switch syntax.kind {
        case .number(let value): return graph.number(value)
        case .name(let name):
            if shapes[name] == nil, let value = NamedConstant.value(of: name) { return graph.number(value) }
            return graph.make(.variable(name), [], shapes[name] ?? [])
        case .negated(let inside):
            let id = try node(for: inside, in: &graph)
            if let value = graph.constant(id) { return graph.number(-value) }
            return graph.make(.negate, [id], graph[id].shape)
        case .transposed(let inside):
            let id = try node(for: inside, in: &graph)
            return transpose(id, in: &graph)
        case .sum(let terms):
            var total = try node(for: terms[0].value, in: &graph)
            if terms[0].isSubtracted { total = graph.make(.negate, [total], graph[total].shape) }
            for term in terms.dropFirst() {
                let next = try node(for: term.value, in: &graph)
                total = try combined(term.isSubtracted ? .subtract : .add, total, next, syntax, in: &graph)
            }
            return total
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

    func transpose(_ id: NodeID, in graph: inout Graph) -> NodeID {
        let shape = graph[id].shape
        return shape.isEmpty ? id : graph.make(.transpose, [id], ShapeRules.transpose(shape))
    }

    // MARK: - Operators

    func binary(
        _ sign: Syntax.Operator, _ left: Syntax, _ right: Syntax, _ syntax: Syntax, in graph: inout Graph
    ) throws(Problem) -> NodeID {
        let a = try node(for: left, in: &graph)
        // W^T is the transpose, unless somebody declares a variable T.
        if sign == .power, right.kind == .name("T"), shapes["T"] == nil, !graph[a].shape.isEmpty {
            return transpose(a, in: &graph)
        }
        let b = try node(for: right, in: &graph)
        let operation: Operation
        switch sign {
        case .product: return try product(a, b, syntax, in: &graph)
        case .multiply: operation = .multiply
        case .divide: operation = .divide
        case .power where notation == .paper && !(graph[a].shape.isEmpty && graph[b].shape.isEmpty):
            throw Problem(syntax.columns, "a matrix has no power here; write the product")
        case .power: operation = .power
        case .greater: operation = .greater
        case .atLeast: operation = .atLeast
        }
        return try combined(operation, a, b, syntax, in: &graph)
    }

    /// An operation entry by entry.
    func combined(
        _ operation: Operation, _ a: NodeID, _ b: NodeID, _ syntax: Syntax, in graph: inout Graph
    ) throws(Problem) -> NodeID {
        let (left, right) = (graph[a].shape, graph[b].shape)
        let isOnPaper = notation == .paper
        guard let shape = ShapeRules.broadcast(left, right),
            !isOnPaper || left == right || left.isEmpty || right.isEmpty
        else {
            let isMatrixProduct = operation == .multiply && ShapeRules.product(left, right) != nil
            throw Problem(
                syntax.columns, "shapes do not fit: \(ShapeText.text(left)) and \(ShapeText.text(right))",
                hint: isMatrixProduct
                    ? "* multiplies entry by entry; the product of matrices is matmul(A, B)"
                    : "aligned at their last axes, lengths must be equal or 1")
        }
        return graph.make(operation, [a, b], shape)
    }

    func product(_ a: NodeID, _ b: NodeID, _ syntax: Syntax, in graph: inout Graph) throws(Problem) -> NodeID {
        let (left, right) = (graph[a].shape, graph[b].shape)
        if left.isEmpty || right.isEmpty {
            if notation == .paper { return graph.make(.multiply, [a, b], left.isEmpty ? right : left) }
            throw Problem(
                syntax.columns,
                "matmul needs vectors or matrices: \(ShapeText.text(left)) and \(ShapeText.text(right))",
                hint: "a scalar multiplies with *")
        }
        // On paper a vector is a column, which stands before a row alone.
        if let shape = ShapeRules.product(left, right), notation == .program || left.count == 2 {
            let product = graph.make(left.count == 1 && right.count == 1 ? .dot : .matmul, [a, b], shape)
            // xᵀy is a number.
            let isNumber = notation == .paper && shape.allSatisfy { $0 == 1 }
            return isNumber ? graph.make(.entry(shape.map { _ in 0 }), [product], []) : product
        }
        // A column times a row, as on paper: δ xᵀ.
        if left.count == 1, right.count == 2, right[0] == 1 {
            let column = transpose(transpose(a, in: &graph), in: &graph)
            return graph.make(.matmul, [column, b], [left[0], right[1]])
        }
        throw Problem(
            syntax.columns, "inner lengths differ: \(ShapeText.text(left)) times \(ShapeText.text(right))",
            hint: left.count == 1 && right.count == 1
                ? "the outer product of two vectors is outer(a, b)"
                : "is one of them to be transposed? A' is its transpose")
    }
}
