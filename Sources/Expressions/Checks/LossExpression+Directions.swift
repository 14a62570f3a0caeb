import Differences
import Tensors

extension LossExpression {
    /// The loss from one point along a direction through the variable's entries, with the branches that it takes.
    func along(_ direction: [Double], from point: [String: Tensor<Double>], noise: Double = 0) -> DirectionalFunction {
        let switches = graph.ancestors(of: loss).filter { graph[$0].isSwitch }
        func moved(by t: Double) -> Evaluation {
            var moved = point
            if let old = point[name] {
                moved[name] = Tensor(shape: old.shape, scalars: zip(old.scalars, direction).map { $0 + t * $1 })
            }
            var values = NodeValues(at: moved)
            let value = values.value(of: loss, in: graph).scalars.first ?? .nan
            return Evaluation(value, branches: switches.flatMap { graph.branches(of: $0, &values) })
        }
        let size = zip(point[name]?.scalars ?? [], direction).reduce(0) { max($0, $1.1 == 0 ? 0 : $1.0.magnitude) }
        return DirectionalFunction(origin: moved(by: 0), size: size, noise: noise, evaluate: moved)
    }
}

extension GraphNode {
    /// Whether it has a kink or a jump: its sign decides which branch of a relu, an absolute value or a maximum is taken.
    fileprivate var isSwitch: Bool {
        switch operation {
        case .function(.relu), .function(.abs), .function(.sign), .norm1, .max, .larger, .greater, .atLeast: true
        default: false
        }
    }
}

extension Graph {
    /// On which side of its kinks a node stands.
    fileprivate func branches(of id: NodeID, _ values: inout NodeValues) -> [Int32] {
        func side(_ x: Double) -> Int32 { x > 0 ? 1 : x < 0 ? -1 : 0 }
        let node = self[id]
        let a = values.value(of: node.arguments[0], in: self)
        switch node.operation {
        case .max:
            let top = a.max()
            return a.scalars.map { $0 == top ? 1 : 0 }
        case .larger, .greater, .atLeast:
            return (a - values.value(of: node.arguments[1], in: self)).scalars.map(side)
        default: return a.scalars.map(side)
        }
    }
}
