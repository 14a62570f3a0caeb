/// The line ŷ = wx + b with the least sum of absolute errors.
///
/// The sum is made of flat pieces, and where such a surface is lowest, it has a corner. A
/// corner is a line through two of the points, so it is enough to try each pair. Of
/// equally good lines the first pair's is taken; nil where no two points have different
/// x.
func leastAbsoluteLine(_ x: [Double], _ y: [Double]) -> (
    w: Double, b: Double, sum: Double
)? {
    var best: (w: Double, b: Double, sum: Double)?
    for i in x.indices {
        for j in x.indices where j > i && x[i] != x[j] {
            let w = (y[j] - y[i]) / (x[j] - x[i])
            let b = y[i] - w * x[i]
            let sum = sumOfAbsoluteErrors(x, y, w: w, b: b)
            if sum < best?.sum ?? .infinity { best = (w, b, sum) }
        }
    }
    return best
}

/// Σ |wxᵢ + b − yᵢ|.
func sumOfAbsoluteErrors(_ x: [Double], _ y: [Double], w: Double, b: Double) -> Double {
    zip(x, y).reduce(0) { $0 + abs(w * $1.0 + b - $1.1) }
}
