import Differences
import Tensors
import Testing

@testable import Expressions

@Suite("A typed loss along a direction")
struct LossExpressionDirectionsTests {
    private func line(_ loss: String, at w: Double) throws -> DirectionalFunction {
        try LossExpression(loss, by: "w", []).along([1], from: ["w": Tensor(w)])
    }

    private func check(_ claimed: Double, _ loss: String, at w: Double) throws -> EntryCheck {
        EntryCheck(claimed: claimed, along: try line(loss, at: w), index: [])
    }

    @Test("is the loss at θ + t v, for a vector too")
    func values() throws {
        let line = try LossExpression("w[0]*w[1]", by: "w", [try Declaration("w=vector:2")])
            .along([1, -1], from: ["w": [3, 5]])
        #expect(line.origin.value == 15 && line.evaluate(2).value == 15 && line.evaluate(1).value == 16)
        #expect(line.size == 5)
    }

    @Test("five-point differences of known functions lie within their error bounds")
    func slopes() throws {
        // d/dw of each at w = 0.7.
        let known: [(String, Double)] = [
            ("w^3", 3 * 0.49), ("exp(w)", Double.exp(0.7)), ("1/w", -1 / 0.49), ("1e6 + w", 1), ("1e-6*w", 1e-6),
        ]
        for (text, slope) in known {
            #expect(try check(slope, text, at: 0.7).outcome == .agrees, "\(text)")
            #expect(try check(slope * 1.001, text, at: 0.7).outcome == .disagrees || text == "1e6 + w", "\(text)")
        }
    }

    @Test("steps shrink until no kink lies between them; at a kink both sides are told")
    func kinks() throws {
        let near = try check(1, "abs(w)", at: 1e-5)
        #expect(near.outcome == .agrees && near.sides == nil && near.step < 1e-5)
        for slope in [2, 2.5, 3] {
            let kink = try check(slope, "relu(w) + 2*w", at: 0)
            let sides = try #require(kink.sides)
            #expect(kink.outcome == .subgradient)
            #expect(abs(sides.lowerBound - 2) < 1e-6 && abs(sides.upperBound - 3) < 1e-6)
        }
        #expect(try check(1.99, "relu(w) + 2*w", at: 0).outcome == .disagrees)
        #expect(try check(3.01, "relu(w) + 2*w", at: 0).outcome == .disagrees)
    }

    @Test("every operation with a kink tells its branch", arguments: ["relu", "abs", "sign", "norm1", "max"])
    func branches(_ function: String) throws {
        let loss = function == "max" ? "max([w, 0.5])" : "\(function)(w - 0.5)"
        let line = try line(loss, at: 0.4)
        #expect(line.evaluate(0.05).branches == line.origin.branches)
        #expect(line.evaluate(0.2).branches != line.origin.branches)
    }

    @Test("where the function ends nearby, steps shrink as well")
    func domain() throws {
        let check = try check(158.11388, "sqrt(w)", at: 1e-5)
        #expect(check.step <= 0.5e-5 && abs(check.numeric / 158.11388 - 1) < 1e-3)
    }
}
