import Grading
import Learning
import Tensors
import Testing

private let shapes = cases { [$0.int(1...6), $0.int(1...5)] }

@Suite("Regularizers")
struct RegularizerTests {
    private func expectRightGradient(_ regularizer: some Regularizer<Double>, _ w: Tensor<Double>) {
        expectAgreement(grade(regularizer, at: w))
        expectCaught(grade({ regularizer.penalty($0) }, claimed: { -regularizer.gradient($0) }, at: w))
    }

    @Test("their gradients agree with differences", arguments: shapes)
    func gradients(_ test: Case) {
        var generator = SplitMix64(seed: test.seed)
        let w = generator.normalsAwayFromZero(test.shape)
        expectRightGradient(L1(0.3), w)
        expectRightGradient(L2(0.3, .whole), w)
        expectRightGradient(L2(0.3, .half), w)
        expectRightGradient(ElasticNet(l1: 0.2, l2: 0.7), w)
    }

    @Test("at w = (3, 4) as in the ledger: ‖w‖₁ = 7, ‖w‖₂² = 25")
    func values() {
        let w: Tensor<Double> = [3, 4]
        #expect(L1<Double>(1).penalty(w) == 7)
        #expect(L2<Double>(1, .whole).penalty(w) == 25)
        #expect(L2<Double>(1, .whole).gradient(w) == [6, 8])
        #expect(L2<Double>(1, .half).penalty(w) == 12.5)
        #expect(ElasticNet<Double>(l1: 1, l2: 1).penalty(w) == 32)
        #expect(L1<Double>(2).gradient([0, -1]) == [0, -2])
    }

    @Test("biases are exempt")
    func biases() {
        let layer = Dense<Double>(weight: [[2]], bias: [5])
        let (loss, gradient) = Sequential<Double>([layer]).lossAndGradient(
            [[0]], Tensor<Double>(shape: [1, 1], scalars: [5]), loss: MeanSquaredError(), regularizer: L2(1, .whole))
        #expect(loss == 4)  // w² = 4; the data are met exactly
        #expect(gradient.parameterList.map(\.value.scalars) == [[4], [0]])
    }

    @Test("lasso finds the ledger's four exact zeros")
    func lassoZeros() {
        // T33: X_ij = cos(0.7(i+1)(j+1)) + 0.1 sin(3.1i + j), y = X w + 0.1 sin(5.3 i)
        let x = Tensor<Double>(
            shape: [20, 6],
            scalars: (0..<120).map { k in
                let (i, j) = (Double(k / 6), Double(k % 6))
                return Double.cos(0.7 * (i + 1) * (j + 1)) + 0.1 * Double.cos(3.1 * i + j - .pi / 2)
            })
        let w: Tensor<Double> = [[2], [0], [0], [-1.5], [0], [0]]
        var y = matmul(x, w).reshaped(to: [20])
        y += Tensor((0..<20).map { 0.1 * Double.cos(5.3 * Double($0) - .pi / 2) })
        let one = lasso(x, y, strength: 1)
        expect(one, equals: [1.88501631, 0, 0, -1.41248005, 0, 0], within: 5e-9)
        #expect(one.scalars.count { $0 == 0 } == 4)
        let three = lasso(x, y, strength: 3)
        #expect(abs(three[0] - 1.68681091) < 5e-9 && abs(three[3] + 1.22776622) < 5e-9)
    }
}
