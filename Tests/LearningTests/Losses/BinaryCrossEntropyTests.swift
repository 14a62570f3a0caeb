import Learning
import Ledger
import Tensors
import Testing

@Suite("BinaryCrossEntropy")
struct BinaryCrossEntropyTests {
    /// Labels of both classes.
    private func labels(_ shape: [Int], _ generator: inout SplitMix64) -> Tensor<Double> {
        var y = generator.probabilities(shape) .> 0.5
        (y[0, 0], y[0, 1]) = (0, 1)
        return y
    }

    @Test("its gradient from probabilities agrees with differences", arguments: lossShapes)
    func probabilities(_ test: Case) {
        var generator = SplitMix64(seed: test.seed)
        let y = labels(test.shape, &generator)
        expectRightGradient(BinaryCrossEntropy(from: .probabilities), generator.probabilities(test.shape), y) { p in
            (-y / p - (1 - y) / (1 - p)) / Double(p.count)  // + (1 − y)/(1 − p)
        }
    }

    @Test("its gradient from logits agrees with differences", arguments: lossShapes)
    func logits(_ test: Case) {
        var generator = SplitMix64(seed: test.seed)
        let y = labels(test.shape, &generator)
        expectRightGradient(BinaryCrossEntropy(from: .logits), 3 * generator.normals(test.shape), y) { z in
            (sigmoid(z) + y) / Double(z.count)  // σ(z) − y
        }
    }

    @Test("values of the ledger")
    func values() {
        // FX5 and F24: the mean of the right binary cross-entropy
        let (labels, p): (Tensor<Double>, Tensor<Double>) = ([1, 0, 1, 0], [0.9, 0.1, 0.8, 0.3])
        let expected = LedgerRow.reference("log loss, both terms", of: "F24")
        #expect(abs(BinaryCrossEntropy(from: .probabilities).value(p, labels) - expected) < 5e-11)
    }

    @Test("certain and wrong stays finite: logits exactly, probabilities by clipping")
    func saturated() {
        #expect(BinaryCrossEntropy<Double>(from: .logits).value([1000, -1000], [0, 1]) == 1000)
        let clipped = BinaryCrossEntropy<Double>(from: .probabilities)
        #expect(abs(clipped.value([1], [0]) - 7 * 2.302585092994046) < 1e-8)  // −ln 10⁻⁷
        #expect(clipped.gradient([1, 0], [0, 1]) == [0, 0])
    }
}
