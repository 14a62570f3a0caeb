import Lessons
import Testing

@Suite("Iterates")
struct IteratesTests {
    @Test("the start comes first, then the state after each step, and steps count from 1")
    func path() {
        // 1, 1 + 1, 2 + 2, 4 + 3
        #expect(iterates(from: 1, steps: 3) { state, step in state += step } == [1, 2, 4, 7])
    }

    @Test("descent on w² with α = ¼ halves w at every step: w − ¼ · 2w")
    func descent() {
        #expect(iterates(from: 8.0, steps: 3) { w, _ in w -= 0.25 * 2 * w } == [8, 4, 2, 1])
    }

    @Test("without a step there is the start alone", arguments: [0, -3])
    func none(_ steps: Int) {
        #expect(iterates(from: "w", steps: steps) { state, _ in state += "!" } == ["w"])
    }
}
