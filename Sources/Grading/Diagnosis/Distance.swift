import Tensors

/// ‖a − b‖₂ / max(‖a‖₂, ‖b‖₂) of two lists of one length, 0 where both are zero; ∞ where a number is not finite.
func distance(_ a: [Double], _ b: [Double]) -> Double {
    guard a.count == b.count else { return .infinity }
    var (difference, squareA, squareB) = (0.0, 0.0, 0.0)
    for i in a.indices {
        difference += (a[i] - b[i]) * (a[i] - b[i])
        squareA += a[i] * a[i]
        squareB += b[i] * b[i]
    }
    let scale = max(squareA, squareB).squareRoot()
    let result = scale == 0 ? 0 : difference.squareRoot() / scale
    return result.isNaN ? .infinity : result
}

/// The bounds within which a mistake is accepted, and beyond which it can be seen at all.
enum Acceptance {
    /// The claim may be this far from what the mistake gives.
    static let residual = 1e-6
    /// What the mistake gives must be farther than this from what is right.
    static let visible = 1e-4
}
