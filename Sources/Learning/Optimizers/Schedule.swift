import Foundation

/// How the learning rate changes from step to step.
///
/// Taught in chapter 06.
///
/// α_t is the rate of step t, counted from 0.
public enum Schedule: Sendable, Hashable, Codable, ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
    /// α_t = α₀
    case constant(Double)
    /// α_t = α₀ / (1 + k t)
    case inverseTime(Double, decay: Double)
    /// α_t = α₀ · f^⌊t / s⌋: times f every s steps.
    case step(Double, factor: Double, every: Int)
    /// α_t = α₀ · e^(−k t)
    case exponential(Double, decay: Double)
    /// α_t = ½ α₀ (1 + cos(π t / T)) up to step T, 0 from there on.
    case cosine(Double, steps: Int)

    public init(floatLiteral rate: Double) { self = .constant(rate) }

    public init(integerLiteral rate: Int) { self = .constant(Double(rate)) }

    /// The learning rate of step t ≥ 0.
    public func rate(at t: Int) -> Double {
        switch self {
        case .constant(let rate): rate
        case .inverseTime(let rate, let decay): rate / (1 + decay * Double(t))
        case .step(let rate, let factor, let every): rate * pow(factor, Double(t / max(1, every)))
        case .exponential(let rate, let decay): rate * exp(-decay * Double(t))
        case .cosine(let rate, let steps):
            t >= steps ? 0 : rate / 2 * (1 + cos(.pi * Double(t) / Double(steps)))
        }
    }
}
