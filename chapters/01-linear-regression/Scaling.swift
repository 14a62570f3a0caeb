import Tensors

/// A change of unit and origin: x ↦ (x − shift) / unit.
struct Scaling: Sendable, Hashable {
    let shift: Double
    let unit: Double

    /// To mean 0 and standard deviation 1.
    static func standard(_ x: Tensor<Double>) -> Scaling {
        Scaling(shift: x.mean(), unit: x.variance().squareRoot())
    }

    /// To the interval from 0 to 1.
    static func unitInterval(_ x: Tensor<Double>) -> Scaling {
        Scaling(shift: x.min(), unit: x.max() - x.min())
    }

    func callAsFunction(_ x: Tensor<Double>) -> Tensor<Double> { (x - shift) / unit }

    /// The points with x scaled; labels stay as they are.
    func callAsFunction(_ points: Points) -> Points {
        Points(x: self(points.x), y: points.y)
    }

    /// The line over the original x that gives what a line over the scaled x gives.
    ///
    ///     w (x − shift) / unit + b = (w / unit) x + (b − w shift / unit)
    func undone(_ line: Line) -> Line {
        Line(w: line.w / unit, b: line.b - line.w * shift / unit)
    }
}
