import Foundation

/// σ(z) = 1 / (1 + e⁻ᶻ) of one number.
public func logistic(_ z: Double) -> Double { 1 / (1 + exp(-z)) }
