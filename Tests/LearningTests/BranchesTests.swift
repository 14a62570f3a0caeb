import Learning
import Tensors
import Testing

/// The pieces of piecewise functions: where their record changes between two points, a kink lies in between.
@Suite("Branches")
struct BranchesTests {
    @Test("of rectifiers: on where z > 0")
    func rectifiers() {
        let z: Tensor<Double> = [-2, -0.0, 0, 0.1, 3]
        #expect(ReLU<Double>().branches(ReLU().forward(z).cache) == [0, 0, 0, 1, 1])
        let leaky = LeakyReLU<Double>(slope: 0.1)
        #expect(leaky.branches(leaky.forward(z).cache) == [0, 0, 0, 1, 1])
        #expect(Sigmoid<Double>().branches(Sigmoid().forward(z).cache).isEmpty)
    }

    @Test("of a maximum: the winner's place in its own image, the same for every image that looks alike")
    func maxima() {
        let image: [Double] = [1, 5, 2, 0, 3, 4, 9, 8]  // 2 × 4 pixels: 5 stands at 1, 9 at 6
        let pool = MaxPooling2D<Double>()
        let cache = pool.forward(Tensor(shape: [2, 2, 4, 1], scalars: image + image)).cache
        #expect(pool.branches(cache) == [1, 6, 1, 6])
    }

    @Test("of a network: those of its layers in turn")
    func sequential() {
        let model = Sequential<Double>([ReLU(), Tanh(), LeakyReLU()])
        #expect(model.branches(model.forward([[-1, 2]]).cache) == [0, 1, 0, 1])
    }

    @Test("of errors: their sign, and on which side of ±δ they lie")
    func errors() {
        let (prediction, target): (Tensor<Double>, Tensor<Double>) = ([1, 2.9, 3, 4.5, 5.5], [3, 3, 3, 3, 3])
        #expect(MeanAbsoluteError<Double>().branches(prediction, target) == [-1, -1, 0, 1, 1])
        #expect(Huber<Double>(delta: 1.5).branches(prediction, target) == [-1, 0, 0, 0, 1])
        #expect(MeanSquaredError<Double>().branches(prediction, target).isEmpty)
    }

    @Test("of weights under an absolute value: their sign")
    func weights() {
        let w: Tensor<Double> = [-0.5, 0, 2]
        #expect(L1<Double>(0.1).branches(w) == [-1, 0, 1])
        #expect(ElasticNet<Double>(l1: 0.1, l2: 0.2).branches(w) == [-1, 0, 1])
        #expect(L2<Double>(0.1, .whole).branches(w).isEmpty)
    }

    @Test("of probabilities: clipped from below, not at all, from above; where they are clipped, the gradient is 0")
    func clipping() {
        let p: Tensor<Double> = [[1e-8, 0.5], [0.99999999, 0.5]]  // the bounds are 10⁻⁷ and 1 − 10⁻⁷
        let pieces: [Int32] = [-1, 0, 1, 0]
        let ones = Tensor<Double>.ones([2, 2])
        let binary = BinaryCrossEntropy<Double>(from: .probabilities)
        #expect(
            binary.branches(p, ones) == pieces && BinaryCrossEntropy<Double>(from: .logits).branches(p, ones).isEmpty)
        #expect(binary.gradient(p, ones) == [[0, -0.5], [0, -0.5]])  // −1/p / 4
        let classes = CategoricalCrossEntropy<Double>(from: .probabilities)
        #expect(classes.branches(p, ones) == pieces)
        #expect(CategoricalCrossEntropy<Double>(from: .logits).branches(p, ones).isEmpty)
        #expect(classes.gradient(p, ones) == [[0, -1], [0, -1]])  // −1/p / 2
        let labels = SparseCategoricalCrossEntropy<Double>(from: .probabilities)
        #expect(labels.branches(p, [0, 0]) == pieces)
        #expect(SparseCategoricalCrossEntropy<Double>(from: .logits).branches(p, [0, 0]).isEmpty)
        #expect(labels.gradient(p, [0, 1]) == [[0, 0], [0, -1]])
    }
}
