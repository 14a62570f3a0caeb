import Tensors

/// A path whose every step is drawn anew: pₜ = pₜ₋₁ + deviation · normal.
///
/// The best forecast of the next point is the last one, whatever a model claims. Stock prices behave much like it.
///
///     var generator = SplitMix64(seed: 2024)
///     RandomWalk(count: 500, start: 100).points(using: &generator)   // 100, 101.14…, 101.77…, …
public struct RandomWalk: Sendable, Hashable {
    /// The number of points, the start included.
    public let count: Int
    /// The first point.
    public let start: Double
    /// The standard deviation of a step.
    public let deviation: Double

    /// A walk of this many points.
    public init(count: Int, start: Double = 0, deviation: Double = 1) {
        require(count >= 1 && deviation >= 0, "RandomWalk: \(count) points with steps of \(deviation)")
        self.count = count
        self.start = start
        self.deviation = deviation
    }

    /// Draws the points, the start first.
    public func points(using generator: inout some RandomNumberGenerator) -> [Double] {
        var points = [start]
        for _ in 1..<count { points.append(points[points.count - 1] + deviation * generator.normal()) }
        return points
    }
}
