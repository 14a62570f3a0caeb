import Testing

@testable import Regularization

@Suite("Weight decay")
struct WeightDecayTests {
    private let decay = WeightDecay(learningRate: 0.25, strength: 0.5)

    // 1 − 2αλ = 0.75
    @Test("the square takes a share of what is left")
    func squared() { #expect(decay.squared(from: 1, steps: 2) == [1, 0.75, 0.5625]) }

    // αλ = 0.125
    @Test("the soft threshold takes steps of one length, and stops at zero from either side")
    func proximal() {
        #expect(decay.proximal(from: 0.3, steps: 4).map { ($0 * 1000).rounded() } == [300, 175, 50, 0, 0])
        #expect(decay.proximal(from: -0.125, steps: 2) == [-0.125, 0, 0])
    }

    @Test("along its slope the absolute value steps over zero and back")
    func absolute() {
        #expect(decay.absolute(from: 0.0625, steps: 3) == [0.0625, -0.0625, 0.0625, -0.0625])
        #expect(decay.absolute(from: 0, steps: 1) == [0, 0])
    }

    @Test("no steps leave the start", arguments: [0, -1])
    func none(_ steps: Int) { #expect(decay.squared(from: 3, steps: steps) == [3]) }
}
