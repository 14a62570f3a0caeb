import Foundation
import Testing

@testable import Expressions

/// A loss with its right derivative, to be spoilt in ways that have no name.
struct Spoilable: CustomTestStringConvertible, Sendable {
    let loss: String
    let variable: String
    let right: String
    /// An expression of the right size that has nothing to do with the derivative.
    let stranger: String
    let declarations: [String]

    var testDescription: String { "\(loss) by \(variable)" }

    init(_ loss: String, _ variable: String, _ right: String, stranger: String, _ declared: String = "") {
        self.loss = loss
        self.variable = variable
        self.right = right
        self.stranger = stranger
        declarations = declared.split(separator: " ").map(String.init)
    }

    /// Claims that are wrong in a way that no mistake of the library describes.
    var spoilt: [(kind: String, claim: String)] {
        let g = "(\(right))"
        var result = [
            ("a factor 1.1", "1.1*\(g)"), ("a factor 0.7", "0.7*\(g)"), ("a factor −1.3", "-1.3*\(g)"),
            ("a factor 5.5", "5.5*\(g)"), ("one per cent off", "\(g)*1.01"), ("a small constant added", "\(g) + 0.01"),
            ("a constant added", "\(g) - 3"), ("the variable added", "\(g) + 0.3*\(variable)"),
            ("the variable multiplied", "\(g)*\(variable)"), ("squared", "\(g)^2"),
            ("its magnitude", "abs(\(g)) + 0.1"),
            ("a stranger", stranger), ("a stranger added", "\(g) + 0.2*\(stranger)"),
            ("a stranger multiplied", "\(g)*(1 + 0.01*\(stranger))"), ("squashed", "tanh(\(g))"),
            ("a noisy sign", "-\(g) + 0.001*\(variable)"), ("cubed", "\(g)^3"), ("exponentiated", "exp(\(g)) - 1"),
        ]
        if right.contains("sigmoid(") {
            result += [
                ("tanh for σ", right.replacingOccurrences(of: "sigmoid(", with: "tanh(")),
                ("1 + σ for 1 − σ", right.replacingOccurrences(of: "1 - sigmoid", with: "1 + sigmoid")),
                ("σ of the negative", right.replacingOccurrences(of: "sigmoid(", with: "sigmoid(-1*")),
                ("σ twice as steep", right.replacingOccurrences(of: "sigmoid(", with: "sigmoid(2*")),
            ].filter { $0.1 != right }
        }
        return result
    }
}

let spoilables = [
    Spoilable(
        "0.5*(y - sigmoid(w*x + b))^2", "w", "-(y - sigmoid(w*x + b))*sigmoid(w*x + b)*(1 - sigmoid(w*x + b))*x",
        stranger: "(y*b)"),
    Spoilable(
        "0.5*(sigmoid(w*x) - y)^2", "x", "(sigmoid(w*x) - y)*sigmoid(w*x)*(1 - sigmoid(w*x))*w", stranger: "(y + x)"),
    Spoilable(
        "-(y*log(sigmoid(w*x + b)) + (1 - y)*log(1 - sigmoid(w*x + b)))", "w", "(sigmoid(w*x + b) - y)*x",
        stranger: "(b*w)"),
    Spoilable("mean((w*x + b - y)^2)", "w", "2/4*sum((w*x + b - y)*x)", stranger: "sum(x)", "x=vector:4 y=vector:4"),
    Spoilable(
        "mean((X@w - y)^2) + lambda*sum(w^2)", "w", "2/4*X'@(X@w - y) + 2*lambda*w", stranger: "exp(w)",
        "X=matrix:4x3 w=vector:3 y=vector:4"),
    Spoilable(
        "-sum(y*log(softmax(W@x + b)))", "W", "outer(softmax(W@x + b) - y, x)", stranger: "sigmoid(W)",
        "W=matrix:3x2 x=vector:2 b=vector:3 y=[0,1,0]"),
    Spoilable(
        "0.5*sum((W2@sigmoid(W1@x + b1) - y)^2)", "W1",
        "outer((W2'@(W2@sigmoid(W1@x + b1) - y))*sigmoid(W1@x + b1)*(1 - sigmoid(W1@x + b1)), x)", stranger: "cosine",
        "W1=matrix:3x2 W2=matrix:2x3 x=vector:2 b1=vector:3 y=vector:2 cosine=matrix:3x2"),
    Spoilable("(relu(w*x + b) - y)^2", "w", "2*(relu(w*x + b) - y)*(w*x + b > 0)*x", stranger: "(b + y)"),
    Spoilable(
        "0.5*norm2(y - w)^2 + lambda*norm2(w)^2", "w", "w - y + 2*lambda*w", stranger: "tanh(y)",
        "y=vector:3 w=vector:3"),
    Spoilable("exp(-(x - m)^2/(2*s^2))", "x", "-exp(-(x - m)^2/(2*s^2))*(x - m)/s^2", stranger: "(m*s)"),
    Spoilable(
        "0.5*(w2*tanh(w1*x + b1) + b2 - y)^2", "w1", "(w2*tanh(w1*x + b1) + b2 - y)*w2*(1 - tanh(w1*x + b1)^2)*x",
        stranger: "(b1*b2)"),
    Spoilable(
        "log(1 + exp(-y*s)) + 0.5*lambda*s^2", "s", "-y*exp(-y*s)/(1 + exp(-y*s)) + lambda*s", stranger: "(lambda + y)"),
]

@Suite("Mistakes without a name")
struct FalseNameTests {
    /// `GRADE_SEEDS=100` makes it the long run.
    private static let seeds: Range<UInt64> =
        1..<1 + (ProcessInfo.processInfo.environment["GRADE_SEEDS"].flatMap(UInt64.init) ?? 1)

    @Test("a claim that is wrong in its own way gets no name, only the facts", arguments: spoilables)
    func unnamed(_ spoilable: Spoilable) throws {
        let declarations = try spoilable.declarations.map { try Declaration($0) }
        var trials = 0
        for (kind, claim) in spoilable.spoilt {
            for seed in Self.seeds {
                let report = try grade(
                    ExpressionQuestion(
                        loss: spoilable.loss, variable: spoilable.variable, claim: claim, declarations: declarations,
                        seed: seed))
                trials += 1
                #expect(report.verdict == .wrong, "\(kind)")
                #expect(report.mistakes == [.unrecognised], "\(kind), seed \(seed): \(report.mistakes) \(claim)")
            }
        }
        #expect(trials >= 18)
    }

    @Test("the right derivatives that were spoilt were right", arguments: spoilables)
    func right(_ spoilable: Spoilable) throws {
        for seed in Self.seeds {
            let report = try grade(
                ExpressionQuestion(
                    loss: spoilable.loss, variable: spoilable.variable, claim: spoilable.right,
                    declarations: try spoilable.declarations.map { try Declaration($0) }, seed: seed))
            #expect(report.verdict == .correct, "seed \(seed): \(report.evidence)")
        }
    }
}
