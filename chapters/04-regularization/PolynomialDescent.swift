import Tensors

/// Gradient descent on the coefficients of a polynomial, from zero, on the mean squared
/// error of all points at once.
struct PolynomialDescent {
    /// Where the descent is after some number of steps.
    struct Report {
        let step: Int
        let training: Double
        let validation: Double
        /// The polynomial at this step.
        let polynomial: Polynomial
    }

    let wave: Wave
    let degree: Int
    let learningRate: Double

    /// Reports every ten steps up to `dense`, and from there on twenty times for each
    /// factor of ten, up to `steps`.
    func run(steps: Int, dense: Int) -> [Report] {
        let powers = Polynomial.powers(of: wave.x, degree: degree)
        let transposed = powers.transposed()
        let targets = Tensor(shape: [wave.y.count, 1], scalars: wave.y)
        // The gradient is (2/n) Aᵀ(Aw − y) = Gw − c, with G and c computed once.
        let share = 2 / Double(wave.y.count)
        let gram = matmul(transposed, powers) * share
        let right = matmul(transposed, targets) * share
        var w = Tensor<Double>.zeros([degree + 1, 1])
        var reports: [Report] = []
        var next = 10
        for step in 1...max(steps, 1) {
            w -= (matmul(gram, w) - right) * learningRate
            guard step == next || step == steps else { continue }
            let polynomial = Polynomial(coefficients: w.reshaped(to: [degree + 1]))
            reports.append(
                Report(
                    step: step, training: polynomial.error(wave.x, wave.y),
                    validation: polynomial.error(wave.validationX, wave.validationY),
                    polynomial: polynomial))
            next = step < dense ? step + 10 : step + max(step / 10, 10)
        }
        return reports
    }
}
