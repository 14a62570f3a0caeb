import Tensors

/// How strongly the loss of a line bends along its steepest and its flattest direction,
/// and what follows for descent.
///
/// The second derivatives of J are H = (2/n) [[Σx², Σx], [Σx, n]], the same for every
/// line. Along an eigenvector of H with eigenvalue λ, a step of descent multiplies the
/// distance from the minimum by 1 − αλ.
struct Curvature: Sendable {
    /// H [2, 2].
    let hessian: Tensor<Double>
    /// The least eigenvalue of H.
    let flattest: Double
    /// The greatest eigenvalue of H.
    let steepest: Double

    init(x: Tensor<Double>) {
        hessian = Tensor(
            shape: [2, 2],
            scalars: [2 * x.squared().mean(), 2 * x.mean(), 2 * x.mean(), 2])
        let eigenvalues = symmetricEigenvalues(hessian).values
        flattest = eigenvalues[0]
        steepest = eigenvalues[1]
    }

    /// 2/λmax: descent converges for smaller learning rates and for no larger one.
    var limit: Double { 2 / steepest }

    /// 2/(λmin + λmax): here both directions shrink by the same factor.
    var bestRate: Double { 2 / (flattest + steepest) }

    /// κ = λmax/λmin, the condition number.
    var conditionNumber: Double { steepest / flattest }

    /// By what a step multiplies the distance from the minimum, in the direction where
    /// that is worst.
    func factor(_ learningRate: Double) -> Double {
        max(abs(1 - learningRate * flattest), abs(1 - learningRate * steepest))
    }
}

/// The largest learning rate with which the loss is below its start after so many steps,
/// found by halving an interval.
func observedLimit(_ points: Points, steps: Int, upTo highest: Double) -> Double {
    let start = meanSquaredError(.zero, points)
    var (good, bad) = (0.0, highest)
    for _ in 0..<30 {
        let middle = (good + bad) / 2
        let end = descend(points, learningRate: middle, steps: steps)[steps]
        if meanSquaredError(end, points) < start { good = middle } else { bad = middle }
    }
    return good
}
