import Tensors

/// The line with the least squared error: b = ȳ − wx̄ and w = Σᵢ (xᵢ − x̄)(yᵢ − ȳ) / Σᵢ
/// (xᵢ − x̄)².
func leastSquaresLine(_ points: Points) -> Line {
    let (x, y) = (points.x - points.x.mean(), points.y - points.y.mean())
    let w = (x * y).sum() / x.squared().sum()
    return Line(w: w, b: points.y.mean() - w * points.x.mean())
}

/// The same line by QR decomposition, which keeps more digits where x is nearly constant.
func leastSquaresLineByQR(_ points: Points) throws(LinearAlgebraError) -> Line {
    let columns = Tensor<Double>.stacked([points.x, .ones([points.count])]).transposed()
    let solution = try leastSquares(columns, points.y)
    return Line(w: solution[0], b: solution[1])
}
