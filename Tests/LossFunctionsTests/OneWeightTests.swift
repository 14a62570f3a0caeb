import Lessons
import Testing

@testable import LossFunctions

@Suite("A logistic unit with one weight")
struct OneWeightTests {
    private let unit = OneWeight(x: [10, -1, -1, 2], y: [1, 1, 0, 0])

    private func difference(of f: (Double) -> Double, at theta: Double) -> Double {
        let h = 1e-5
        return (f(theta + h) - f(theta - h)) / (2 * h)
    }

    @Test("slopes and curvatures are the derivatives of what they belong to", arguments: [-2.5, -0.3, 0, 0.7, 3])
    func derivatives(_ theta: Double) {
        let pairs: [((Double) -> Double, (Double) -> Double)] = [
            (unit.squaredError, unit.squaredErrorSlope), (unit.squaredErrorSlope, unit.squaredErrorCurvature),
            (unit.crossEntropy, unit.crossEntropySlope), (unit.crossEntropySlope, unit.crossEntropyCurvature),
        ]
        for (index, (function, derivative)) in pairs.enumerated() {
            #expect(abs(derivative(theta) - difference(of: function, at: theta)) < 1e-7, "pair \(index)")
        }
    }

    // y = 0, x = 1: J = σ², J′ = 2σ²(1 − σ), J″ = 2σ²(1 − σ)(2 − 3σ)
    @Test("for one sample of label 0 they are the closed forms", arguments: [-1, 0.5, 2])
    func closedForms(_ theta: Double) {
        let (one, s) = (OneWeight(x: [1], y: [0]), logistic(theta))
        #expect(abs(one.squaredError(theta) - s * s) < 1e-15)
        #expect(abs(one.squaredErrorSlope(theta) - 2 * s * s * (1 - s)) < 1e-15)
        #expect(abs(one.squaredErrorCurvature(theta) - 2 * s * s * (1 - s) * (2 - 3 * s)) < 1e-15)
        #expect(abs(one.crossEntropySlope(theta) - s) < 1e-15)
    }

    @Test("the cross-entropy of a hopeless answer is its logit, not infinity")
    func extremes() {
        #expect(OneWeight(x: [1], y: [0]).crossEntropy(800) == 800)
        #expect(OneWeight(x: [1], y: [1]).crossEntropy(-800) == 800)
        #expect(OneWeight(x: [1], y: [1]).crossEntropy(800) == 0)
    }
}
