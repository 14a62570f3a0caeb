import Testing

@testable import Expressions

@Suite("Claims as students type them")
struct ClaimTests {
    @Test("a right claim is called correct, and the derivative found is verified", arguments: rightClaims)
    func right(_ claim: Claim) throws {
        let report = try claim.report()
        #expect(report.verdict == .correct, "\(report.evidence)")
        #expect(report.mistakes.isEmpty)
        #expect(report.correct != nil)
    }

    @Test("a wrong claim is called wrong and its mistakes are named, no other", arguments: wrongClaims)
    func wrong(_ claim: Claim) throws {
        let report = try claim.report()
        #expect(report.verdict == .wrong)
        #expect(Set(report.mistakes) == Set(claim.mistakes), "\(report.evidence)")
        #expect(report.alternatives.isEmpty)
        #expect(report.correct != nil)
    }

    @Test("the right expression that is printed is itself a right claim", arguments: rightClaims + wrongClaims)
    func printed(_ claim: Claim) throws {
        let correct = try #require(try claim.report().correct)
        let again = try grade(
            ExpressionQuestion(
                loss: claim.loss, variable: claim.variable, claim: correct,
                declarations: try claim.declarations.map { try Declaration($0) }, seed: 7))
        #expect(again.verdict == .correct, "\(correct)")
    }

    @Test("the answer does not depend on the seed", arguments: [1, 2, 3] as [UInt64])
    func seeds(_ seed: UInt64) throws {
        for claim in wrongClaims {
            let report = try claim.report(seed: seed)
            #expect(Set(report.mistakes) == Set(claim.mistakes), "\(claim.name): \(report.mistakes)")
        }
    }
}
