import Foundation
import Grading
import Learning
import Tensors
import Testing

/// A sigmoid whose author forgot σ′, or took it at a.
private struct HomeworkSigmoid: ElementwiseLayer {
    typealias Scalar = Double
    var atOutput = false

    func forward(_ z: Tensor<Double>) -> (output: Tensor<Double>, cache: Tensor<Double>) {
        let a = sigmoid(z)
        return (a, cache: a)
    }

    func backward(_ dA: Tensor<Double>, cache a: Tensor<Double>) -> (dInput: Tensor<Double>, gradient: Self) {
        guard atOutput else { return (dA, self) }
        let again = sigmoid(a)
        return (dA * again * (1 - again), self)
    }
}

private func network(_ middle: any Layer<Double>) -> (model: Sequential<Double>, x: Tensor<Double>, y: Tensor<Double>) {
    var generator = SplitMix64(seed: 4)
    let model = Sequential<Double>([
        Dense(inputs: 3, outputs: 4, using: &generator), middle, Dense(inputs: 4, outputs: 2, using: &generator),
    ])
    func draw(_ shape: [Int]) -> Tensor<Double> {
        Tensor(shape: shape, scalars: (0..<shape.reduce(1, *)).map { _ in generator.normal() })
    }
    return (model, draw([5, 3]), draw([5, 2]))
}

@Suite("Models")
struct ModelGradingTests {
    @Test("the first broken link is named, and what is wrong with it")
    func brokenLink() {
        let (model, x, y) = network(HomeworkSigmoid())
        let report = grade(model, at: x, y, loss: MeanSquaredError())
        #expect(report.verdict == .wrong)
        #expect(report.firstBrokenLink == "homework_sigmoid")
        #expect(report.mistakes == [.missingActivationDerivative])
        // One wrong layer does not make those before it look wrong.
        #expect(report.links.filter { $0.verdict == .wrong }.count == 1)
    }

    @Test("a derivative taken at the output is told from one left out")
    func derivativeAtOutput() {
        let (model, x, y) = network(HomeworkSigmoid(atOutput: true))
        let report = grade(model, at: x, y, loss: MeanSquaredError())
        #expect(report.mistakes == [.activationDerivativeAtOutput])
    }

    @Test("of two broken links the one nearest to the loss comes first")
    func twoBrokenLinks() {
        let (model, x, y) = network(HomeworkSigmoid())
        let report = grade(
            Sequential(model.layers + [HomeworkSigmoid(atOutput: true)]), at: x, y, loss: MeanSquaredError())
        #expect(report.links.filter { $0.verdict == .wrong }.count == 2)
        #expect(report.firstBrokenLink == "homework_sigmoid_2")
        #expect(report.mistakes == [.activationDerivativeAtOutput])
        #expect(report.findings.map(\.place) == ["homework_sigmoid_2"])
    }

    @Test("an activation that is wrong in another way has no name")
    func otherDerivative() {
        let generator = SplitMix64(seed: 1)
        var draws = generator
        let x = Tensor<Double>(shape: [3, 4], scalars: (0..<12).map { _ in draws.normal() })
        let report = grade(Sigmoid<Double>(), at: x) { dA, a in (dA * a * a, Sigmoid()) }
        #expect(report.verdict == .wrong && report.mistakes == [.unrecognised])
    }

    @Test("at a random point of a batch nothing is hidden; a rectifier's f′(a) is its f′(z)")
    func noBlindSpots() {
        let (smooth, x, y) = network(Tanh())
        #expect(grade(smooth, at: x, y, loss: MeanSquaredError()).blindSpots.isEmpty)
        let rectified = grade(network(ReLU()).model, at: x, y, loss: MeanSquaredError())
        #expect(rectified.verdict == .correct)
        #expect(!rectified.blindSpots.contains { $0.mistake == .activationDerivativeAtOutput })
    }

    @Test("a mistake that one layer hides and another shows is no blind spot")
    func hiddenOnce() {
        func blindSpots(_ last: Tensor<Double>) -> [Mistake] {
            let symmetric = Dense<Double>(weight: [[0.5, -0.2], [-0.2, 0.3]], bias: [0.1, -0.3])
            let model = Sequential<Double>([
                Dense(weight: [[0.4, -0.6], [0.9, 0.2]], bias: [0.2, 0.1]), Tanh(), symmetric, Tanh(),
                Dense(weight: last, bias: [-0.1, 0.3]),
            ])
            let (x, y): (Tensor<Double>, Tensor<Double>) = (
                [[1, -2], [0.5, 1], [-1, 0.3]], [[0, 1], [2, -1], [0.5, 0]]
            )
            return grade(model, at: x, y, loss: MeanSquaredError()).blindSpots.map(\.mistake)
        }
        #expect(blindSpots([[0.7, 0.1], [0.1, -0.4]]) == [.transposedWeight])
        #expect(blindSpots([[0.7, 0.1], [-0.9, -0.4]]) == [])
    }

