import Foundation
import Tensors

/// A sine wave that is measured with noise: yᵢ = sin πxᵢ + noise · normal, for a curve to be fitted through.
///
/// The xᵢ = −1 + 2 (i + ½) / n are the middles of n equal parts of [−1, 1].
///
///     var generator = SplitMix64(seed: 10_001)
///     let (x, y) = NoisySine(count: 10, noise: 0.2).points(using: &generator)
public struct NoisySine: Sendable, Hashable {
    /// The number of points.
    public let count: Int
    /// The standard deviation of the noise.
    public let noise: Double

    /// A sine of this many points with this much noise.
    public init(count: Int, noise: Double = 0.2) {
        require(count >= 0 && noise >= 0, "NoisySine: \(count) points with a noise of \(noise)")
        self.count = count
        self.noise = noise
    }

    /// Draws the points from left to right.
    public func points(using generator: inout some RandomNumberGenerator) -> (x: [Double], y: [Double]) {
        let x = (0..<count).map { -1 + 2 * (Double($0) + 0.5) / Double(count) }
        return (x, x.map { sin(.pi * $0) + noise * generator.normal() })
    }
}
