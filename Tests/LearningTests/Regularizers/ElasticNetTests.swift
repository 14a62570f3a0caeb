import Learning
import Tensors
import Testing

@Suite("ElasticNet")
struct ElasticNetTests {
    @Test("its gradient agrees with differences", arguments: weightShapes)
    func gradient(_ test: Case) {
        var generator = SplitMix64(seed: test.seed)
        expectRightGradient(ElasticNet(l1: 0.2, l2: 0.7), at: generator.normalsFromBelow(test.shape)) { w in
            0.2 * sign(w) - 1.4 * w  // λ₁ sign w + 2λ₂ w
        }
    }

    @Test("at w = (3, 4) it is 7 + 25")
    func values() { #expect(ElasticNet<Double>(l1: 1, l2: 1).penalty([3, 4]) == 32) }
}
