import Tensors

// A setting that makes no sense is a mistake in the program: it stops with the rule, the setting and what was found.
extension Optimizer {
    private static var name: String { "\(Self.self)".prefix { $0 != "<" }.description }

    /// A learning rate that is finite and not negative at every step.
    static func checked(_ learningRate: Schedule) -> Schedule {
        learningRate.requireSense(for: name)
        return learningRate
    }

    /// The share of a running average that is kept, 0 ..< 1: kept whole it would never move.
    static func share(_ value: Scalar, _ setting: String) -> Scalar {
        require((0..<1).contains(value), "\(name): \(setting) must lie in 0 ..< 1, found \(value)")
        return value
    }

    /// A number that keeps a quotient finite.
    static func positive(_ value: Scalar, _ setting: String) -> Scalar {
        require(value > 0 && value.isFinite, "\(name): \(setting) must be positive and finite, found \(value)")
        return value
    }
}
