import Tensors

/// The root of the mean squared error, √((1/n) Σ (ŷ − y)²), in the unit of y.
public func rootMeanSquaredError<Scalar>(_ predicted: Tensor<Scalar>, _ actual: Tensor<Scalar>) -> Scalar {
    MeanSquaredError().value(predicted, actual).squareRoot()
}

/// The coefficient of determination, R² = 1 − Σ (ŷ − y)² / Σ (y − ȳ)²: 1 for a perfect fit, 0 for the mean, negative
/// for worse.
///
/// Where all y are equal it is 1 if they are met exactly, else −∞.
public func rSquared<Scalar>(_ predicted: Tensor<Scalar>, _ actual: Tensor<Scalar>) -> Scalar {
    let residual = MeanSquaredError().value(predicted, actual)
    let total = actual.variance()
    return total > 0 ? 1 - residual / total : residual == 0 ? 1 : -.infinity
}
