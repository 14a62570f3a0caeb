import Learning
import Tensors
import Testing

@Suite("Regularizer")
struct RegularizerTests {
    @Test("biases are exempt")
    func biases() {
        let layer = Dense<Double>(weight: [[2]], bias: [5])
        let (loss, gradient) = Sequential<Double>([layer]).lossAndGradient(
            [[0]], Tensor<Double>(shape: [1, 1], scalars: [5]), loss: MeanSquaredError(), regularizer: L2(1, .whole))
        #expect(loss == 4)  // w² = 4; the data are met exactly
        #expect(gradient.parameterList.map(\.value.scalars) == [[4], [0]])
    }
}
