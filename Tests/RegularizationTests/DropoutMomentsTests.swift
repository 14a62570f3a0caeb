import Tensors
import Testing

@testable import Regularization

@Suite("Moments of dropout")
struct DropoutMomentsTests {
    @Test("probabilities of all masks add up to one", arguments: [0.0, 0.2, 0.5, 0.9])
    func masks(rate: Double) {
        let masks = DropoutMoments(rate: rate).masks(5)
        #expect(masks.count == 32)
        #expect(abs(masks.reduce(0) { $0 + $1.probability } - 1) < 1e-14)
    }

    @Test("mean a and variance a² p / (1 − p)", arguments: [0.1, 0.5, 0.8])
    func moments(rate: Double) {
        let a = [1, -2, 0.5]
        let moments = DropoutMoments(rate: rate).moments(of: a)
        for j in a.indices {
            #expect(abs(moments.mean[j] - a[j]) < 1e-14)
            #expect(abs(moments.variance[j] - a[j] * a[j] * rate / (1 - rate)) < 1e-13)
        }
    }

    // One entry 3 with w = 2 and y = 1: kept with 0.75 it is 3/0.75 · 2 = 8, else 0; 0.75 · 49 + 0.25 · 1 = 37
    @Test("an expected error by hand")
    func expectedError() {
        #expect(abs(DropoutMoments(rate: 0.25).expectedError([[3]], [1], [2]) - 37) < 1e-12)
    }

    @Test("draws approach the moments, and the same seed draws the same")
    func draws() {
        let dropping = DropoutMoments(rate: 0.3)
        let (first, second) = (
            dropping.draw([2, 4], times: 20_000, seed: 3), dropping.draw([2, 4], times: 20_000, seed: 3)
        )
        #expect(first.drops == second.drops && first.mean == second.mean)
        // Four standard deviations: √(40,000 · 0.3 · 0.7) = 91.7 drops, √(0.3/0.7 · 4 / 20,000) = 0.0093
        #expect(abs(first.drops - 12_000) < 367)
        #expect(abs(first.mean[0] - 2) < 0.037)
    }
}
