import Learning
import Tensors
import Testing

@Suite("Metrics")
struct MetricTests {
    private let actual = [1, 1, 1, 1, 0, 0, 0, 0, 0, 0]
    private let scores = [0.95, 0.8, 0.6, 0.3, 0.7, 0.5, 0.4, 0.2, 0.1, 0.05]

    @Test("the ledger's ten scores: TP 3, FP 2, FN 1, TN 4")
    func ledger() {
        // T54, threshold ≥ 0.5
        let predicted = scores.map { $0 >= 0.5 ? 1 : 0 }
        let matrix = ConfusionMatrix(predicted: predicted, actual: actual, classes: 2)
        #expect(matrix.counts == [[4, 2], [1, 3]])
        #expect(matrix.accuracy == 0.7 && accuracy(predicted, actual) == 0.7)
        #expect(matrix.precision(1) == 0.6 && matrix.recall(1) == 0.75)
        #expect(abs(matrix.f1(1) - 2.0 / 3) < 1e-15)
        #expect(abs(rocAUC(scores: scores, positives: actual.map { $0 == 1 }) - 20.0 / 24) < 1e-15)
    }

    @Test("990 to 10, all predicted negative: accuracy 0.99, recall, precision and F1 0, AUC ½")
    func imbalance() {
        let labels = [Int](repeating: 0, count: 990) + [Int](repeating: 1, count: 10)
        let matrix = ConfusionMatrix(predicted: [Int](repeating: 0, count: 1000), actual: labels, classes: 2)
        #expect(matrix.accuracy == 0.99)
        #expect(matrix.recall(1) == 0 && matrix.precision(1) == 0 && matrix.f1(1) == 0)
        #expect(rocAUC(scores: [Double](repeating: 0.5, count: 1000), positives: labels.map { $0 == 1 }) == 0.5)
    }

    @Test("nothing at all is no error")
    func empty() {
        #expect(accuracy([], []) == 0)
        #expect(rocAUC(scores: [], positives: []) == 0.5)
        #expect(ConfusionMatrix(predicted: [], actual: [], classes: 3).accuracy == 0)
    }

    @Test("RMSE and R² of the ledger's noisy line")
    func regression() {
        // F42: the best line for these labels has w = 2.73939394, b = 1.10727273
        let y: Tensor<Double> = [1.4, 1, 1.8, 1.5, 2.5, 2.3, 3.2, 2.8, 3.6, 3.3]
        let line = 2.739393939 * Tensor((0..<10).map { 0.1 * Double($0) }) + 1.107272727
        #expect(abs(rSquared(line, y) - 0.8641862511) < 1e-9)
        #expect(abs(rootMeanSquaredError(line, y) - 0.0972969697.squareRoot()) < 1e-9)
        #expect(rSquared(y, y) == 1)
        #expect(rSquared(Tensor(repeating: y.mean(), shape: [10]), y) == 0)
    }
}
