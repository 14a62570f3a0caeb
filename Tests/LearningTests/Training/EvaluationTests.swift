import Learning
import Tensors
import Testing

private let (x, y, line) = (LedgerLine.x, LedgerLine.y, LedgerLine.model)

@Suite("Evaluation")
struct EvaluationTests {
    @Test("the last short batch counts by its samples: the means are those of all samples at once")
    func means() {
        // From w = b = 0 the errors are 3, 5, 7 and 9: (9 + 25 + 49 + 81) / 4 = 41
        for batchSize in 1...5 {
            let judged = line.evaluate(
                x, y, loss: MeanSquaredError(), metric: { _, y in y.mean() }, batchSize: batchSize)
            #expect(abs(judged.loss - 41) < 1e-12)
            #expect(abs((judged.metric ?? 0) - 6) < 1e-12)
        }
        #expect(line.evaluate(x, y, loss: MeanSquaredError(), rows: 1..<3).loss == 37)  // (25 + 49) / 2
    }

    @Test("predictions keep the order of the samples, whatever the batches")
    func predictions() {
        let model = Sequential<Double>([Dense(weight: [[2]], bias: [1])])
        for batchSize in 1...5 { #expect(model.predict(x, batchSize: batchSize) == y) }
        #expect(model.predict(x.rows(0..<0)).shape == [0, 1])
    }
}
