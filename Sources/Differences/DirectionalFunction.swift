/// A loss along one direction: φ(t) = f(θ + t v), t = 0 being the point that is graded.
package struct DirectionalFunction {
    /// φ(0) = f(θ).
    package let origin: Evaluation
    /// φ.
    package let evaluate: (Double) -> Evaluation
    /// The size of the parameters that move, by which steps grow and round off.
    package let size: Double
    /// What is known of f's round-off: the largest difference that repeats of one value could show.
    package let noise: Double

    package init(
        origin: Evaluation, size: Double, noise: Double = 0, evaluate: @escaping (Double) -> Evaluation
    ) {
        self.origin = origin
        self.size = size
        self.noise = noise
        self.evaluate = evaluate
    }

    /// h = 10⁻³ · max(1, |θ|): for smooth losses of the size of one, five-point differences are best near 10⁻³ (median
    /// error 2·10⁻¹²).
    ///
    /// Rounded to a power of two, so that θ ± h is exact for θ of the same size.
    package var step: Double {
        let wanted = FivePointDifference.usualStep * max(1, size)
        return wanted.isFinite
            ? Double(sign: .plus, exponent: wanted.exponent, significand: 1)
            : FivePointDifference.usualStep
    }
}
