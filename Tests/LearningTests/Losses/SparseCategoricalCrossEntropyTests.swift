import Learning
import Ledger
import Tensors
import Testing

@Suite("SparseCategoricalCrossEntropy")
struct SparseCategoricalCrossEntropyTests {
    @Test("its gradient from probabilities agrees with differences", arguments: lossShapes)
    func probabilities(_ test: Case) {
        var generator = SplitMix64(seed: test.seed)
        let (labels, p) = (generator.labels(test.shape), generator.probabilities(test.shape))
        let loss = SparseCategoricalCrossEntropy<Double>(from: .probabilities)
        expectRightGradient(loss, p, labels) { p in
            var gradient = loss.gradient(p, labels)
            gradient[0, labels[0]] = 1 / Double(labels.count) / p[0, labels[0]]  // −1/p, of the first sample
            return gradient
        }
    }

    @Test("its gradient from logits agrees with differences", arguments: lossShapes)
    func logits(_ test: Case) {
        var generator = SplitMix64(seed: test.seed)
        let (labels, z) = (generator.labels(test.shape), 3 * generator.normals(test.shape))
        expectRightGradient(SparseCategoricalCrossEntropy(from: .logits), z, labels) { z in
            (softmax(z) + .oneHot(labels, classes: z.shape[1])) / Double(labels.count)  // p − e_y
        }
    }

    @Test("labels and one-hot rows are the same loss", arguments: lossShapes)
    func sparseIsCategorical(_ test: Case) {
        var generator = SplitMix64(seed: test.seed)
        let (labels, z) = (generator.labels(test.shape), generator.normals(test.shape))
        let y = Tensor<Double>.oneHot(labels, classes: test.shape[1])
        let (a, b) = (
            SparseCategoricalCrossEntropy<Double>(from: .logits).value(z, labels),
            CategoricalCrossEntropy<Double>(from: .probabilities).value(softmax(z), y)
        )
        #expect(abs(a - b) < 1e-12)
    }

    @Test("values of the ledger")
    func values() {
        // F16, F23: −ln 0.7
        let q: Tensor<Double> = [[0.1, 0.2, 0.7]]
        let expected = LedgerRow.reference("loss where the right class has 0.7", of: "F16")
        #expect(abs(SparseCategoricalCrossEntropy(from: .probabilities).value(q, [2]) - expected) < 5e-11)
        // T35: logits (2, 1, −1), class 3
        let z: Tensor<Double> = [[2, 1, -1]]
        let sparse = SparseCategoricalCrossEntropy<Double>(from: .logits)
        #expect(abs(sparse.value(z, [2]) - LedgerRow.reference("cross-entropy for class 3", of: "T35")) < 5e-11)
        let others = LedgerRow.references("softmax of (2, 1, −1)", of: "T31").prefix(2)
        let slope = LedgerRow.references("its slope for z₃, p − y", of: "T35")
        expect(sparse.gradient(z, [2]), equals: others + slope, within: 5e-11)
    }
}
