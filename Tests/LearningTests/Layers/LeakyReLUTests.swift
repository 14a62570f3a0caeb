import Learning
import Tensors
import Testing

@Suite("LeakyReLU")
struct LeakyReLUTests {
    @Test("its gradient agrees with differences", arguments: anyShape)
    func gradient(_ test: Case) {
        var generator = SplitMix64(seed: test.seed)
        let layer = LeakyReLU<Double>(slope: 0.3)
        expectRightGradients(
            layer, at: generator.normalsFromBelow(test.shape), seed: test.seed,
            planted: [PlantedSign(layer) { dOutput, z in dOutput * ((z .> 0) * 1.3 - 0.3) }])  // −α below 0
    }

    @Test("it shrinks what is negative")
    func values() {
        #expect(LeakyReLU<Double>(slope: 0.5)([-2, 3]).scalars == [-1, 3])
    }
}
