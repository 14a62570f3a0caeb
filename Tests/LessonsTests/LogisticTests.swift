import Lessons
import Testing

@Suite("The logistic function")
struct LogisticTests {
    @Test("it is ½ at 0, and σ(−z) = 1 − σ(z)", arguments: [0, 0.3, 1, 7.5, 30])
    func symmetry(_ z: Double) {
        #expect(logistic(0) == 0.5)
        #expect(abs(logistic(-z) - (1 - logistic(z))) <= .ulpOfOne)
    }

    @Test("numbers of any size stay between 0 and 1")
    func extremes() {
        #expect(logistic(1e300) == 1 && logistic(-1e300) == 0)
    }
}
