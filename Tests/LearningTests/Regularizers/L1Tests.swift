import Learning
import Tensors
import TestSupport
import Testing

@Suite("L1")
struct L1Tests {
    @Test("its gradient agrees with differences", arguments: weightShapes)
    func gradient(_ test: Case) {
        var generator = SplitMix64(seed: test.seed)
        expectRightGradient(L1(0.3), at: generator.normalsFromBelow(test.shape)) { w in
            Tensor(repeating: 0.3, shape: w.shape)  // +λ for negative weights too
        }
    }

    @Test("‖(3, 4)‖₁ = 7 as in the ledger; at its kink the gradient is 0")
    func values() {
        #expect(L1<Double>(1).penalty([3, 4]) == 7)
        #expect(L1<Double>(2).gradient([0, -1]) == [0, -2])
    }

    @Test("a λ below 0 stops the program")
    func settings() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = L1<Double>(-1)
        }
        #expect(text(result).contains("L1: λ must be finite and not negative, found -1.0"))
    }
}
