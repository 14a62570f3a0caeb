import Learning
import Ledger
import Tensors
import Testing

@Suite("Tanh")
struct TanhTests {
    @Test("its gradient agrees with differences", arguments: anyShape)
    func gradient(_ test: Case) {
        var generator = SplitMix64(seed: test.seed)
        let layer = Tanh<Double>()
        expectRightGradients(
            layer, at: generator.normals(test.shape), seed: test.seed,
            planted: [PlantedSign(layer) { dOutput, a in dOutput * (1 + a.squared()) }])  // (1 − a²)
    }

    @Test("tanh ½ of the ledger")
    func values() {
        expect(Tanh<Double>()([0.5]), equals: LedgerRow.references("tanh(½)", of: "F02"), within: 5e-11)
    }
}
