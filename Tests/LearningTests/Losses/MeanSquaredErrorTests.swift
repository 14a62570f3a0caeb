import Learning
import Tensors
import Testing

@Suite("MeanSquaredError")
struct MeanSquaredErrorTests {
    @Test("its gradient agrees with differences", arguments: lossShapes)
    func gradient(_ test: Case) {
        var generator = SplitMix64(seed: test.seed)
        let (prediction, y) = (generator.normals(test.shape), generator.normals(test.shape))
        expectRightGradient(MeanSquaredError(), prediction, y) { p in  // ŷ + y for ŷ − y
            (p + y) * (2 / Double(p.count))
        }
    }

    @Test("values of the ledger")
    func values() {
        #expect(MeanSquaredError<Double>().value([1.5, 2, 2, 5], [1, 2, 3, 4]) == 0.5625)  // F22
    }
}
