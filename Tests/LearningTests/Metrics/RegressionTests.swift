import Learning
import Tensors
import Testing

@Suite("Regression metrics")
struct RegressionTests {
    @Test("RMSE and R² of the ledger's noisy line")
    func regression() {
        // F42: the best line for these labels has w = 2.73939394, b = 1.10727273
        let y: Tensor<Double> = [1.4, 1, 1.8, 1.5, 2.5, 2.3, 3.2, 2.8, 3.6, 3.3]
        let line = 2.739393939 * Tensor((0..<10).map { 0.1 * Double($0) }) + 1.107272727
        #expect(abs(rSquared(line, y) - 0.8641862511) < 1e-9)
        #expect(abs(rootMeanSquaredError(line, y) - 0.0972969697.squareRoot()) < 1e-9)
        #expect(rSquared(y, y) == 1)
        #expect(rSquared(Tensor(repeating: y.mean(), shape: [10]), y) == 0)
    }

    @Test("for constant targets R² is 1 where they are met exactly, and −∞ elsewhere", arguments: [-2.0, 0, 0.5, 3])
    func constantTargets(_ value: Double) {
        let y = Tensor<Double>(repeating: value, shape: [4])
        #expect(rSquared(y, y) == 1)
        #expect(rSquared(y + [0, 0, 0, 1], y) == -.infinity)
    }
}
