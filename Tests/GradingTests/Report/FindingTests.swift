import Testing

@testable import Grading

@Suite("Findings")
struct FindingTests {
    private func block(_ outcomes: EntryCheck.Outcome...) -> BlockReport {
        let entries = outcomes.map {
            EntryCheck(index: [], claimed: 1, numeric: 1, bound: 1e-6, step: 1e-3, outcome: $0)
        }
        return BlockReport(name: "w", shape: [entries.count], entries: entries, directions: [])
    }

    @Test("one wrong block makes it wrong, else one uncertain block inconclusive; something has to say something")
    func verdict() {
        let vacuous = BlockReport(name: "w", shape: [0], entries: [], directions: [])
        #expect(Verdict(of: [block(.agrees), block(.disagrees), block(.uncertain)]) == .wrong)
        #expect(Verdict(of: [block(.agrees), block(.uncertain)]) == .inconclusive)
        #expect(Verdict(of: [block(.agrees), vacuous]) == .correct)
        #expect(Verdict(of: [vacuous]) == .inconclusive && Verdict(of: []) == .inconclusive)
    }

    @Test("findings of one mistake are one, with all blocks and the largest residual")
    func merged() {
        let found = [
            Finding(.wrongSign, blocks: ["a"], evidence: "A.", residual: 1e-9),
            Finding(.transposed, blocks: ["b"], evidence: "B."),
            Finding(.wrongSign, blocks: ["c"], evidence: "C.", residual: 1e-8),
        ].merged()
        #expect(found.map(\.mistake) == [.wrongSign, .transposed])
        #expect(found[0].blocks == ["a", "c"] && found[0].evidence == "A. C." && found[0].residual == 1e-8)
    }
}
