import Learning
import Tensors
import Testing

@Suite("HalfSumSquaredError")
struct HalfSumSquaredErrorTests {
    @Test("its gradient agrees with differences", arguments: lossShapes)
    func gradient(_ test: Case) {
        var generator = SplitMix64(seed: test.seed)
        let (prediction, y) = (generator.normals(test.shape), generator.normals(test.shape))
        expectRightGradient(HalfSumSquaredError(), prediction, y) { $0 + y }  // ŷ − y
    }

    @Test("it is n/2 times the ledger's mean squared error, 0.5625")
    func values() {
        #expect(HalfSumSquaredError<Double>().value([1.5, 2, 2, 5], [1, 2, 3, 4]) == 1.125)  // F22
    }
}
