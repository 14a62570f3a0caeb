/// A sum as its terms, each a product, in the order in which they stand.
struct SumForm {
    var terms: [(product: ProductForm, node: NodeID)] = []

    /// Takes a node apart at its additions, subtractions and signs.
    init(_ id: NodeID, in graph: Graph) {
        var stack: [(NodeID, sign: Double)] = [(id, 1)]
        while let (next, sign) = stack.popLast() {
            let node = graph[next]
            switch node.operation {
            case .add: stack += [(node.arguments[1], sign), (node.arguments[0], sign)]
            case .subtract: stack += [(node.arguments[1], -sign), (node.arguments[0], sign)]
            case .negate: stack.append((node.arguments[0], -sign))
            case .number(0): continue
            default:
                var product = ProductForm(next, in: graph)
                product.coefficient *= sign
                terms.append((product, next))
            }
            // Shared parts can make a small graph a huge sum; what is left then stays as it is.
            if terms.count > 200 {
                for (rest, sign) in stack {
                    var product = ProductForm()
                    product.coefficient = sign
                    product.add(rest, 1)
                    terms.append((product, rest))
                }
                return
            }
        }
    }
}