    @Test("a model that is right holds in every link")
    func right() {
        let (model, x, y) = network(Tanh())
        let report = grade(model, at: x, y, loss: MeanSquaredError(), regularizer: L2(0.1, .half))
        #expect(report.verdict == .correct && report.firstBrokenLink == nil)
        #expect(
            report.links.map(\.name) == [
                "loss", "dense_2", "tanh", "dense", "regularizer of dense.weight", "regularizer of dense_2.weight",
            ])
        #expect(report.coverage.entries == 4 * 4 + 5 * 2 && report.coverage.of == 26)
    }

    @Test("two mistakes at once are both named")
    func pair() {
        let (model, x, y) = network(Sigmoid())
        let report = grade(model, at: x, y, loss: HalfSumSquaredError()) { point in
            // δ₁ without σ′, and a wrong sign in ∂L/∂W₂
            let (w1, b1, w2, b2) = (
                point.parameters.values[0], point.parameters.values[1], point.parameters.values[2],
                point.parameters.values[3]
            )
            let a = (matmul(point.x, w1) + b1).mapped { 1 / (1 + exp(-$0)) }
            let error = matmul(a, w2) + b2 - point.y
            let back = matmul(error, w2, transposeB: true)
            return [
                matmul(point.x, back, transposeA: true), back.sum(axes: 0), -matmul(a, error, transposeA: true),
                error.sum(axes: 0),
            ]
        }
        #expect(Set(report.mistakes) == [.wrongSign, .missingActivationDerivative])
    }

    @Test("shapes speak first: transposed, and a sum over the batch that is missing")
    func shapes() {
        let (model, x, y) = network(Tanh())
        let report = grade(model, at: x, y, loss: MeanSquaredError()) { point in
            var blocks = point.model.lossAndGradient(point.x, point.y, loss: MeanSquaredError()).gradient.parameterList
                .map(\.value)
            blocks[0] = blocks[0].transposed()
            let prediction = point.model(point.x)
            blocks[3] = MeanSquaredError().gradient(prediction, point.y)
            return blocks
        }
        #expect(report.verdict == .wrong)
        #expect(report.mistakes == [.transposed, .biasNotSummed])
        #expect(report.findings.allSatisfy { $0.residual == 0 })
    }

    @Test("only numbers that agree are said to be right but for their shape")
    func wrongNumbers() {
        let (model, x, y) = network(Tanh())
        let report = grade(model, at: x, y, loss: MeanSquaredError()) { point in
            var blocks = point.model.lossAndGradient(point.x, point.y, loss: MeanSquaredError()).gradient.parameterList
                .map(\.value)
            blocks[0] = 1.01 * blocks[0].transposed()
            blocks[1] = 1.01 * MeanSquaredError().gradient(point.model(point.x), point.y).sum(axes: 1)
            blocks[3] = 1.01 * MeanSquaredError().gradient(point.model(point.x), point.y)
            return blocks
        }
        #expect(report.mistakes == [.transposed, .wrongShape, .biasNotSummed])
        #expect(report.findings.allSatisfy { $0.residual == 1 && !$0.evidence.contains("right") })
    }

    @Test("what does not fit is refused in words, without a crash")
    func refusals() {
        let (model, x, y) = network(Tanh())
        func problem(_ x: Tensor<Double>, _ y: Tensor<Double>) -> String? {
            let report = grade(model, at: x, y, loss: MeanSquaredError())
            #expect(report.verdict == .notCheckable)
            return report.problem
        }
        #expect(problem(Tensor.zeros([5, 4]), y)?.contains("expects input [B, 3]") == true)
        #expect(problem(x, Tensor.zeros([4, 2]))?.contains("5 samples") == true)
        #expect(problem(x, Tensor.zeros([5, 3]))?.contains("[5, 2]") == true)
        #expect(problem(Tensor.zeros([0, 3]), Tensor.zeros([0, 2]))?.contains("no sample") == true)
        let labels = grade(model, at: x, [0, 1, 2, 0, 0], loss: SparseCategoricalCrossEntropy(from: .logits))
        #expect(labels.problem == "Label 2 is not one of 2 classes.")
        let blocks = grade(model, at: x, y, loss: MeanSquaredError()) { _ in [] }
        #expect(blocks.problem?.contains("0 blocks") == true)
    }

    @Test("a claim that remembers its batch is not asked about another")
    func rememberedBatch() {
        let (model, x, y) = network(Tanh())
        let report = grade(model, at: x, y, loss: HalfSumSquaredError()) { point in
            #expect(point.x.shape == x.shape || point.x.shape[0] > x.shape[0])
            return point.model.lossAndGradient(x, y, loss: HalfSumSquaredError()).gradient.parameterList.map {
                -1 * $0.value
            }
        }
        #expect(report.mistakes == [.wrongSign])
    }

    @Test("plain numbers are graded too, and every tie is listed")
    func plainNumbers() {
        let (model, x, y) = network(Tanh())
        let (two, targets) = (x.rows([0, 1]), y.rows([0, 1]))
        let loss = MeanSquaredError<Double>()
        let numbers = model.lossAndGradient(two, targets, loss: loss).gradient.parameterList.map { 2 * $0.value }
        let report = grade(model, at: two, targets, loss: loss) { _ in numbers }
        // In a batch of two, 2 is also m.
        #expect(report.mistakes == [.extraFactorTwo])
        #expect(report.findings[0].alternatives == [.missingMean])
    }

    @Test("one sample and zero weights are told as blind spots")
    func blindSpots() {
        let (model, x, y) = network(Tanh())
        let one = grade(model, at: x.rows([0]), y.rows([0]), loss: MeanSquaredError())
        #expect(one.verdict == .correct)
        let names = one.blindSpots.map(\.mistake)
        #expect(names.contains(.missingMean) && names.contains(.biasNotSummed))
        var zero = model
        zero.updateParameters(beside: zero) { _, _, parameter, _ in parameter *= 0 }
        let blind = grade(zero, at: x, y, loss: MeanSquaredError())
        #expect(blind.vacuous.contains("dense.weight"))
        #expect(blind.blindSpots.contains { $0.mistake == .missingActivationDerivative })
    }
}
