import Tensors

/// What a node of an expression computes from its arguments.
enum Operation: Hashable {
    case number(Double)
    case variable(String)
    case negate, add, subtract, multiply, divide, power
    /// 1 where the left one is greater (or equal), else 0.
    case greater, atLeast
    /// The larger of two, element by element.
    case larger
    case function(Elementwise)
    /// Over all entries, or along one axis.
    case sum(axis: Int?), mean(axis: Int?), max
    case softmax, norm1, norm2
    case dot, matmul, outer
    /// Rows and columns exchanged; a vector becomes a row.
    case transpose
    case entry([Int])
    case list
    case ones
    case oneHot(Int)
}

/// Functions of one number.
enum Elementwise: String, Hashable {
    case exp, log, log2, log10, sqrt, sin, cos, tanh, sigmoid, relu, abs, sign

    /// Whether it is one of a network's activations.
    var isActivation: Bool { self == .tanh || self == .sigmoid || self == .relu }
}

/// The number of a node in its graph.
typealias NodeID = Int

/// One operation, its arguments and the shape of its result.
struct GraphNode: Hashable {
    let operation: Operation
    let arguments: [NodeID]
    let shape: [Int]
}

/// Expressions that share their common parts: the same operation on the same arguments is one node.
///
/// Nodes are numbered so that arguments come before what uses them.
struct Graph {
    private(set) var nodes: [GraphNode] = []
    private var numbers: [GraphNode: NodeID] = [:]

    subscript(_ id: NodeID) -> GraphNode { nodes[id] }

    /// The node, found or made.
    mutating func make(_ operation: Operation, _ arguments: [NodeID], _ shape: [Int]) -> NodeID {
        let node = GraphNode(operation: operation, arguments: arguments, shape: shape)
        if let known = numbers[node] { return known }
        nodes.append(node)
        numbers[node] = nodes.count - 1
        return nodes.count - 1
    }

    mutating func number(_ value: Double) -> NodeID {
        make(.number(value == 0 ? 0 : value), [], [])  // −0 is 0
    }

    /// Everything that the node is computed from, itself included, arguments first.
    func ancestors(of id: NodeID) -> [NodeID] {
        var seen: Set<NodeID> = [id]
        var stack = [id]
        while let next = stack.popLast() {
            for argument in nodes[next].arguments where seen.insert(argument).inserted { stack.append(argument) }
        }
        return seen.sorted()
    }

    /// The names of the variables in an expression, in the order in which they stand in it.
    func variables(in id: NodeID) -> [String] {
        ancestors(of: id).compactMap { if case .variable(let name) = nodes[$0].operation { name } else { nil } }
    }

    /// Which nodes depend on the given one.
    func dependents(of id: NodeID, within root: NodeID) -> Set<NodeID> {
        var result: Set<NodeID> = [id]
        for node in ancestors(of: root) where nodes[node].arguments.contains(where: result.contains) {
            result.insert(node)
        }
        return result
    }

    /// The value where the node is a number.
    func constant(_ id: NodeID) -> Double? {
        if case .number(let value) = nodes[id].operation { value } else { nil }
    }
}
