import Learning
import Tensors
import TestSupport
import Testing

@Suite("L2")
struct L2Tests {
    @Test("its gradients agree with differences", arguments: weightShapes)
    func gradient(_ test: Case) {
        var generator = SplitMix64(seed: test.seed)
        let w = generator.normalsFromBelow(test.shape)
        expectRightGradient(L2(0.3, .whole), at: w) { 0.6 * abs($0) }  // 2λw, the sign of w lost
        expectRightGradient(L2(0.3, .half), at: w) { 0.3 * abs($0) }  // λw
    }

    @Test("‖(3, 4)‖₂² = 25 as in the ledger, in both conventions")
    func values() {
        let w: Tensor<Double> = [3, 4]
        #expect(L2<Double>(1, .whole).penalty(w) == 25)
        #expect(L2<Double>(1, .whole).gradient(w) == [6, 8])
        #expect(L2<Double>(1, .half).penalty(w) == 12.5)
        #expect(L2<Double>(1, .half).gradient(w) == [3, 4])
    }

    @Test("a λ below 0 stops the program")
    func settings() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = L2<Double>(-1, .half)
        }
        #expect(text(result).contains("L2: λ must be finite and not negative, found -1.0"))
    }
}
