import Foundation
import Tensors

/// Arms of a spiral wound around one another: a task for a deeper or wider network than the moons ask for.
///
/// Point i of n on arm k of K lies at radius r = i / (n − 1) and angle θ = 2π (k / K + turns · r) + noise · normal:
/// the noise turns a point around the origin and leaves its radius alone.
///
///     var generator = SplitMix64(seed: 42)
///     let spirals = Spirals(countPerArm: 100, arms: 3).points(using: &generator)
public struct Spirals: Sendable, Hashable {
    /// The number of points on each arm.
    public let countPerArm: Int
    /// The number of arms, one class each.
    public let arms: Int
    /// How often an arm winds around the origin.
    public let turns: Double
    /// The standard deviation of the noise in radians.
    public let noise: Double

    /// Arms of this many points.
    public init(countPerArm: Int, arms: Int = 2, turns: Double = 0.75, noise: Double = 0.2) {
        require(
            countPerArm >= 0 && arms >= 1 && noise >= 0,
            "Spirals: \(arms) arms of \(countPerArm) points with a noise of \(noise)")
        self.countPerArm = countPerArm
        self.arms = arms
        self.turns = turns
        self.noise = noise
    }

    /// Draws the points arm by arm, each from the origin outward.
    public func points(using generator: inout some RandomNumberGenerator) -> LabeledPoints {
        var (x, y, labels): ([Double], [Double], [Int]) = ([], [], [])
        for arm in 0..<arms {
            for index in 0..<countPerArm {
                let radius = countPerArm > 1 ? Double(index) / Double(countPerArm - 1) : 0
                let angle =
                    2 * Double.pi * (Double(arm) / Double(arms) + turns * radius) + noise * generator.normal()
                x.append(radius * cos(angle))
                y.append(radius * sin(angle))
                labels.append(arm)
            }
        }
        return LabeledPoints(x: x, y: y, labels: labels, classes: arms)
    }
}
