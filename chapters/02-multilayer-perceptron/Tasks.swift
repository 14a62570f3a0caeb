import Datasets
import Tensors

/// The chapter's three tasks, each harder than the one before.
enum Tasks {
    /// A lamp with two switches: lit when exactly one of them is on.
    static let xor = LabeledPoints(
        x: [0, 0, 1, 1], y: [0, 1, 0, 1], labels: [0, 1, 1, 0], classes: 2)

    /// Two half-moons that reach into one another.
    static func moons(seed: UInt64) -> LabeledPoints {
        var generator = SplitMix64(seed: seed).stream(1)
        return TwoMoons(count: 200, noise: 0.12).points(using: &generator)
    }

    /// Three arms of a spiral.
    static func spirals(seed: UInt64) -> LabeledPoints {
        var generator = SplitMix64(seed: seed).stream(2)
        return Spirals(countPerArm: 80, arms: 3).points(using: &generator)
    }
}
