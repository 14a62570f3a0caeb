/// A derivative estimated from five points, with what it can be wrong by.
///
/// With c(h) = (f(h) − f(−h)) / 2h, the central difference, c(h) = f′ + h²f‴/6 + O(h⁴). Taking the h² away,
///
///     f′ ≈ (4 c(h) − c(2h)) / 3 = (f(−2h) − 8 f(−h) + 8 f(h) − f(2h)) / 12h,    wrong by h⁴ f⁽⁵⁾/30 + ρ
///
/// M. Abramowitz and I. A. Stegun, Handbook of Mathematical Functions, 25.3.6.
package struct FivePointDifference: Sendable {
    /// The step for a smooth function of the size of one, near which five points are best.
    package static let usualStep = 1e-3

    package let step: Double
    package let value: Double
    /// ρ, what rounding can add: 1.5 ε max(1, |f|)/h for the four values, |n| ε |θ|/h for the displaced parameter.
    package let roundOff: Double
    /// τ = |c(h) − c(2h)| / 3: what the second step corrected, far more than what is left.
    package let truncation: Double
    /// (f(0) − f(−h)) / h and (f(h) − f(0)) / h.
    package let oneSided: (left: Double, right: Double)
    /// J(h) = D⁺(h) − D⁻(h) and J(2h): a smooth f doubles it, a kink leaves it as it is, a jump halves it.
    let jumps: (single: Double, double: Double)
    let sameBranches: Bool?

    /// Measures f at ±h and ±2h along the line; nil where a value is not finite.
    package init?(along line: DirectionalFunction, step h: Double) {
        let (left2, left, right, right2) =
            (line.evaluate(-2 * h), line.evaluate(-h), line.evaluate(h), line.evaluate(2 * h))
        let f = [left2.value, left.value, line.origin.value, right.value, right2.value]
        guard f.allSatisfy({ $0.isFinite }) else { return nil }
        let single = (f[3] - f[1]) / (2 * h)
        let double = (f[4] - f[0]) / (4 * h)
        let value = (4 * single - double) / 3
        guard value.isFinite else { return nil }
        step = h
        self.value = value
        let largest = f.reduce(0) { max($0, $1.magnitude) }
        roundOff =
            max(1.5 * .ulpOfOne * FivePointDifference.magnitude(largest), line.noise) / h
            + value.magnitude * .ulpOfOne * line.size / h
        truncation = (single - double).magnitude / 3
        oneSided = ((f[2] - f[1]) / h, (f[3] - f[2]) / h)
        jumps = ((f[3] - 2 * f[2] + f[1]) / h, (f[4] - 2 * f[2] + f[0]) / (2 * h))
        sameBranches = line.origin.branches.map { branches in
            [left2, left, right, right2].allSatisfy { $0.branches == branches }
        }
    }

    /// The size whose last digit rounds.
    ///
    /// Sums of numbers near 1 may cancel to a small loss, so that 1 is the least; a loss below 10⁻⁶ at all five points
    /// is taken to be small by nature.
    private static func magnitude(_ largest: Double) -> Double {
        largest < 1e-6 ? largest : max(1, largest)
    }

    /// How far a right claim may be from this estimate: 10⁻⁶ max(|a|, |n|) + 10ρ + 0.05τ.
    package func tolerance(for claimed: Double) -> Double {
        1e-6 * max(claimed.magnitude, value.magnitude) + bound
    }

    /// What the estimate itself can be wrong by: 10ρ + 0.05τ.
    package var bound: Double { 10 * roundOff + 0.05 * truncation }

    /// Whether the five points lie on more than one piece of the function.
    ///
    /// By the pieces' own record where there is one; and since a loss need not record all it does, always by
    /// |J(2h) − 2J(h)| > 4ρ + 3·10⁻⁵|D| + 10h|J|.
    package var crossesKink: Bool {
        if sameBranches == false { return true }
        let slope = max(oneSided.left.magnitude, oneSided.right.magnitude)
        let excess = (jumps.double - 2 * jumps.single).magnitude
        return excess > 4 * roundOff + 3e-5 * slope + 10 * step * jumps.single.magnitude
    }
}
