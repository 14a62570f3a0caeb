import Learning
import Tensors
import Testing

private let shapes = cases { [$0.int(1...6), $0.int(2...5)] }

@Suite("Losses")
struct LossTests {
    @Test("squared errors' gradients agree with differences", arguments: shapes)
    func squared(_ test: Case) {
        var generator = SplitMix64(seed: test.seed)
        let (prediction, target) = (generator.normals(test.shape), generator.normals(test.shape))
        expectRightGradient(MeanSquaredError(), prediction, target)
        expectRightGradient(HalfSumSquaredError(), prediction, target)
    }

    @Test("the absolute error's gradient agrees with differences", arguments: shapes)
    func absolute(_ test: Case) {
        var generator = SplitMix64(seed: test.seed)
        let target = generator.normals(test.shape)
        expectRightGradient(MeanAbsoluteError(), target + generator.normalsAwayFromZero(test.shape), target)
    }

    @Test("Huber's gradient agrees with differences on both sides of δ", arguments: shapes)
    func huber(_ test: Case) {
        var generator = SplitMix64(seed: test.seed)
        let target = generator.normals(test.shape)
        expectRightGradient(Huber(delta: 0.7), target + 2 * generator.normals(test.shape), target)
    }

    @Test("binary cross-entropy's gradients agree with differences", arguments: shapes)
    func binary(_ test: Case) {
        var generator = SplitMix64(seed: test.seed)
        let y = generator.probabilities(test.shape) .> 0.5
        expectRightGradient(BinaryCrossEntropy(from: .probabilities), generator.probabilities(test.shape), y)
        expectRightGradient(BinaryCrossEntropy(from: .logits), 3 * generator.normals(test.shape), y)
    }

    @Test("categorical cross-entropy's gradients agree with differences", arguments: shapes)
    func categorical(_ test: Case) {
        var generator = SplitMix64(seed: test.seed)
        let labels = (0..<test.shape[0]).map { _ in generator.int(0...test.shape[1] - 1) }
        let y = Tensor<Double>.oneHot(labels, classes: test.shape[1])
        let (p, z) = (generator.probabilities(test.shape), 3 * generator.normals(test.shape))
        expectRightGradient(CategoricalCrossEntropy(from: .probabilities), p, y)
        expectRightGradient(CategoricalCrossEntropy(from: .logits), z, y)
        expectRightGradient(CategoricalCrossEntropy(from: .logits), z, 0.7 * y)  // rows that do not sum to one
        expectRightGradient(SparseCategoricalCrossEntropy(from: .probabilities), p, labels)
        expectRightGradient(SparseCategoricalCrossEntropy(from: .logits), z, labels)
    }

    @Test("labels and one-hot rows are the same loss", arguments: shapes)
    func sparseIsCategorical(_ test: Case) {
        var generator = SplitMix64(seed: test.seed)
        let labels = (0..<test.shape[0]).map { _ in generator.int(0...test.shape[1] - 1) }
        let z = generator.normals(test.shape)
        let y = Tensor<Double>.oneHot(labels, classes: test.shape[1])
        let (a, b) = (
            SparseCategoricalCrossEntropy<Double>(from: .logits).value(z, labels),
            CategoricalCrossEntropy<Double>(from: .probabilities).value(softmax(z), y)
        )
        #expect(abs(a - b) < 1e-12)
    }

    @Test("values of the ledger")
    func values() {
        let (y, guess): (Tensor<Double>, Tensor<Double>) = ([1, 2, 3, 4], [1.5, 2, 2, 5])
        #expect(MeanSquaredError().value(guess, y) == 0.5625)  // F22
        #expect(HalfSumSquaredError().value(guess, y) == 1.125)  // n/2 times as much
        #expect(MeanAbsoluteError().value(guess, y) == 0.625)  // F26
        // FX5 and F24: the mean of the right binary cross-entropy
        let (labels, p): (Tensor<Double>, Tensor<Double>) = ([1, 0, 1, 0], [0.9, 0.1, 0.8, 0.3])
        #expect(abs(BinaryCrossEntropy(from: .probabilities).value(p, labels) - 0.1976348816) < 5e-11)
        // F16, F23: −ln 0.7
        let q: Tensor<Double> = [[0.1, 0.2, 0.7]]
        #expect(abs(SparseCategoricalCrossEntropy(from: .probabilities).value(q, [2]) - 0.3566749439) < 5e-11)
        // T35: logits (2, 1, −1), class 3
        let z: Tensor<Double> = [[2, 1, -1]]
        let sparse = SparseCategoricalCrossEntropy<Double>(from: .logits)
        #expect(abs(sparse.value(z, [2]) - 3.3490122168) < 5e-11)
        expect(sparse.gradient(z, [2]), equals: [0.7053845127, 0.2594964603, -0.9648809730], within: 5e-11)
        // Huber with δ = 1 at errors ½ and 3: (½·¼ + (3 − ½)) / 2
        #expect(Huber<Double>().value([0.5, 3], [0, 0]) == 1.3125)
    }

    @Test("certain and wrong stays finite: logits exactly, probabilities by clipping")
    func saturated() {
        #expect(BinaryCrossEntropy<Double>(from: .logits).value([1000, -1000], [0, 1]) == 1000)
        #expect(CategoricalCrossEntropy<Double>(from: .logits).value([[1000, 0]], [[0, 1]]) == 1000)
        let clipped = BinaryCrossEntropy<Double>(from: .probabilities)
        #expect(abs(clipped.value([1], [0]) - 7 * 2.302585092994046) < 1e-8)  // −ln 10⁻⁷
        #expect(clipped.gradient([1, 0], [0, 1]) == [0, 0])
    }
}
