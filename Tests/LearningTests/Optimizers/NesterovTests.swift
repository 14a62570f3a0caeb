import Learning
import Tensors
import TestSupport
import Testing

@Suite("Nesterov")
struct NesterovTests {
    @Test("its form is the textbook's, seen from the point where the gradient is taken")
    func textbook() {
        // θ, v ← γ v − α g(θ + γ v), θ + v; our parameter is φ = θ + γ v
        var (theta, v) = (1.0, 0.0)
        var expected = [1.0]
        for _ in 0..<50 {
            v = 0.9 * v - 0.1 * (theta + 0.9 * v)
            theta += v
            expected.append(theta + 0.9 * v)
        }
        expect(path(Nesterov(learningRate: 0.1), steps: 50), equals: expected, within: 1e-14)
    }

    @Test("a velocity that is kept whole stops the program")
    func settings() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Nesterov<Float>(learningRate: 0.1, momentum: 1)
        }
        #expect(text(result).contains("Nesterov: γ must lie in 0 ..< 1, found 1.0"))
    }
}
