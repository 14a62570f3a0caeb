import Learning
import Testing

@Suite("ROC AUC")
struct ROCAUCTests {
    @Test("of the ledger's 24 pairs 20 are in order")
    func ledger() {
        // T54
        let scores = [0.95, 0.8, 0.6, 0.3, 0.7, 0.5, 0.4, 0.2, 0.1, 0.05]
        #expect(abs(rocAUC(scores: scores, positives: (0..<10).map { $0 < 4 }) - 20.0 / 24) < 1e-15)
    }

    @Test("scores that are all the same say nothing: ½, as do no scores")
    func ties() {
        #expect(rocAUC(scores: [Double](repeating: 0.5, count: 1000), positives: (0..<1000).map { $0 >= 990 }) == 0.5)
        #expect(rocAUC(scores: [], positives: []) == 0.5)
    }
}
