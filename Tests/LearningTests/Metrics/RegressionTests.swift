import Learning
import Ledger
import Tensors
import Testing

@Suite("Regression metrics")
struct RegressionTests {
    @Test("RMSE and R² of the ledger's noisy line")
    func regression() {
        // F42: Σx = 4.5, Σy = 23.4, Σxy = 12.79 and Σx² = 2.85, so w = 22.6/8.25 and b = 2.34 − 0.45 w.
        let y: Tensor<Double> = [1.4, 1, 1.8, 1.5, 2.5, 2.3, 3.2, 2.8, 3.6, 3.3]
        let w = 22.6 / 8.25
        let line = w * Tensor((0..<10).map { 0.1 * Double($0) }) + (2.34 - 0.45 * w)
        #expect(abs(rSquared(line, y) - LedgerRow.reference("R² of the best line", of: "F42")) < 1e-9)
        let squared = LedgerRow.reference("mean squared error of the best line", of: "F42")
        #expect(abs(rootMeanSquaredError(line, y) - squared.squareRoot()) < 1e-9)
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
