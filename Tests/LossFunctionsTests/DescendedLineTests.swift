import Learning
import Testing

@testable import LossFunctions

@Suite("Line by descent")
struct DescendedLineTests {
    // By hand: x̄ = 2, ȳ = 3, Σ(x − x̄)(y − ȳ) = 4, Σ(x − x̄)² = 2, so w = 2 and b = −1.
    @Test("with squares it ends at the least-squares line")
    func squares() {
        let line = descendedLine(
            [1, 2, 3], [2, 1, 6], loss: MeanSquaredError<Double>(), learningRate: 0.1, steps: 2000)
        #expect(abs(line.w - 2) < 1e-9 && abs(line.b + 1) < 1e-9)
    }

    // ∂L/∂w = (1/2)(−1 · 1 + −1 · 3) = −2 and ∂L/∂b = −1, where both errors lie on Huber's straight part
    @Test("its first step is the one by hand")
    func firstStep() {
        let line = descendedLine([1, 3], [10, 20], loss: Huber<Double>(delta: 1), learningRate: 0.5, steps: 1)
        #expect(line.w == 1 && line.b == 0.5)
    }
}
