import Learning
import Tensors
import Testing

private let (x, y, line) = (LedgerLine.x, LedgerLine.y, LedgerLine.model)

@Suite("Validation")
struct ValidationTests {
    @Test("a validation split takes the last rows before any shuffle")
    func split() throws {
        // The last row is an outlier: had it been trained on, the loss on it could not be what the first three predict.
        var model = line
        var optimizer = GradientDescent<Double>(learningRate: 0.1)
        var generator = SplitMix64(seed: 1)
        let history = try model.fit(
            x, [[3], [5], [7], [1000]], loss: MeanSquaredError(), optimizer: &optimizer,
            plan: TrainingPlan(epochs: 2000, batchSize: 3), validation: .last(fraction: 0.25), using: &generator)
        let last = try #require(history.epochs.last)
        #expect(last.loss < 1e-12)
        #expect(abs((last.validationLoss ?? 0) - 991 * 991) < 1e-3)  // y = 2·4 + 1 = 9 against 1000
    }

    @Test("validation samples, targets and labels that do not fit are refused before the first epoch")
    func validationMisfits() {
        var model = Sequential<Double>([Dense(weight: [[0, 0]], bias: [0, 0]), Softmax()])
        var optimizer = GradientDescent<Double>(learningRate: 0.1)
        var generator = SplitMix64(seed: 1)
        let loss = SparseCategoricalCrossEntropy<Double>(from: .probabilities)
        func message(_ labels: [Int], _ validation: Validation<Double, [Int]>) -> String? {
            #expect(throws: TrainingError.self) {
                try model.fit(
                    x, labels, loss: loss, optimizer: &optimizer, plan: TrainingPlan(epochs: 1),
                    validation: validation, using: &generator)
            }?.description
        }
        #expect(message([0, 1, 2, 0], .none) == "SparseCategoricalCrossEntropy: label 2 is not one of 2 classes")
        #expect(message([0, 1, 1, 0], .set(x.rows(0..<0), [])) == "validation samples: expected at least one, found 0")
        #expect(
            message([0, 1, 1, 0], .set(x, [0])) == "validation targets: expected one for each of 4 samples, found 1")
        let wide: Tensor<Double> = [[1, 2]]
        #expect(
            message([0, 1, 1, 0], .set(wide, [0])) == "layer 1 (dense): expects input [B, 1], found [1, 2]")
        #expect(message([0, 1, 1, 0], .set(x, [0, 1, 5, 0]))?.contains("label 5") == true)
    }

    @Test("samples of the wrong shape, and targets that do not match in number, are refused")
    func misfits() {
        var model = line
        var optimizer = GradientDescent<Double>(learningRate: 0.1)
        var generator = SplitMix64(seed: 1)
        func message(_ x: Tensor<Double>, _ y: Tensor<Double>) -> String? {
            #expect(throws: TrainingError.self) {
                try model.fit(
                    x, y, loss: MeanSquaredError(), optimizer: &optimizer, plan: TrainingPlan(epochs: 1),
                    using: &generator)
            }?.description
        }
        #expect(message([[1, 2]], [[1]]) == "layer 1 (dense): expects input [B, 1], found [1, 2]")
        #expect(message(x, [[1]]) == "training targets: expected one for each of 4 samples, found 1")
        #expect(message(.zeros([0, 1]), .zeros([0, 1])) == "training samples: expected at least one, found 0")
    }
}
