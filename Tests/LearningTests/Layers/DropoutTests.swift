import Grading
import Learning
import Ledger
import Tensors
import Testing

@Suite("Dropout")
struct DropoutTests {
    @Test("its gradient agrees with differences under one mask", arguments: cases { [$0.int(1...5), $0.int(2...6)] })
    func gradients(_ test: Case) {
        var generator = SplitMix64(seed: test.seed)
        let layer = Dropout<Double>(rate: 0.3)
        let x = generator.normals(test.shape)
        let r = generator.normals(test.shape)
        let start = generator  // each pass draws the mask anew from here
        func loss(_ x: Tensor<Double>) -> Double {
            var generator = start
            return (r * layer.forward(x, training: &generator).output).sum()
        }
        func gradient(_ x: Tensor<Double>) -> Tensor<Double> {
            var generator = start
            return layer.backward(r, cache: layer.forward(x, training: &generator).cache).dInput
        }
        guard gradient(x).squared().sum() > 0 else { return }  // every element was dropped
        expectAgreement(grade(loss, claimed: gradient, at: x))
        // Kept elements divided by 1 + p on the way back, for 1 − p.
        expectCaught(grade(loss, claimed: { gradient($0) * (0.7 / 1.3) }, at: x), in: ["gradient"])
    }

    @Test("the ledger's Monte Carlo: 400,000 draws of seed 7 drop as many and keep the mean")
    func ledgerFixture() {
        var generator = SplitMix64(seed: 7)
        let layer = Dropout<Double>(rate: 0.2)
        var a = Tensor<Double>.zeros([100_000, 4])
        a += [1, 2, -3, 0.5]
        let dropped = layer.forward(a, training: &generator).output
        #expect(Double(dropped.scalars.count { $0 == 0 }) == LedgerRow.reference("drops in 400,000 draws", of: "F39"))
        expect(dropped.mean(axes: 0), equals: LedgerRow.references("mean of the draws", of: "F39"), within: 5e-6)
    }

    @Test("at inference it changes nothing")
    func inference() {
        var generator = SplitMix64(seed: 1)
        let x = generator.normals([3, 4])
        let (output, cache) = Dropout<Double>(rate: 0.9).forward(x)
        #expect(output == x)
        #expect(Dropout<Double>(rate: 0.9).backward(x, cache: cache).dInput == x)
    }
}
