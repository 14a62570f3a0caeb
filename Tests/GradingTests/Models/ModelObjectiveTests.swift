import Learning
import Tensors
import Testing

@testable import Grading

@Suite("A model's loss, block by block")
struct ModelObjectiveTests {
    private let y: Tensor<Double> = [[4]]
    private let model = Sequential<Double>([
        Dense(weight: [[1, -1], [2, 0.5]], bias: [0, 0]), ReLU(), Dense(weight: [[1], [-2]], bias: [0.5]),
    ])

    @Test("is the whole loss whichever block moves, every penalty counted once")
    func whole() {
        let point = ModelPoint(model, [[1, 2]], y, regularizer: L2(0.1, .whole))
        let replay = Replay(point, loss: MeanSquaredError())
        // z = (5, 0), a = (5, 0), prediction 5.5: 1.5² + 0.1 (1 + 1 + 4 + 0.25) + 0.1 (1 + 4) = 2.25 + 0.625 + 0.5
        #expect(abs(replay.lossValue() - 3.375) < 1e-12)
        let objective = replay.objective()
        for block in 0..<4 {
            let line = objective.line(block: block, entry: 0, noise: 0)
            #expect(abs(line.origin.value - replay.lossValue()) < 1e-12)
        }
        // W₁[0, 0] from 1 to 2 moves the prediction to 6.5, the penalty by 0.1 (4 − 1): 6.25 + 0.625 + 0.3 + 0.5
        let moved = objective.line(block: 0, entry: 0, noise: 0).evaluate(1)
        #expect(abs(moved.value - 7.675) < 1e-12)
    }

    @Test("tells the branches of the layers from the moved one on, of the loss and of the penalty")
    func branches() {
        let point = ModelPoint(model, [[1, 2.5]], y, regularizer: L1(0.1))
        let objective = Replay(point, loss: MeanAbsoluteError()).objective()
        let signs: [[Int32]] = [[1, 1] + [1, -1, 1, 1] + [1], [1, 1] + [1], [1, -1] + [1], [1]]
        for block in 0..<4 {
            let line = objective.line(block: block, entry: 0, noise: 0)
            #expect(line.origin.branches?.sorted() == signs[block].sorted(), "block \(block)")
        }
    }
}
