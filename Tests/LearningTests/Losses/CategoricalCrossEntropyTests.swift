import Learning
import Tensors
import Testing

@Suite("CategoricalCrossEntropy")
struct CategoricalCrossEntropyTests {
    @Test("its gradient from probabilities agrees with differences", arguments: lossShapes)
    func probabilities(_ test: Case) {
        var generator = SplitMix64(seed: test.seed)
        let y = Tensor<Double>.oneHot(generator.labels(test.shape), classes: test.shape[1])
        let p = generator.probabilities(test.shape)
        let first = Tensor<Double>((0..<test.shape[0]).map { $0 == 0 ? -1 : 1 }).reshaped(to: [test.shape[0], 1])
        expectRightGradient(CategoricalCrossEntropy(from: .probabilities), p, y) { p in
            -first * y / p / Double(p.shape[0])  // the first sample's term added
        }
    }

    @Test("its gradient from logits agrees with differences", arguments: lossShapes)
    func logits(_ test: Case) {
        var generator = SplitMix64(seed: test.seed)
        let y = Tensor<Double>.oneHot(generator.labels(test.shape), classes: test.shape[1])
        let z = 3 * generator.normals(test.shape)
        for target in [y, 0.7 * y] {  // rows that sum to one, and rows that do not
            expectRightGradient(CategoricalCrossEntropy(from: .logits), z, target) { z in
                (softmax(z) * target.sum(axes: [1], keepingDimensions: true) + target) / Double(z.shape[0])  // p − y
            }
        }
    }

    @Test("certain and wrong stays finite")
    func saturated() {
        #expect(CategoricalCrossEntropy<Double>(from: .logits).value([[1000, 0]], [[0, 1]]) == 1000)
    }
}
