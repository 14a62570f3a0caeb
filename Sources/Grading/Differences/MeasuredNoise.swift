extension Line {
    /// How much rounding moves f near the point, measured: for losses that cancel large numbers, the bound from |f|
    /// alone is too small.
    ///
    /// Over steps so small that f is a straight line to the last digit, the fourth difference of equally spaced values
    /// is rounding alone: its standard deviation is √70 times that of one value. After R. W. Hamming and J. J. Moré and
    /// S. M. Wild, "Estimating computational noise", SIAM J. Sci. Comput. 33, 2011.
    package func measuredNoise() -> Double {
        let spacing = step * 0x1p-23  // h ≈ 10⁻¹⁰: h⁴f⁗ is below any rounding
        let values = (-4...4).map { (k: Int) -> Double in
            k == 0 ? origin.value : evaluate(Double(k) * spacing).value
        }
        guard values.allSatisfy(\.isFinite) else { return 0 }
        let fourth = (0..<5).map { (k: Int) -> Double in
            let outer = values[k] + values[k + 4]
            let inner = 4 * (values[k + 1] + values[k + 3])
            return (outer - inner + 6 * values[k + 2]).magnitude
        }
        // A kink or a jump among the nine points shows in some of the differences; the median does not see it.
        return fourth.sorted()[2] / 70.0.squareRoot()
    }
}
