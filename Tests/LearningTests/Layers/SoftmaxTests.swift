import Learning
import Ledger
import Tensors
import Testing

@Suite("Softmax")
struct SoftmaxTests {
    @Test("its gradient agrees with differences", arguments: cases { [$0.int(1...5), $0.int(2...6)] })
    func gradient(_ test: Case) {
        var generator = SplitMix64(seed: test.seed)
        let layer = Softmax<Double>()
        expectRightGradients(
            layer, at: generator.normals(test.shape), seed: test.seed,
            planted: [
                PlantedSign(layer) { dOutput, a in  // the coupling is to be subtracted
                    a * (dOutput + (dOutput * a).sum(axes: [-1], keepingDimensions: true))
                }
            ])
    }

    @Test("softmax(2, 1, −1) of the ledger")
    func values() {
        // T31
        let expected = LedgerRow.references("softmax of (2, 1, −1)", of: "T31")
        expect(Softmax<Double>()([[2, 1, -1]]), equals: expected, within: 5e-11)
    }
}
