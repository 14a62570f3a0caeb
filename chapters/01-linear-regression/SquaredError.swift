import Tensors

/// The mean squared error of a line: J = (1/n) Σᵢ (wxᵢ + b − yᵢ)².
func meanSquaredError(_ line: Line, _ points: Points) -> Double {
    (line.prediction(points.x) - points.y).squared().mean()
}

/// The gradient of the mean squared error.
///
///     ∂J/∂w = (2/n) Σᵢ (wxᵢ + b − yᵢ) xᵢ
///     ∂J/∂b = (2/n) Σᵢ (wxᵢ + b − yᵢ)
func meanSquaredErrorGradient(_ line: Line, _ points: Points) -> Line {
    let residual = line.prediction(points.x) - points.y
    return Line(w: 2 * (residual * points.x).mean(), b: 2 * residual.mean())
}
