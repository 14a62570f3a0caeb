import Grading
import Learning
import Tensors
import Testing

@Suite("Clipped points")
struct ClippedPointTests {
    /// p = σ(Wx + b) of z = 30, −1, 0.5 and 2: the first is 1 − 10⁻¹³, beyond the 1 − 10⁻⁷ at which the loss clips, and
    /// its target is 0, so that the formula's (p − y) is 1 where the clipped loss is flat.
    private let model = Sequential<Double>([Dense(weight: [[30, 0.2], [-1, 0.4]], bias: [0, 0.1]), Sigmoid()])
    private let x: Tensor<Double> = [[1, 0], [0, 1], [0.05, 1], [0.1, 1]]
    private let y: Tensor<Double> = [[0, 1], [1, 0], [0, 0], [1, 1]]

    private func report(_ claim: (ModelPoint<Tensor<Double>>) -> [Tensor<Double>]) -> GradingReport {
        grade(model, at: x, y, loss: BinaryCrossEntropy(from: .probabilities), claimed: claim)
    }

    /// ∂L/∂W = xᵀ (p − y) / n, ∂L/∂b = Σ (p − y) / n over the n entries of p.
    private func textbook(_ point: ModelPoint<Tensor<Double>>) -> [Tensor<Double>] {
        let delta = (point.model(point.x) - point.y) / Double(point.y.count)
        return [matmul(point.x.transposed(), delta), delta.sum(axes: 0)]
    }

    @Test("a right formula is not called wrong where the loss clips")
    func right() {
        let report = report(textbook)
        #expect(report.verdict == .inconclusive && report.findings.isEmpty)
        #expect(report.problem?.contains("clips 1 probability") == true)
        #expect(report.problem?.contains("the claim is right") == true)
        #expect(report.text().contains("Choose smaller weights"))
    }

    @Test("a wrong formula is named by what it does where nothing is clipped")
    func wrong() {
        let report = report { textbook($0).map { -$0 } }
        #expect(report.verdict == .wrong && report.mistakes == [.wrongSign])
    }

    @Test("plain arrays cannot be asked elsewhere, and the report says so")
    func arrays() {
        let arrays = textbook(ModelPoint(model, x, y))
        let report = report { _ in arrays }
        #expect(report.verdict == .inconclusive)
        #expect(report.problem?.contains("as a function of its point") == true)
    }

    @Test("the library's own gradient, which is 0 where it clips, is right there")
    func ownGradient() {
        let report = grade(model, at: x, y, loss: BinaryCrossEntropy(from: .probabilities))
        #expect(report.verdict == .correct)
    }
}
