import Tensors
import Testing

@testable import Expressions

@Suite("Derivatives step by step")
struct DerivationTests {
    @Test(
        "the final expression is the one a teacher writes",
        arguments: [
            (
                "0.5*(y - sigmoid(w*x + b))^2", "w",
                "-(y - sigmoid(w*x + b))*sigmoid(w*x + b)*(1 - sigmoid(w*x + b))*x", ""
            ),
            ("-(y*log(sigmoid(w*x + b)) + (1 - y)*log(1 - sigmoid(w*x + b)))", "w", "(sigmoid(w*x + b) - y)*x", ""),
            ("-sum(y*log(softmax(z)))", "z", "sum(y)*softmax(z) - y", "z=vector:3 y=vector:3"),
            ("(y - w*x)^2", "w", "-2*(y - w*x)*x", ""), ("x^3/3", "x", "x^2", ""), ("exp(-x)", "x", "-exp(-x)", ""),
            ("log(x)", "x", "1/x", ""), ("sqrt(x)", "x", "1/(2*sqrt(x))", ""), ("2^x", "x", "2^x*log(2)", ""),
            ("x*y*x", "x", "2*x*y", ""), ("sum(w^2)", "w", "2*w", "w=vector:3"),
            ("norm2(w)^2", "w", "2*w", "w=vector:3"),
            ("mean(w)", "w", "1/3", "w=vector:3"), ("dot(w, x)", "w", "x", "w=vector:2 x=vector:2"),
            ("sum(matmul(W, x))", "W", "outer(ones(2), x)", "W=matrix:2x3 x=vector:3"),
            ("norm2(X@w - y)^2/2", "w", "matmul(X', matmul(X, w) - y)", "X=matrix:4x3 w=vector:3 y=vector:4"),
            ("x[0]^2 + 3*x[1]", "x", "[2*x[0], 3]", "x=vector:2"),
            ("-log(softmax(z)[1])", "z", "softmax(z) - onehot(1, 3)", "z=vector:3"),
            ("b + 3", "b", "1", ""), ("(b > 2)*c", "b", "0", ""),
        ])
    func teacher(_ loss: String, _ variable: String, _ expected: String, _ declared: String) throws {
        let declarations = try declared.split(separator: " ").map { try Declaration(String($0)) }
        #expect(try Derivation(of: loss, by: variable, declarations: declarations).text == expected)
    }

    @Test("every step has its rule, from the outside to the variable")
    func steps() throws {
        let derivation = try Derivation(of: "0.5*(y - sigmoid(w*x + b))^2", by: "w")
        #expect(
            derivation.steps.map(\.part) == [
                "(y - sigmoid(w*x + b))^2", "y - sigmoid(w*x + b)", "sigmoid(w*x + b)", "w*x + b", "w*x", "w",
            ])
        #expect(
            derivation.steps.map { $0.rules.map(\.name) } == [
                ["constant factor"], ["power and chain rule"], ["difference rule"], ["chain rule"], ["sum rule"],
                ["constant factor"],
            ])
        #expect(derivation.steps[3].rules.first?.formula == "σ′ = σ(1 − σ)")
    }

    @Test("a quotient has its own rule unless only what stands above changes")
    func quotients() throws {
        func rules(_ loss: String) throws -> [String] {
            try Derivation(of: loss, by: "w").steps.flatMap { $0.rules.map(\.name) }
        }
        #expect(try rules("w/x") == ["constant factor"] && rules("x/w") == ["quotient rule"])
        #expect(try rules("w/(w + x)") == ["quotient rule", "quotient rule", "sum rule"])
        #expect(try rules("w*x") == ["constant factor"] && rules("w*w") == ["product rule"])
    }

    @Test("every step's derivative agrees with differences by that part")
    func stepsAreRight() throws {
        // L as a function of each part: f(u) with u = the part, all else fixed.
        let tails = [
            ("u", "0.5*u"), ("u", "0.5*u^2"), ("u", "0.5*(y - u)^2"), ("u", "0.5*(y - sigmoid(u))^2"),
            ("u", "0.5*(y - sigmoid(u + b))^2"),
        ]
        let steps = try Derivation(of: "0.5*(y - sigmoid(w*x + b))^2", by: "w").steps
        for (step, tail) in zip(steps, tails) {
            // The step's expression, with the part named u again.
            let claim = step.derivative.replacing(step.part, with: "u")
            let report = try grade(
                ExpressionQuestion(loss: tail.1, variable: "u", claim: claim.replacing("w*x", with: "u")))
            #expect(report.verdict == .correct, "\(step.part): \(claim)")
        }
    }
}
