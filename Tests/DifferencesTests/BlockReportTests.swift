import Testing

@testable import Differences

@Suite("What a block comes to")
struct BlockReportTests {
    private func entry(
        _ claimed: Double, _ numeric: Double, _ outcome: EntryCheck.Outcome = .agrees, bound: Double = 1e-6
    ) -> EntryCheck {
        EntryCheck(index: [0], claimed: claimed, numeric: numeric, bound: bound, step: 1e-3, outcome: outcome)
    }

    private func report(_ entries: EntryCheck..., directions: [EntryCheck] = [], wrongShape: Bool = false)
        -> BlockReport
    {
        BlockReport(
            name: "w", shape: [entries.count], entries: entries, directions: directions, hasWrongShape: wrongShape)
    }

    @Test("one disagreement makes it wrong, one that does not settle uncertain, nothing to see vacuous")
    func status() {
        #expect(report(entry(1, 1), entry(2, 2)).status == .correct)
        #expect(report(entry(1, 1), entry(2, 3, .disagrees), entry(1, 1, .uncertain)).status == .wrong)
        #expect(report(entry(1, 1), entry(2, 3, .uncertain)).status == .uncertain)
        #expect(report(entry(0, 0), entry(1e-8, 1e-9)).status == .vacuous)
        #expect(report(entry(0, 0), entry(0, 0.5, .subgradient)).status == .correct)
        #expect(report(entry(1, 1), directions: [entry(2, 3, .disagrees)]).status == .wrong)
        #expect(report(wrongShape: true).status == .wrong && report().status == .vacuous)
    }

    @Test("the worst entry is the one farthest outside its bound, of those that disagree if any does")
    func worst() {
        #expect(report(entry(1, 1.5, bound: 1), entry(2, 2.1, bound: 0.15), entry(3, 3)).worst?.claimed == 2)
        #expect(report(entry(1, 1.5, .disagrees), entry(0, 9, .subgradient)).worst?.claimed == 1)
        #expect(report(entry(1, 2, .disagrees), entry(.nan, 1, .disagrees)).worst?.claimed.isNaN == true)
    }

    @Test("sums leave kinks out: ‖(0, 1)‖ / ‖(3, 5)‖")
    func sums() {
        let report = report(entry(3, 3), entry(4, 5, .disagrees), entry(0, 7, .subgradient))
        #expect(abs(report.relativeDifference - 1 / 34.0.squareRoot()) < 1e-12)
        #expect(abs(report.size - 34.0.squareRoot()) < 1e-12)
        #expect(report.kinks == 1 && report.disagreements == 1 && report.checkedEntries == 3)
        #expect(report.numeric == [3, 5, 7])
    }

    @Test("a sample of the entries is no gradient")
    func sample() {
        let report = BlockReport(name: "w", shape: [2, 2], entries: [entry(1, 1)], directions: [entry(2, 2)])
        #expect(report.numeric.isEmpty && report.checkedEntries == 1 && report.checkedDirections == 1)
    }
}
