import Learning
import Ledger
import Tensors
import Testing

@Suite("Dense")
struct DenseTests {
    @Test("its gradients agree with differences", arguments: cases { [$0.int(1...6), $0.int(1...7), $0.int(1...5)] })
    func gradients(_ test: Case) {
        var generator = SplitMix64(seed: test.seed)
        let layer = Dense(
            weight: generator.normals([test.shape[1], test.shape[2]]), bias: generator.normals([test.shape[2]]))
        expectRightGradients(
            layer, at: generator.normals([test.shape[0], test.shape[1]]), seed: test.seed,
            planted: [  // the first sample in (a) and (b), the first unit in (c)
                PlantedSign(layer, "weight", termsOfFirstAlong: 0),
                PlantedSign(layer, "bias", termsOfFirstAlong: 0),
                PlantedSign(layer, "input", termsOfFirstAlong: 1),
            ])
    }

    @Test("a square weight is transposed on the way back")
    func square() {
        let layer = Dense<Double>(weight: [[1, 2], [3, 4]], bias: [0, 0])
        // ∂L/∂x_d = Σ_h ∂L/∂z_h W_dh: the first column for ∂L/∂z = (1, 0), the second for (0, 1)
        #expect(layer.backward([[1, 0], [0, 1]], cache: .zeros([2, 2])).dInput == [[1, 3], [2, 4]])
    }

    @Test("z = x W + b on numbers followed by hand")
    func forward() {
        let layer = Dense<Double>(weight: [[1, 2], [3, 4]], bias: [10, 20])
        // [1, −1]: 1·1 − 1·3 + 10 = 8 and 1·2 − 1·4 + 20 = 18
        #expect(layer([[1, -1], [0, 0]]) == [[8, 18], [10, 20]])
    }

    @Test("an image is refused with both shapes and the way out")
    func refusesImages() {
        var generator = SplitMix64(seed: 1)
        let layer = Dense<Float>(inputs: 784, outputs: 128, using: &generator)
        #expect(
            throws: ShapeError(
                "Dense", "expects input [B, 784], found [32, 28, 28]",
                advice: "flatten each sample first: reshape to [32, 784]")
        ) { try layer.outputShape(of: [32, 28, 28]) }
    }

    @Test("the ledger's 2-3-2 sigmoid net, forward and backward")
    func ledgerFixture() {
        // FX2 of the ledger; its W is [outputs, inputs] and its samples are columns.
        let first = Dense<Double>(weight: [[0.1, 0.4, -0.5], [-0.2, 0.3, 0.6]], bias: [0.1, 0, -0.1])
        let second = Dense<Double>(weight: [[0.2, -0.4], [-0.3, 0.1], [0.5, 0.7]], bias: [0.05, -0.05])
        let model = Sequential<Double>([first, Sigmoid(), second, Sigmoid()])
        let (x, y): (Tensor<Double>, Tensor<Double>) = ([[1, -2]], [[1, 0]])
        let (loss, gradient) = model.lossAndGradient(x, y, loss: HalfSumSquaredError())
        #expect(abs(loss - LedgerRow.reference("L", of: "F10")) < 1e-12)
        let gradients = gradient.parameterList.map(\.value)
        let expected = ["∂L/∂W₁", "δ₁", "∂L/∂W₂", "δ₂"].map { LedgerRow.references($0, of: "F10") }
        expect(gradients[0].transposed(), equals: expected[0], within: 5e-11)
        expect(gradients[1], equals: expected[1], within: 5e-11)
        expect(gradients[2].transposed(), equals: expected[2], within: 5e-11)
        expect(gradients[3], equals: expected[3], within: 5e-11)
    }
}
