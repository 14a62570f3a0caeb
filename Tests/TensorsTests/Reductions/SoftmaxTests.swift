import Foundation
import Ledger
import Testing

@testable import Tensors

@Suite("Softmax")
struct SoftmaxTests {
    @Test("the ledger's examples")
    func ledger() {
        // Ledger T31 and the rows on distillation: softmax(2, 1, −1), and softmax(2, 1, 0) at temperatures 1 and 2.
        let expected = Tensor(LedgerRow.references("softmax of (2, 1, −1)", of: "T31"))
        #expect(distance(softmax([2, 1, -1]), expected) < 5e-11)
        let logits: Tensor<Double> = [2, 1, 0]
        #expect(
            distance(softmax(logits), Tensor(LedgerRow.references("softmax of the printed z₃", of: "W05").reversed()))
                < 5e-9)
        #expect(distance(softmax(logits / 2), [0.50648039, 0.30719589, 0.18632372]) < 5e-9)
    }

    @Test(
        "rows sum to one and agree with the definition",
        arguments: [[5], [1, 1], [4, 3], [2, 3, 4], [0, 3], [3, 10]], [1, 2, 3] as [UInt64])
    func definition(_ shape: [Int], _ seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        let x: Tensor<Double> = generator.normals(shape)
        let total = exp(x).sum(axes: [-1], keepingDimensions: true)
        #expect(distance(softmax(x), exp(x) / total) < 1e-15)
        #expect(distance(softmax(x).sum(axes: [-1]), .ones(Array(shape.dropLast()))) < 1e-15)
        #expect(distance(logSoftmax(x), x - log(total)) < 1e-14)
        #expect(distance(logSumExp(x), log(exp(x).sum(axes: [-1]))) < 1e-14)
    }

    @Test("large numbers neither overflow nor lose their digits", arguments: [-1000, 1000, 1e6])
    func large(_ shift: Double) {
        // Adding a constant to a row changes no probability; 1000 + k is exact.
        let x: Tensor<Double> = [0, 1, 2]
        #expect(softmax(x + shift) == softmax(x))
        #expect(logSoftmax(x + shift) == logSoftmax(x))
        #expect(abs(logSumExp(x + shift).scalar - shift - logSumExp(x).scalar) < 1e-9)
        #expect(logSoftmax((x + shift).cast(to: Float.self)) == logSoftmax(x.cast(to: Float.self)))
    }

    @Test("logits far apart")
    func farApart() {
        // e⁻²⁰⁰⁰ is less than the smallest number: softmax rounds to 0, its logarithm does not.
        let x: Tensor<Double> = [[1000, -1000], [-1000, 1000]]
        #expect(softmax(x) == [[1, 0], [0, 1]])
        #expect(logSoftmax(x) == [[0, -2000], [-2000, 0]])
        #expect(logSumExp(x) == [1000, 1000])
    }

    @Test("a class of logit −∞ has probability 0")
    func excluded() {
        let x = Tensor<Double>([0, -.infinity, 0])
        #expect(softmax(x) == [0.5, 0, 0.5])
        #expect(same(logSoftmax(x), Tensor([-log(2.0), -.infinity, -log(2.0)])))
        #expect(abs(logSumExp(x).scalar - log(2.0)) < 1e-15)
    }

    @Test("a row of −∞ alone has no softmax, its log-sum-exp is −∞; other rows are not touched")
    func nothingPossible() {
        let x = Tensor<Double>([-.infinity, -.infinity, 3, 3]).reshaped(to: [2, 2])
        #expect(same(softmax(x), Tensor([.nan, .nan, 0.5, 0.5]).reshaped(to: [2, 2])))
        #expect(same(logSoftmax(x), Tensor([.nan, .nan, -log(2.0), -log(2.0)]).reshaped(to: [2, 2])))
        #expect(logSumExp(x).scalars[0] == -.infinity)
        #expect(abs(logSumExp(x).scalars[1] - 3 - log(2.0)) < 1e-15)
        #expect(logSumExp(Tensor<Double>([1, .infinity])).scalar == .infinity)
    }

    @Test("what is not a number stays visible, in its row alone")
    func notANumber() {
        let x = Tensor<Double>([1, .nan, 3, 3]).reshaped(to: [2, 2])
        #expect(same(softmax(x), Tensor([.nan, .nan, 0.5, 0.5]).reshaped(to: [2, 2])))
        #expect(logSumExp(x).scalars[0].isNaN)
        #expect(!logSumExp(x).scalars[1].isNaN)
    }

    @Test("rows without elements")
    func empty() {
        let x = Tensor<Double>.zeros([2, 0])
        #expect(softmax(x).shape == [2, 0])
        #expect(logSoftmax(x).shape == [2, 0])
        #expect(logSumExp(x).scalars == [-.infinity, -.infinity])
    }
}
