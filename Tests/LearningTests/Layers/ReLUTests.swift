import Learning
import Tensors
import Testing

@Suite("ReLU")
struct ReLUTests {
    @Test("its gradient agrees with differences", arguments: anyShape)
    func gradient(_ test: Case) {
        var generator = SplitMix64(seed: test.seed)
        let layer = ReLU<Double>()
        expectRightGradients(
            layer, at: generator.normalsAwayFromZero(test.shape), seed: test.seed,
            planted: [PlantedSign(layer) { dOutput, a in dOutput * (1 - (a .> 0)) }])  // [z < 0] for [z > 0]
    }

    @Test("at its kink it passes no gradient")
    func kink() {
        let (_, cache) = ReLU<Double>().forward([0, -0.0])
        #expect(ReLU<Double>().backward([5, 5], cache: cache).dInput.scalars == [0, 0])
    }

    @Test("it cuts what is negative")
    func values() {
        #expect(ReLU<Double>()([-2, 3]).scalars == [0, 3])  // F02
    }
}
