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

/// How far two lists of numbers are apart: relative to the larger one, point by point.
enum Residual {
    static func relative(_ a: [Double], _ b: [Double]) -> Double {
        guard a.count == b.count, a.allSatisfy(\.isFinite), b.allSatisfy(\.isFinite) else { return .infinity }
        let scale = max(length(a), length(b))
        return scale == 0 ? 0 : length(zip(a, b).map { $0 - $1 }) / scale
    }

    private static func length(_ a: [Double]) -> Double {
        let top = a.map(abs).max() ?? 0
        guard top > 0 else { return 0 }
        return top * a.reduce(0) { $0 + ($1 / top) * ($1 / top) }.squareRoot()
    }
}
