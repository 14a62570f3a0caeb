import Learning
import Ledger
import Tensors
import TestSupport
import Testing

@Suite("Lasso")
struct LassoTests {
    @Test("it finds the ledger's four exact zeros")
    func zeros() {
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
        expect(one, equals: LedgerRow.references("lasso, λ = 1", of: "T33"), within: 5e-9)
        #expect(one.scalars.count { $0 == 0 } == 4)
        let three = lasso(x, y, strength: 3)
        let kept = LedgerRow.references("first and fourth weight by lasso, λ = 2 and 3", of: "T33").suffix(2)
        expect(Tensor([three[0], three[3]]), equals: Array(kept), within: 5e-9)
    }

    @Test("a λ that is no number stops the program")
    func settings() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = lasso([[1]], [1] as Tensor<Double>, strength: .nan)
        }
        #expect(text(result).contains("lasso: λ must be finite and not negative, found nan"))
    }
}
