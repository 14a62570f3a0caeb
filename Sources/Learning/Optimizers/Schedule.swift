import Foundation
import Tensors

/// How the learning rate changes from step to step.
///
/// α_t is the rate of step t, counted from 0. An optimizer stops the program unless α₀, k and f are finite and not
/// negative, and s and T at least 1. Taught in chapter 06.
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
        requireSense(for: "Schedule")
        require(t >= 0, "Schedule: steps count from 0, found \(t)")
        return switch self {
        case .constant(let rate): rate
        case .inverseTime(let rate, let decay): rate / (1 + decay * Double(t))
        case .step(let rate, let factor, let every): rate * pow(factor, Double(t / every))
        case .exponential(let rate, let decay): rate * exp(-decay * Double(t))
        case .cosine(let rate, let steps):
            t >= steps ? 0 : rate / 2 * (1 + cos(.pi * Double(t) / Double(steps)))
        }
    }

    /// Stops the program where the schedule's numbers make no sense; `owner` is the rule that has it.
    func requireSense(for owner: String) {
        func number(_ name: String, _ value: Double) {
            require(
                value >= 0 && value.isFinite, "\(owner): \(name) must be finite and not negative, found \(value)")
        }
        func count(_ name: String, _ value: Int) {
            require(value >= 1, "\(owner): \(name) must be at least 1, found \(value)")
        }
        switch self {
        case .constant(let rate):
            number("the learning rate", rate)
        case .inverseTime(let rate, let decay), .exponential(let rate, let decay):
            number("the learning rate", rate)
            number("the learning rate's decay", decay)
        case .step(let rate, let factor, let every):
            number("the learning rate", rate)
            number("the learning rate's factor", factor)
            count("the steps from one learning rate to the next", every)
        case .cosine(let rate, let steps):
            number("the learning rate", rate)
            count("the steps of the learning rate's cosine", steps)
        }
    }
}
