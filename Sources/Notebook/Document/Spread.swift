/// The mean of a few numbers, as of one run with several seeds, and their standard deviation with n − 1 below.
///
/// Of no number both are NaN, of one the deviation is.
public struct Spread: Sendable, Hashable {
    /// (1/n) Σ xᵢ.
    public let mean: Double
    /// √(Σ (xᵢ − mean)² / (n − 1)).
    public let deviation: Double

    /// The spread of numbers.
    public init(_ numbers: [Double]) {
        let mean = numbers.reduce(0, +) / Double(numbers.count)
        self.mean = mean
        let squares = numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        deviation = numbers.count > 1 ? (squares / Double(numbers.count - 1)).squareRoot() : .nan
    }
}
