import Tensors

/// The points at which a claim is tried, and the values of expressions there.
struct Samples {
    private(set) var evaluations: [NodeValues]

    init(_ points: [[String: Tensor<Double>]]) { evaluations = points.map { NodeValues(at: $0) } }

    var count: Int { evaluations.count }

    func point(_ index: Int) -> [String: Tensor<Double>] { evaluations[index].point }

    /// The entries of an expression at one point, repeated to a shape; nil where they do not fit it.
    mutating func entries(of id: NodeID, _ graph: Graph, at index: Int, as shape: [Int]) -> [Double]? {
        let value = evaluations[index].value(of: id, in: graph)
        return Self.entries(of: value, as: shape)
    }

    static func entries(of value: Tensor<Double>, as shape: [Int]) -> [Double]? {
        if value.shape == shape { return value.scalars }
        // A column and a vector hold the same numbers.
        if value.shape.filter({ $0 != 1 }) == shape.filter({ $0 != 1 }) { return value.scalars }
        guard ShapeRules.broadcast(value.shape, shape) == shape else { return nil }
        return (value + Tensor<Double>.zeros(shape)).scalars
    }
}
