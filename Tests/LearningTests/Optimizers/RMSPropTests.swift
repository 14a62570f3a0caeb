import Learning
import Tensors
import TestSupport
import Testing

@Suite("RMSProp")
struct RMSPropTests {
    @Test("two steps along the gradients 1 and −2, followed by hand")
    func handCheck() {
        let gradients = [1.0, -2]
        // v = 0.1·1, then 0.9·0.1 + 0.1·4 = 0.49: w = −0.1/√0.1, then + 0.2/0.7; ε is too small to be seen
        let path = trajectory(RMSProp(learningRate: 0.1, epsilon: 1e-13), from: 0, steps: 2) { gradients[$1] }
        expect(path, equals: [0, -0.31622776602, -0.31622776602 + 0.28571428571], within: 2e-11)
    }

    @Test("settings that make no sense stop the program with the rule and what was found")
    func settings() async {
        #expect(
            text(
                await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
                    _ = RMSProp<Float>(decay: -0.1)
                }
            ).contains("RMSProp: ρ must lie in 0 ..< 1, found -0.1"))
        #expect(
            text(
                await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
                    _ = RMSProp<Float>(epsilon: -1e-7)
                }
            ).contains("RMSProp: ε must be positive and finite, found -1e-07"))
    }
}
