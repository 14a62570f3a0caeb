import Grading
import Learning
import Tensors
import Testing

@testable import LossFunctions

@Suite("Gradients of a logistic unit, by hand")
struct HandDerivedTests {
    private let model = Sequential<Double>([Dense(weight: [[0.7], [-0.4]], bias: [0.2]), Sigmoid()])
    private let x: Tensor<Double> = [[0.5, -1], [2, 0.3], [-0.7, 1.1]]
    private let y: Tensor<Double> = [[1], [0], [1]]

    @Test("the grader finds them right")
    func correct() {
        #expect(grade(model, at: x, y, loss: MeanSquaredError()) { squaredErrorGradient($0) }.verdict == .correct)
        let crossEntropy = BinaryCrossEntropy<Double>(from: .probabilities)
        #expect(grade(model, at: x, y, loss: crossEntropy) { crossEntropyGradient($0) }.verdict == .correct)
    }

    @Test("each is wrong for the other's loss")
    func exchanged() {
        #expect(grade(model, at: x, y, loss: MeanSquaredError()) { crossEntropyGradient($0) }.verdict == .wrong)
    }

    @Test("the planted mistake is the one that it is said to be")
    func planted() {
        let report = grade(model, at: x, y, loss: BinaryCrossEntropy<Double>(from: .probabilities)) {
            gradientWithoutComplement($0)
        }
        #expect(report.mistakes == [.missingComplementTerm])
    }
}
