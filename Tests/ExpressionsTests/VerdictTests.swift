import Ledger
import Tensors
import Testing

@testable import Expressions

@Suite("Verdicts on expressions")
struct VerdictTests {
    private func report(
        _ loss: String, by variable: String = "w", _ claim: String, _ declared: String = "", points: Int = 16
    ) throws -> ExpressionReport {
        try grade(
            ExpressionQuestion(
                loss: loss, variable: variable, claim: claim,
                declarations: try declared.split(separator: " ").map { try Declaration(String($0)) }, points: points))
    }

    @Test(
        "at a kink every value between the one-sided derivatives is accepted, no other",
        arguments: [-1, -0.3, 0, 0.5, 1])
    func kink(_ slope: Double) throws {
        let accepted = try report("abs(w)", "\(slope)", "w=0")
        #expect(accepted.verdict == .correct)
        #expect(accepted.kinks.count == 1)
        #expect(try report("abs(w)", "\(slope > 0 ? slope + 1.01 : slope - 1.01)", "w=0").verdict == .wrong)
    }

    @Test("digits that cancel make no right claim wrong")
    func cancellation() throws {
        let loss = "(w + 100000)^2 - 10000000000 - 200000*w"
        #expect(try report(loss, "2*w").verdict != .wrong)
        let variance = "mean((x + 1e4)^2) - mean(x + 1e4)^2"
        #expect(try report(variance, by: "x", "2/3*(x - mean(x))", "x=vector:3").verdict != .wrong)
    }

    @Test("zero everywhere proves nothing, unless the algebra says so too")
    func vacuous() throws {
        let report = try report("relu(-1 - w^2)", "0")
        #expect(report.verdict == .inconclusive)
        #expect(report.vacuous == ["w"])
        #expect(try self.report("relu(-1 - w^2)", "1").verdict == .wrong)
        #expect(try self.report("(w > 3)*x", "0").verdict == .correct)
    }

    @Test("a loss that is a number nowhere cannot be checked, and neither can such a claim")
    func undefined() throws {
        #expect(try report("log(-1 - w^2)", "1").verdict == .notCheckable)
        #expect(try report("w^2", "sqrt(-1 - w^2)").verdict == .notCheckable)
        #expect(try report("w^2/0", "1").verdict == .notCheckable)
    }

    @Test("a claim that has no value on half the line is held against the other half, and that is said")
    func undefinedClaim() throws {
        func isSaid(_ report: ExpressionReport) -> Bool {
            report.notes.contains { $0.hasPrefix("The claim has no value at ") }
        }
        let half = try report("w^4", "4*sqrt(w)^6")
        #expect(half.verdict == .correct && isSaid(half))
        #expect(try !isSaid(report("w^4", "4*w^3")))
        // A name that the loss has not is random too: its claim has a value everywhere.
        #expect(try !isSaid(report("w^4", "4*w^3 + 0*q")))
    }

    @Test("what two mistakes explain alike at n = 2 is said to be either")
    func tie() throws {
        let report = try report("mean((w*x - y)^2)", "4*mean((w*x - y)*x)", "x=[1,2] y=[3,5]")
        #expect(Set([report.mistakes] + report.alternatives) == [[.extraFactorTwo], [.missingMean]])
    }

    @Test("the same tie is settled at another size where the sizes are free")
    func settled() throws {
        #expect(
            try report("mean((w*x - y)^2)", "4*mean((w*x - y)*x)", "x=vector:2 y=vector:2").mistakes == [
                .extraFactorTwo
            ])
        #expect(
            try report("mean((w*x - y)^2)", "2*sum((w*x - y)*x)", "x=vector:2 y=vector:2").mistakes == [.missingMean])
        #expect(
            try report("1/n*sum((w*x - y)^2)", "2*sum((w*x - y)*x)", "x=vector:2 y=vector:2 n=2").mistakes == [
                .missingMean
            ])
    }

    @Test("a number alone names nothing, but the formula is tried elsewhere")
    func single() throws {
        let values = "w=0.5 a0=2 b=0.25 y=1"
        let loss = "0.5*(sigmoid(w*a0 + b) - y)^2"
        let printed = LedgerRow.reference("slope of a single weight as printed", of: "F10")
        let right = LedgerRow.reference("slope of a single weight", of: "F10")
        let report = try report(loss, "sigmoid(w*a0 + b)*(sigmoid(w*a0 + b) - y)", values)
        let entry = try #require(report.samples.first)
        #expect(abs(entry.check.claimed - printed) < 5e-11)
        #expect(abs(entry.check.numeric - right) < 5e-11)
        #expect(report.mistakes == [.missingActivationDerivative, .wrongLayerActivation])
        #expect(try self.report(loss, "\(right)", values).verdict == .correct)
        #expect(try self.report(loss, "\(printed)", values).mistakes == [.unrecognised])
    }

    @Test("a right claim tells which mistakes these points could not have shown")
    func blindSpots() throws {
        // relu is on at every point: z = w² + 1 > 0.
        let report = try report("(relu(w^2 + 1) - y)^2", "2*(relu(w^2 + 1) - y)*2*w")
        #expect(report.verdict == .correct)
        #expect(report.blindSpots.contains { $0.mistake == .missingActivationDerivative })
    }

    @Test("facts stand in for a name")
    func facts() throws {
        let loss = "0.5*(sigmoid(w*x) - y)^2"
        let right = "(sigmoid(w*x) - y)*sigmoid(w*x)*(1 - sigmoid(w*x))*x"
        #expect(
            try report(loss, "1.5*\(right)").evidence == ["Everywhere the claim is 1.5 times the right derivative."])
        #expect(try report(loss, "\(right) + 3").evidence == ["Everywhere the claim is the right derivative plus 3."])
        #expect(
            try report(loss, "(sigmoid(w*x) - y)*sigmoid(w*x)*x").evidence
                == ["The claim is the right derivative without a factor 1 - sigmoid(w*x)."])
        #expect(
            try report(loss, "y*\(right)").evidence == ["The claim is the right derivative with a factor y too much."])
    }

    @Test("a large variable is sampled, with a direction through all entries; a lone wrong entry is caught")
    func sampled() throws {
        let claim = "2*W + 0.01*outer(onehot(3, 12), onehot(5, 12))"
        let report = try report("sum(W^2)", by: "W", claim, "W=matrix:12x12", points: 8)
        #expect(report.coverage.directions == 8)
        #expect(report.coverage.checked == 8 * 17)
        #expect(report.verdict == .wrong)
    }
}
