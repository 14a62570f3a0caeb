import Foundation
import Lessons

/// A logistic unit with one weight and no bias, p = σ(θx), and two losses of it on fixed
/// samples, as functions of θ.
///
/// Both are means over the samples.
struct OneWeight {
    let x: [Double]
    /// 0 or 1 for each x.
    let y: [Double]

    /// J(θ) = (1/n) Σ (p − y)².
    func squaredError(_ theta: Double) -> Double {
        mean(theta) { p, y, _ in (p - y) * (p - y) }
    }

    // J′(θ) = (1/n) Σ 2 (p − y) · p (1 − p) · x   chain rule: p′ = p (1 − p) x
    func squaredErrorSlope(_ theta: Double) -> Double {
        mean(theta) { p, y, x in 2 * (p - y) * p * (1 - p) * x }
    }

    // J″(θ) = (1/n) Σ 2 p (1 − p) · [p (1 − p) + (p − y)(1 − 2p)] · x²
    //     product rule; may be negative
    func squaredErrorCurvature(_ theta: Double) -> Double {
        mean(theta) { p, y, x in
            2 * p * (1 - p) * (p * (1 - p) + (p - y) * (1 - 2 * p)) * x * x
        }
    }

    /// L(θ) = −(1/n) Σ [y ln p + (1 − y) ln(1 − p)], each term as ln(1 + e^±z) so that no
    /// logarithm is of a rounded 0.
    func crossEntropy(_ theta: Double) -> Double {
        zip(x, y).map { x, y in
            let z = theta * x
            return max(z, 0) + log1p(exp(-abs(z))) - y * z
        }.reduce(0, +) / Double(x.count)
    }

    // L′(θ) = (1/n) Σ (p − y) · x                                       p (1 − p) cancels
    func crossEntropySlope(_ theta: Double) -> Double {
        mean(theta) { p, y, x in (p - y) * x }
    }

    // L″(θ) = (1/n) Σ p (1 − p) · x²                    never negative: L is convex
    func crossEntropyCurvature(_ theta: Double) -> Double {
        mean(theta) { p, _, x in p * (1 - p) * x * x }
    }

    private func mean(
        _ theta: Double, of term: (_ p: Double, _ y: Double, _ x: Double) -> Double
    ) -> Double {
        zip(x, y).map { x, y in term(logistic(theta * x), y, x) }.reduce(0, +)
            / Double(x.count)
    }
}
