extension DirectionalFunction {
    /// How much rounding moves f near the point, measured: for losses that cancel large numbers, the bound from |f|
    /// alone is too small.
    ///
    /// Over steps so small that f is a cubic to the last digit, the fourth difference of equally spaced values is
    /// rounding alone, its standard deviation √70 times that of one value. Three such deviations are returned. After
    /// J. J. Moré and S. M. Wild, "Estimating computational noise", SIAM J. Sci. Comput. 33, 2011.
    package func measuredNoise() -> Double {
        // h ≈ 10⁻⁶: h⁴f⁗ is far below any rounding, and f still moves by more than the last digit of large terms.
        // Not a power of two, by which even rounded values could be equally spaced.
        let spacing = step * 0.739e-3
        // Each side by itself: a kink or a jump at the point itself is no noise.
        let sides = [-1.0, 1.0].map { side in
            Self.deviation(of: (1...9).map { evaluate(side * Double($0) * spacing).value })
        }
        return 3 * min(sides[0], sides[1])
    }

    private static func deviation(of values: [Double]) -> Double {
        guard values.allSatisfy({ $0.isFinite }) else { return 0 }
        let fourth = (0..<5).map { (k: Int) -> Double in
            let outer = values[k] + values[k + 4]
            let inner = 4 * (values[k + 1] + values[k + 3])
            return (outer - inner + 6 * values[k + 2]).magnitude
        }
        // A kink beside the point shows in some of the differences; the median does not see it.
        return fourth.sorted()[2] / 70.0.squareRoot()
    }
}
