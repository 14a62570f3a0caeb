import Datasets
import Learning
import Tensors
import Testing

@testable import LossFunctions

@Suite("Separation")
struct SeparationTests {
    private let points = LabeledPoints(x: [-2, -1, 1, 2], y: [0, 1, 0, 1], labels: [0, 0, 1, 1], classes: 2)

    @Test("a start that is right about three of four points has that share, and it ends with all four")
    func accuracy() throws {
        // z = x₁ + 1.5: above zero at −1 as well
        let start = Sequential<Double>([Dense<Double>(weight: [[1], [0]], bias: [1.5])])
        let outcome = try Separation(points).train(
            start, threshold: 0, loss: BinaryCrossEntropy<Double>(from: .logits), learningRate: 1, epochs: 50)
        #expect(outcome.accuracy.count == 51)
        #expect(outcome.accuracy.first == 0.75 && outcome.accuracy.last == 1)
    }

    // One step of 1 from w = b = 0 with p − y = ±½: b stays, w₁ = ¼ · ½ · (2 + 1 + 1 + 2), w₂ = ¼ · ½ · (0 − 1 + 0 + 1)
    @Test("one epoch is one step by hand")
    func step() throws {
        let start = Sequential<Double>([Dense<Double>(weight: [[0], [0]], bias: [0])])
        let outcome = try Separation(points).train(
            start, threshold: 0, loss: BinaryCrossEntropy<Double>(from: .logits), learningRate: 1, epochs: 1)
        let parameters = outcome.model.parameterList
        #expect(parameters[0].value == [[0.75], [0]] && parameters[1].value == [0])
    }
}
