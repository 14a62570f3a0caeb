import Learning
import Tensors
import Testing

@Suite("MeanAbsoluteError")
struct MeanAbsoluteErrorTests {
    @Test("its gradient agrees with differences", arguments: lossShapes)
    func gradient(_ test: Case) {
        var generator = SplitMix64(seed: test.seed)
        let y = generator.normals(test.shape)
        expectRightGradient(MeanAbsoluteError(), y + generator.normalsFromBelow(test.shape), y) { p in
            Tensor(repeating: 1 / Double(p.count), shape: p.shape)  // slope +1 for negative errors too
        }
    }

    @Test("values of the ledger")
    func values() {
        #expect(MeanAbsoluteError<Double>().value([1.5, 2, 2, 5], [1, 2, 3, 4]) == 0.625)  // F26
    }
}
