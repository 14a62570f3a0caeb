import Grading
import Learning
import Tensors
import Testing

@testable import Regularization

@Suite("Ridge gradients, by hand")
struct HandDerivedTests {
    private let model = Sequential<Double>([Dense(weight: [[0.7], [-0.4]], bias: [0.2])])
    private let x: Tensor<Double> = [[0.5, -1], [2, 0.3], [-0.7, 1.1]]
    private let y: Tensor<Double> = [[1], [0], [1]]

    private func report(_ claim: (ModelPoint<Tensor<Double>>) -> [Tensor<Double>]) -> GradingReport {
        grade(
            model, at: x, y, loss: HalfSumSquaredError<Double>(), regularizer: L2<Double>(0.3, .whole), claimed: claim)
    }

    @Test("the grader finds it right")
    func correct() { #expect(report(ridgeGradient).verdict == .correct) }

    @Test("the planted mistake is the one that it is said to be")
    func planted() {
        #expect(report(gradientWithoutPenalty).mistakes == [.missingRegularizer])
    }
}
