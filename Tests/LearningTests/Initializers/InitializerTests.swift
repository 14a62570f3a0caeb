import Learning
import Tensors
import Testing

@Suite("Initializers")
struct InitializerTests {
    private func draw(_ initializer: Initializer, seed: UInt64 = 3) -> Tensor<Double> {
        var generator = SplitMix64(seed: seed)
        return initializer.draw(shape: [784, 128], fanIn: 784, fanOut: 128, using: &generator)
    }

    @Test("Glorot's limit for 784 → 128 is the ledger's 0.0811107106, and the draws fill it evenly")
    func glorot() {
        let weight = draw(.glorotUniform)
        let limit = 0.0811107106
        #expect(abs(weight).max() < limit && abs(weight).max() > 0.999 * limit)
        // U(−ℓ, ℓ) has variance ℓ²/3; over 100,352 draws its estimate has a relative spread of √(0.8/n) = 0.28 %.
        #expect(abs(weight.variance() / (limit * limit / 3) - 1) < 0.015)
        #expect(abs(weight.mean()) < 5 * limit / 3.0.squareRoot() / 100_352.0.squareRoot())
    }

    @Test("normal draws have the given spread, He's √(2 / fan in)")
    func normal() {
        // The estimate of a variance from n normal draws has a relative spread of √(2/n) = 0.45 %.
        #expect(abs(draw(.normal(standardDeviation: 0.5)).variance() / 0.25 - 1) < 0.025)
        #expect(abs(draw(.heNormal).variance() / (2.0 / 784) - 1) < 0.025)
    }

    @Test("zeros are zeros, and the same seed draws the same weights")
    func repeatable() {
        #expect(abs(draw(.zeros)).max() == 0)
        #expect(draw(.heNormal) == draw(.heNormal))
        #expect(draw(.heNormal) != draw(.heNormal, seed: 4))
    }
}
