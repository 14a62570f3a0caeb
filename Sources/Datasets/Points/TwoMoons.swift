import Foundation
import Tensors

/// Two half circles that reach into one another: no straight line parts them, a small network does.
///
/// Class 0 lies on (cos t, sin t), class 1 on (1 − cos t, ½ − sin t), for angles t from 0 to π at even steps; normal
/// noise is added to each coordinate.
///
///     var generator = SplitMix64(seed: 42)
///     let moons = TwoMoons(count: 200, noise: 0.1).points(using: &generator)
public struct TwoMoons: Sendable, Hashable {
    /// The number of points; class 0 has the odd one.
    public let count: Int
    /// The standard deviation of the noise, in units of the circles' radius.
    public let noise: Double

    /// Moons of this many points with this much noise.
    public init(count: Int, noise: Double = 0.1) {
        require(count >= 0 && noise >= 0, "TwoMoons: \(count) points with a noise of \(noise)")
        self.count = count
        self.noise = noise
    }

    /// Draws the points, class 0 first.
    public func points(using generator: inout some RandomNumberGenerator) -> LabeledPoints {
        var (x, y): ([Double], [Double]) = ([], [])
        let counts = [count - count / 2, count / 2]
        for (label, count) in counts.enumerated() {
            for index in 0..<count {
                let t = count > 1 ? Double.pi * Double(index) / Double(count - 1) : 0
                x.append((label == 0 ? cos(t) : 1 - cos(t)) + noise * generator.normal())
                y.append((label == 0 ? sin(t) : 0.5 - sin(t)) + noise * generator.normal())
            }
        }
        let labels = counts.enumerated().flatMap { Array(repeating: $0, count: $1) }
        return LabeledPoints(x: x, y: y, labels: labels, classes: 2)
    }
}
