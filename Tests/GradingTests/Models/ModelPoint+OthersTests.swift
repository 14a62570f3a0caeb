import Learning
import Tensors
import Testing

@testable import Grading

@Suite("Other points of a model")
struct ModelPointOthersTests {
    private let model = Sequential<Double>([
        Dense(weight: [[0.4, -0.3, 0.2], [0.1, 0.5, -0.6]], bias: [0.1, -0.2, 0.3])
    ])
    private let x: Tensor<Double> = [[1, 2], [0.5, -1], [-0.3, 0.4]]

    private func signs(_ tensor: Tensor<Double>) -> [Bool] { tensor.scalars.map { $0 > 0 } }

    @Test("near: seven samples of these pairs, other weights, λ = 0.37; the batch stays where it must")
    func near() {
        let y: Tensor<Double> = [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
        let point = ModelPoint(model, x, y, regularizer: L2(0.1, .half))
        var generator = SplitMix64(seed: 3)
        let moved = point.moved(keepsBatch: false, using: &generator)
        #expect(moved.x.shape == [7, 2] && moved.y.shape == [7, 3] && moved.strength == 0.37)
        #expect((moved.regularizer as? L2<Double>)?.convention == .half)
        for row in 0..<7 { #expect((0..<3).contains { y.row($0) == moved.y.row(row) }) }
        #expect(zip(moved.parameters.values, point.parameters.values).allSatisfy { $0 != $1 })
        let kept = point.moved(keepsBatch: true, using: &generator)
        #expect(kept.x == x && kept.y == y && kept.parameters.values != point.parameters.values)
        let many = ModelPoint(model, x.rows([0, 1, 2, 0, 1, 2, 0, 1]), y.rows([0, 1, 2, 0, 1, 2, 0, 1]))
        #expect(many.moved(keepsBatch: false, using: &generator).sampleCount == 10)
    }

    @Test("drawn anew: every input, weight and error takes either sign", arguments: [1, 2, 3] as [UInt64])
    func anew(_ seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        func expectBothSigns<Target, L: Loss<Double, Target>>(_ y: Target, _ loss: L, _ model: Sequential<Double>) {
            let point = ModelPoint(model, x, y, regularizer: L1(0.1))
            var seen: [[Bool]] = []
            for _ in 0..<24 {
                let other = point.drawnAnew(keepsBatch: false, loss: loss, using: &generator)
                #expect(!other.isClipped(by: loss) && other.y.targetCount == other.sampleCount)
                seen.append(
                    signs(other.x.row(0)) + signs(other.parameters.values[0])
                        + signs(loss.gradient(other.model(other.x), other.y).row(0)))
            }
            for entry in seen[0].indices {
                #expect(seen.contains { $0[entry] } && seen.contains { !$0[entry] }, "\(loss), entry \(entry)")
            }
        }
        let softmax = Sequential<Double>(model.layers + [Softmax()])
        let sigmoid = Sequential<Double>(model.layers + [Sigmoid()])
        let oneHot: Tensor<Double> = [[1, 0, 0], [1, 0, 0], [1, 0, 0]]
        expectBothSigns(.zeros([3, 3]), MeanSquaredError<Double>(), model)
        expectBothSigns(.zeros([3, 3]), HalfSumSquaredError<Double>(), sigmoid)
        expectBothSigns(.zeros([3, 3]), Huber<Double>(delta: 0.5), model)
        expectBothSigns(.zeros([3, 3]), MeanAbsoluteError<Double>(), model)
        expectBothSigns(.ones([3, 3]), BinaryCrossEntropy<Double>(from: .probabilities), sigmoid)
        expectBothSigns(.ones([3, 3]), BinaryCrossEntropy<Double>(from: .logits), model)
        expectBothSigns(oneHot, CategoricalCrossEntropy<Double>(from: .logits), model)
        expectBothSigns([0, 0, 0], SparseCategoricalCrossEntropy<Double>(from: .logits), model)
        // From probabilities only the class itself has a slope, and that is negative: the classes are exchanged.
        let (point, loss) = (ModelPoint(softmax, x, oneHot), CategoricalCrossEntropy<Double>(from: .probabilities))
        let others = (0..<8).map { _ in point.drawnAnew(keepsBatch: false, loss: loss, using: &generator).y }
        #expect(others.allSatisfy { $0.sum(axes: 1) == .ones([7]) })
        #expect((0..<3).allSatisfy { label in others.contains { $0.max(axes: 0)[label] == 1 } })
    }

    @Test("inputs far from zero take the other sign as well; λ is 0.37 whatever the penalty", arguments: 1...3)
    func farFromZero(_ seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        let point = ModelPoint(
            model, [[10, 9], [10.1, 9.2], [9.9, 9.1]], Tensor<Double>.zeros([3, 3]), regularizer: L1(0.1))
        let others = (0..<24).map { _ in
            point.drawnAnew(keepsBatch: false, loss: MeanSquaredError(), using: &generator)
        }
        for column in 0..<2 {
            #expect(others.contains { $0.x[0, column] > 5 } && others.contains { $0.x[0, column] < -5 })
        }
        #expect(others.allSatisfy { $0.strength == 0.37 && $0.regularizer is L1<Double> })
        #expect(point.moved(keepsBatch: false, using: &generator).strength == 0.37)
    }

    @Test("no rectified unit is off for every sample, near or far", arguments: 1...6)
    func awake(_ seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        let dead = Sequential<Double>([
            Dense(weight: [[0.1, 0.2, -0.4], [0.3, -0.1, 0.2]], bias: [-90, -80, 0.1]), ReLU(),
            Dense(weight: [[-1], [-2], [-1]], bias: [-3]), ReLU(), Dense(weight: [[1]], bias: [0]),
        ])
        let point = ModelPoint(dead, x, Tensor<Double>.zeros([3, 1]))
        for _ in 0..<12 {
            let others = [
                point.moved(keepsBatch: false, using: &generator),
                point.drawnAnew(keepsBatch: false, loss: MeanSquaredError(), using: &generator),
            ]
            for other in others {
                let steps = other.model.forward(other.x).cache
                #expect([1, 3].allSatisfy { steps[$0].output.max(axes: 0).min() > 0 })
            }
        }
    }

    @Test("probabilities that would be clipped are avoided")
    func unclipped() {
        let steep = Sequential<Double>([Dense(weight: [[90, -90], [60, 80]], bias: [0, 0]), Sigmoid()])
        let loss = BinaryCrossEntropy<Double>(from: .probabilities)
        let y: Tensor<Double> = [[1, 0], [0, 1], [1, 1]]
        let point = ModelPoint(steep, x, y)
        #expect(point.isClipped(by: loss))
        var generator = SplitMix64(seed: 1)
        #expect(!point.drawnAnew(keepsBatch: false, loss: loss, using: &generator).isClipped(by: loss))
    }
}
