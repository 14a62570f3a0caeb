import Learning
import Testing

@Suite("Accuracy")
struct AccuracyTests {
    @Test("seven of the ledger's ten are right; of none, 0")
    func values() {
        // T54: scores ≥ 0.5 of 0.95, 0.8, 0.6, 0.3, 0.7, 0.5, 0.4, 0.2, 0.1, 0.05
        #expect(accuracy([1, 1, 1, 0, 1, 1, 0, 0, 0, 0], [1, 1, 1, 1, 0, 0, 0, 0, 0, 0]) == 0.7)
        #expect(accuracy([], []) == 0)
    }
}
