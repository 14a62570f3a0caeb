/// Entries, axes and sizes: whole numbers that are known before anything is computed.
extension Lowering {
    func axis(_ syntax: Syntax, of shape: [Int]) throws(Problem) -> Int {
        let axis = try whole(syntax, named: "an axis", atLeast: -shape.count)
        guard axis < shape.count else {
            throw Problem(
                syntax.columns, "\(ShapeText.text(shape)) has no axis \(axis)",
                hint: shape.isEmpty ? "a scalar has none" : "the first axis is 0, the last \(shape.count - 1)")
        }
        return axis < 0 ? axis + shape.count : axis
    }

    func entry(_ base: Syntax, _ indices: [Syntax], _ syntax: Syntax, in graph: inout Graph) throws(Problem)
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

    func whole(_ syntax: Syntax, named name: String, atLeast least: Int) throws(Problem) -> Int {
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
