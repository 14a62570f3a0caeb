import Tensors
import Testing

@testable import Expressions

@Suite("Drawing points where an expression is defined")
struct PointDrawingTests {
    private func points(_ loss: String, _ claim: String, seed: UInt64) throws -> [[ExpressionReport.Setting]] {
        try grade(ExpressionQuestion(loss: loss, variable: "p", claim: claim, seed: seed)).samples.map(\.at)
    }

    @Test("log(p) + log(1 − p) is tried between 0 and 1", arguments: [1, 2, 3] as [UInt64])
    func logarithms(_ seed: UInt64) throws {
        for settings in try points("log(p) + log(1 - p)", "1/p - 1/(1 - p)", seed: seed) {
            let p = try #require(settings.first?.values.first)
            #expect(p > 0 && p < 1)
        }
    }

    @Test("√(p − 2) is tried beyond 2, ln(−p) below 0, also with the claim's own limits")
    func ranges() throws {
        #expect(
            try grade(ExpressionQuestion(loss: "sqrt(p - 2)", variable: "p", claim: "0.5/sqrt(p - 2)")).verdict
                == .correct)
        #expect(try grade(ExpressionQuestion(loss: "ln(-p)", variable: "p", claim: "1/p")).verdict == .correct)
        // p³ is defined everywhere, this form of its derivative for p > 0 alone.
        #expect(try grade(ExpressionQuestion(loss: "p^3", variable: "p", claim: "3*exp(2*ln(p))")).verdict == .correct)
    }

    @Test("each variable has a range of its own where it needs one")
    func mixed() throws {
        let report = try grade(
            ExpressionQuestion(loss: "log(p)*sqrt(-q) + log(1 - r) + log(s - 3)", variable: "p", claim: "sqrt(-q)/p"))
        #expect(report.verdict == .correct)
    }

    @Test("both sides of a relu are seen, so that a forgotten relu′ is")
    func bothSides() throws {
        for seed in 1...20 as ClosedRange<UInt64> {
            let report = try grade(
                ExpressionQuestion(
                    loss: "(relu(w*x + b) - y)^2", variable: "w", claim: "2*(relu(w*x + b) - y)*x", seed: seed))
            #expect(report.mistakes == [.missingActivationDerivative])
        }
    }
}
