/// Writes an expression so that it reads as a teacher would write it and can be parsed again.
struct ExpressionWriter {
    private let graph: Graph
    /// What is longer is not written: shared parts can make a small graph a huge text.
    private var budget = ExpressionWriter.maximumLength

    static let maximumLength = 4000
    private var depth = 0

    /// The text; nil where it would be too long to read.
    static func text(of id: NodeID, in graph: Graph) -> String? {
        var writer = ExpressionWriter(graph: graph)
        let text = writer.write(id, .comparison)
        return writer.budget > 0 ? text : nil
    }

    private init(graph: Graph) { self.graph = graph }

    private enum Binding: Int, Comparable {
        case comparison, sum, product, sign, power, postfix

        static func < (left: Binding, right: Binding) -> Bool { left.rawValue < right.rawValue }
    }

    private mutating func write(_ id: NodeID, _ least: Binding) -> String {
        depth += 1
        defer { depth -= 1 }
        // What is nested so deeply nobody reads either.
        if depth > 90 { budget = 0 }
        guard budget > 0 else { return "" }
        let (text, binding) = piece(id)
        budget -= 2
        return binding < least ? "(\(text))" : text
    }

    private mutating func piece(_ id: NodeID) -> (String, Binding) {
        let node = graph[id]
        let arguments = node.arguments
        switch node.operation {
        case .number(let value): return Self.number(value)
        case .variable(let name):
            budget -= name.count
            return (name, .postfix)
        case .negate: return ("-" + write(arguments[0], .product), .product)
        case .add: return (write(arguments[0], .sum) + " + " + write(arguments[1], .product), .sum)
        case .subtract: return (write(arguments[0], .sum) + " - " + subtrahend(arguments[1]), .sum)
        case .multiply: return (write(arguments[0], .product) + "*" + write(arguments[1], .sign), .product)
        case .divide: return (write(arguments[0], .product) + "/" + write(arguments[1], .sign), .product)
        case .power: return (write(arguments[0], .postfix) + "^" + write(arguments[1], .power), .power)
        case .greater: return (write(arguments[0], .sum) + " > " + write(arguments[1], .sum), .comparison)
        case .atLeast: return (write(arguments[0], .sum) + " >= " + write(arguments[1], .sum), .comparison)
        case .larger: return call("max", arguments)
        case .function(let function): return call(function.rawValue, arguments)
        case .sum(let axis): return call("sum", arguments, axis)
        case .mean(let axis): return call("mean", arguments, axis)
        case .max: return call("max", arguments)
        case .softmax: return call("softmax", arguments)
        case .norm1: return call("norm1", arguments)
        case .norm2: return call("norm2", arguments)
        case .dot: return call("dot", arguments)
        case .matmul: return call("matmul", arguments)
        case .outer: return call("outer", arguments)
        case .transpose: return (write(arguments[0], .postfix) + "'", .postfix)
        case .entry(let indices):
            let places = indices.map(String.init).joined(separator: ",")
            return (write(arguments[0], .postfix) + "[\(places)]", .postfix)
        case .list: return ("[" + list(arguments) + "]", .postfix)
        case .ones: return ("ones(" + node.shape.map(String.init).joined(separator: ", ") + ")", .postfix)
        case .oneHot(let index): return ("onehot(\(index), \(node.shape[0]))", .postfix)
        }
    }

    /// a - (-b) needs its brackets, for reading.
    private mutating func subtrahend(_ id: NodeID) -> String {
        let text = write(id, .product)
        return text.hasPrefix("-") ? "(\(text))" : text
    }

    private mutating func call(_ name: String, _ arguments: [NodeID], _ axis: Int? = nil) -> (String, Binding) {
        budget -= name.count
        return (name + "(" + list(arguments) + (axis.map { ", \($0)" } ?? "") + ")", .postfix)
    }

    private mutating func list(_ ids: [NodeID]) -> String {
        var parts: [String] = []
        for id in ids {
            guard budget > 0 else { break }
            parts.append(write(id, .comparison))
        }
        return parts.joined(separator: ", ")
    }

    private static func number(_ value: Double) -> (String, Binding) {
        if value < 0 { return ("-" + number(-value).0, .product) }
        for (name, constant) in NamedConstant.all where value == constant { return (name, .postfix) }
        if value == value.rounded(), value < 1e15 { return ("\(Int(value))", .postfix) }
        return ("\(value)", .postfix)
    }
}
