import Learning
import Tensors
import TestSupport
import Testing

@Suite("AdaGrad")
struct AdaGradTests {
    @Test("it follows the ledger on the gradients 1, −2, 3")
    func handCheck() {
        let gradients = [1.0, -2, 3]
        // T41: G = 1, 5, 14, with ε = 1e-8
        let path = trajectory(AdaGrad(learningRate: 0.1, epsilon: 1e-8), from: 0, steps: 3) { gradients[$1] }
        expect(path, equals: [0, -0.099999999, -0.0105572803, -0.0907356527])
    }

    @Test("an ε of 0 stops the program: 0 / 0 is no step")
    func settings() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = AdaGrad<Float>(learningRate: 0.1, epsilon: 0)
        }
        #expect(text(result).contains("AdaGrad: ε must be positive and finite, found 0.0"))
    }
}
