import Learning
import Testing

@Suite("ConfusionMatrix")
struct ConfusionMatrixTests {
    @Test("the ledger's ten scores: TP 3, FP 2, FN 1, TN 4")
    func ledger() {
        // T54, threshold ≥ 0.5
        let predicted = [0.95, 0.8, 0.6, 0.3, 0.7, 0.5, 0.4, 0.2, 0.1, 0.05].map { $0 >= 0.5 ? 1 : 0 }
        let matrix = ConfusionMatrix(predicted: predicted, actual: [1, 1, 1, 1, 0, 0, 0, 0, 0, 0], classes: 2)
        #expect(matrix.counts == [[4, 2], [1, 3]])
        #expect(matrix.accuracy == 0.7)
        #expect(matrix.precision(1) == 0.6 && matrix.recall(1) == 0.75)
        #expect(abs(matrix.f1(1) - 2.0 / 3) < 1e-15)
    }

    @Test("990 to 10, all predicted negative: accuracy 0.99, recall, precision and F1 0")
    func imbalance() {
        let labels = [Int](repeating: 0, count: 990) + [Int](repeating: 1, count: 10)
        let matrix = ConfusionMatrix(predicted: [Int](repeating: 0, count: 1000), actual: labels, classes: 2)
        #expect(matrix.accuracy == 0.99)
        #expect(matrix.recall(1) == 0 && matrix.precision(1) == 0 && matrix.f1(1) == 0)
    }

    @Test("nothing at all is no error")
    func empty() { #expect(ConfusionMatrix(predicted: [], actual: [], classes: 3).accuracy == 0) }
}
