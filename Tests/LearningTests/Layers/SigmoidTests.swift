import Learning
import Ledger
import Tensors
import Testing

@Suite("Sigmoid")
struct SigmoidTests {
    @Test("its gradient agrees with differences", arguments: anyShape)
    func gradient(_ test: Case) {
        var generator = SplitMix64(seed: test.seed)
        let layer = Sigmoid<Double>()
        expectRightGradients(
            layer, at: generator.normals(test.shape), seed: test.seed,
            planted: [PlantedSign(layer) { dOutput, a in dOutput * a * (1 + a) }])  // (1 − a)
    }

    @Test("values of the ledger, and of numbers whose exponential overflows")
    func values() {
        let expected = LedgerRow.references("σ at −2, 0, ½ and 2", of: "F02")
        expect(Sigmoid<Double>()([-2, 0, 0.5, 2]), equals: expected, within: 5e-11)
        expect(Sigmoid<Double>()([-1000, 1000]), equals: [0, 1], within: 0)
    }
}
