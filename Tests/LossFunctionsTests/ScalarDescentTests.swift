import Testing

@testable import LossFunctions

@Suite("Descent of one number")
struct ScalarDescentTests {
    // θ ← θ − α · 2θ = (1 − 2α) θ
    @Test("on a parabola each step multiplies by 1 − 2α")
    func parabola() {
        let path = ScalarDescent(learningRate: 0.25) { 2 * $0 }.path(from: 8, steps: 3)
        #expect(path == [8, 4, 2, 1])
    }

    @Test("the first step has number 1")
    func numbers() {
        let path = ScalarDescent(learningRates: { 1 / Double($0) }, along: { _ in -1 }).path(from: 0, steps: 3)
        #expect(path == [0, 1, 1.5, 1.5 + 1.0 / 3])
    }

    @Test("no steps leave the start", arguments: [0, -1])
    func none(_ steps: Int) {
        #expect(ScalarDescent(learningRate: 1) { $0 }.path(from: 3, steps: steps) == [3])
    }

    @Test("steps are counted until the condition holds, not at all where it does, and never beyond the limit")
    func counting() {
        let descent = ScalarDescent(learningRate: 1) { _ in 1 }
        #expect(descent.steps(from: 10, limit: 100) { $0 < 0 } == 11)
        #expect(descent.steps(from: -1, limit: 100) { $0 < 0 } == 0)
        #expect(descent.steps(from: 10, limit: 10) { $0 < 0 } == nil)
    }
}
