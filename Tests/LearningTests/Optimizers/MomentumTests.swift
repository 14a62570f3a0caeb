import Learning
import Tensors
import TestSupport
import Testing

@Suite("Momentum")
struct MomentumTests {
    @Test("as a moving average it follows the ledger")
    func ledger() {
        // F33, α = 0.1, γ = 0.9
        let ema = path(Momentum(learningRate: 0.1, form: .movingAverage), steps: 200)
        expect(ema, equals: [1, 0.99, 0.9711, 0.944379, 0.91088631, 0.8716340259])
        #expect(abs(ema[10] - 0.6210791125) < 5e-11 && abs(ema[100] + 0.0026336817) < 5e-11)
        // The classical form with α′ = (1 − γ) α is the same rule.
        expect(path(Momentum(learningRate: 0.01, form: .classical), steps: 200), equals: ema, within: 2e-16)
    }

    @Test("a velocity that is kept whole stops the program")
    func settings() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Momentum<Float>(learningRate: 0.1, momentum: 1, form: .classical)
        }
        #expect(text(result).contains("Momentum: γ must lie in 0 ..< 1, found 1.0"))
    }
}
