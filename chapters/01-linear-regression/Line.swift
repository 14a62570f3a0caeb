import Tensors

/// A line ŷ = wx + b; also a gradient, with ∂J/∂w and ∂J/∂b in the places of w and b.
struct Line: Sendable, Hashable {
    var w: Double
    var b: Double

    /// The line along the axis, where descent begins.
    static let zero = Line(w: 0, b: 0)

    init(w: Double, b: Double) {
        self.w = w
        self.b = b
    }

    /// The line whose parameters are the entries of [2], as the grader moves them.
    init(_ parameters: Tensor<Double>) { self.init(w: parameters[0], b: parameters[1]) }

    /// (w, b) [2].
    var parameters: Tensor<Double> { Tensor([w, b]) }

    /// ŷ for each x.
    func prediction(_ x: Tensor<Double>) -> Tensor<Double> { w * x + b }

    /// The line one step further, against the gradient.
    func stepped(_ learningRate: Double, against gradient: Line) -> Line {
        Line(w: w - learningRate * gradient.w, b: b - learningRate * gradient.b)
    }
}
