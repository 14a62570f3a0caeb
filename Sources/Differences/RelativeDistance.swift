/// ‖a − b‖₂ / max(‖a‖₂, ‖b‖₂) of two lists of numbers: 0 where both are zero, ∞ where they differ in length or a number
/// is not finite.
public func relativeDistance(_ a: [Double], _ b: [Double]) -> Double {
    guard a.count == b.count else { return .infinity }
    var largest = 0.0
    for i in a.indices {
        guard a[i].isFinite, b[i].isFinite else { return .infinity }
        largest = max(largest, max(a[i].magnitude, b[i].magnitude))
    }
    guard largest > 0 else { return 0 }
    // Divided by a power of two, so that squares neither overflow nor round otherwise.
    let unit = Double(sign: .plus, exponent: largest.exponent, significand: 1)
    var (difference, squareA, squareB) = (0.0, 0.0, 0.0)
    for i in a.indices {
        let (x, y) = (a[i] / unit, b[i] / unit)
        difference += (x - y) * (x - y)
        squareA += x * x
        squareB += y * y
    }
    return difference.squareRoot() / max(squareA, squareB).squareRoot()
}

/// The bounds within which a mistake is accepted, and beyond which it can be seen at all.
package enum Acceptance {
    /// The claim may be this far from what the mistake gives.
    package static let residual = 1e-6
    /// What the mistake gives must be farther than this from what is right.
    package static let visible = 1e-4
    /// Fewer numbers than this fit too easily.
    package static let leastEntries = 4
}
