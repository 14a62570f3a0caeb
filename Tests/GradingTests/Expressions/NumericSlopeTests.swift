import Tensors
import Testing

@testable import Grading

@Suite("Slopes of expressions")
struct NumericSlopeTests {
    private func slope(_ loss: String, at w: Double, scale: Double = 1e-3) throws -> NumericSlope {
        let expression = try LossExpression(loss, by: "w", [])
        let measured = SlopeMeasurement(expression.graph, expression.loss, "w", ["w": Tensor(w)], along: [1])
        return try #require(measured.slope(scale: scale))
    }

    @Test("a claim may be 10⁻⁶ max(|a|, |n|) + 10ρ + 0.05τ away")
    func tolerance() {
        let slope = NumericSlope(value: 2, roundOff: 1e-9, truncation: 1e-3, step: 1e-3)
        #expect(slope.tolerance(for: 1) == 1e-6 * 2 + 10 * 1e-9 + 0.05 * 1e-3)
        #expect(slope.tolerance(for: -8) == 1e-6 * 8 + 10 * 1e-9 + 0.05 * 1e-3)
        #expect(slope.agrees(with: 2.00005) && !slope.agrees(with: 2.0001))
    }

    @Test("five points are exact up to the fourth power, with ρ and τ as for closures")
    func fivePoints() throws {
        // τ of w³ is h².
        let cubic = try slope("w^3", at: 1, scale: 0.25)
        #expect(cubic.value == 3 && abs(cubic.truncation - 0.0625) < 1e-12 && cubic.kink == nil)
        #expect(try slope("w^4", at: 1, scale: 0.5).value == 4)
        // |f| = 15, n = 5, |θ| = 3 and h = 0.75: (1.5 · 15 + 5 · 3) ε / 0.75 = 50ε
        #expect(abs(try slope("5*w", at: 3, scale: 0.25).roundOff - 50 * Double.ulpOfOne) < 1e-20)
    }

    @Test("steps shrink until no kink lies between them; at a kink both sides are told")
    func kinks() throws {
        let near = try slope("abs(w)", at: 1e-5)
        #expect(near.kink == nil && abs(near.value - 1) < 1e-6 && near.step < 1e-5)
        let at = try slope("relu(w) + 2*w", at: 0)
        let kink = try #require(at.kink)
        #expect(abs(kink.lowerBound - 2) < 1e-6 && abs(kink.upperBound - 3) < 1e-6)
        #expect(at.agrees(with: 2) && at.agrees(with: 2.5) && at.agrees(with: 3))
        #expect(!at.agrees(with: 1.99) && !at.agrees(with: 3.01))
    }

    @Test("where the function ends nearby, steps shrink as well")
    func domain() throws {
        let slope = try slope("sqrt(w)", at: 1e-5)
        #expect(slope.step <= 0.5e-5 && abs(slope.value / 158.11388 - 1) < 1e-3)
    }
}
