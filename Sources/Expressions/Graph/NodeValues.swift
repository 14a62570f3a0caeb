import Tensors

/// The values of a graph's nodes at one point; each is computed once.
struct NodeValues {
    /// The values of the variables.
    let point: [String: Tensor<Double>]
    private var values: [NodeID: Tensor<Double>] = [:]

    init(at point: [String: Tensor<Double>]) { self.point = point }

    mutating func value(of id: NodeID, in graph: Graph) -> Tensor<Double> {
        if let known = values[id] { return known }
        var stack = [id]
        while let top = stack.last {
            let missing = graph[top].arguments.filter { values[$0] == nil }
            if missing.isEmpty {
                stack.removeLast()
                if values[top] == nil { values[top] = compute(graph[top]) }
            } else {
                stack += missing
            }
        }
        return values[id] ?? Tensor(.nan)
    }

    private func compute(_ node: GraphNode) -> Tensor<Double> {
        let a = node.arguments.first.flatMap { values[$0] } ?? Tensor(.nan)
        let b = node.arguments.count > 1 ? values[node.arguments[1]] ?? Tensor(.nan) : a
        switch node.operation {
        case .number(let value): return Tensor(value)
        case .variable(let name): return point[name] ?? Tensor(repeating: .nan, shape: node.shape)
        case .negate: return -a
        case .add: return a + b
        case .subtract: return a - b
        case .multiply: return a * b
        case .divide: return a / b
        case .power: return Self.power(a, b)
        case .greater: return a .> b
        case .atLeast: return a .>= b
        case .larger:
            let mask = a .>= b
            return combined(a, mask, b)
        case .function(let function): return Self.apply(function, a)
        case .sum(nil): return Tensor(a.sum())
        case .sum(let axis?): return a.sum(axes: [axis])
        case .mean(nil): return Tensor(a.mean())
        case .mean(let axis?): return a.mean(axes: [axis])
        case .max: return Tensor(a.max())
        case .softmax: return softmax(a)
        case .norm1: return Tensor(abs(a).sum())
        case .norm2: return Tensor(Self.length(a))
        case .dot: return Tensor(dot(a, b))
        case .outer: return outer(a, b)
        case .matmul: return Self.product(a, b).reshaped(to: node.shape)
        case .transpose: return a.rank == 1 ? a.reshaped(to: [1, a.count]) : a.transposed()
        case .entry(let indices):
            // Row by row, an entry or a row is one run of scalars.
            let length = ShapeRules.count(node.shape)
            var offset = 0
            for (axis, index) in indices.enumerated() {
                offset += index * ShapeRules.count(Array(a.shape[(axis + 1)...]))
            }
            return Tensor(shape: node.shape, scalars: Array(a.scalars[offset..<offset + length]))
        case .list:
            return Tensor(shape: node.shape, scalars: node.arguments.flatMap { values[$0]?.scalars ?? [] })
        case .ones: return Tensor.ones(node.shape)
        case .oneHot(let index): return Tensor((0..<node.shape[0]).map { $0 == index ? 1 : 0 })
        }
    }

    private func combined(_ a: Tensor<Double>, _ mask: Tensor<Double>, _ b: Tensor<Double>) -> Tensor<Double> {
        let zero = Tensor<Double>.zeros(mask.shape)
        let (left, right) = (a + zero, b + zero)
        let scalars = mask.scalars.indices.map { mask.scalars[$0] == 1 ? left.scalars[$0] : right.scalars[$0] }
        return Tensor(shape: mask.shape, scalars: scalars)
    }

    /// A whole exponent is multiplied out where the library's power would round: x² is x·x.
    private static func power(_ a: Tensor<Double>, _ b: Tensor<Double>) -> Tensor<Double> {
        if b.rank == 0, b.scalar == 2 { return a.squared() }
        return pow(a, b)
    }

    /// Divided by a power of two, so that squares neither overflow nor round otherwise.
    private static func length(_ a: Tensor<Double>) -> Double {
        let largest = abs(a).max()
        guard largest > 0, largest.isFinite else { return largest }
        let unit = Double(sign: .plus, exponent: largest.exponent, significand: 1)
        return unit * (a / unit).squared().sum().squareRoot()
    }

    /// A vector is a row on the left and a column on the right.
    private static func product(_ a: Tensor<Double>, _ b: Tensor<Double>) -> Tensor<Double> {
        let left = a.rank == 1 ? a.reshaped(to: [1, a.count]) : a
        let right = b.rank == 1 ? b.reshaped(to: [b.count, 1]) : b
        return matmul(left, right)
    }

    private static func apply(_ function: Elementwise, _ a: Tensor<Double>) -> Tensor<Double> {
        switch function {
        case .exp: exp(a)
        case .log: a.mapped { $0 < 0 ? .nan : Double.log($0) }
        case .log2: log(a) / Double.log(2)
        case .log10: log(a) / Double.log(10)
        case .sqrt: sqrt(a)
        case .sin: a.mapped { Double.sin($0) }
        case .cos: a.mapped { Double.cos($0) }
        case .tanh: tanh(a)
        case .sigmoid: sigmoid(a)
        case .relu: relu(a)
        case .abs: abs(a)
        case .sign: sign(a)
        }
    }
}
