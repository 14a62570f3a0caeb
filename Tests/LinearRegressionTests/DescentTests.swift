import Ledger
import Tensors
import Testing

@testable import LinearRegression

@Suite("Descent of a line")
struct DescentTests {
    private let rides = Points(x: [1, 2, 3, 4], y: [3, 5, 7, 9])

    @Test("the path begins at the start and has a line for each step")
    func path() {
        let path = descend(rides, learningRate: 0.1, steps: 3)
        let names = ["w and b after 1 step", "w, b and J after 2 steps", "w, b and J after 3 steps"]
        let expected = [[0, 0]] + names.map { LedgerRow.references($0, of: "W06") }
        #expect(path.count == 4)
        for (line, expected) in zip(path, expected) {
            #expect(abs(line.w - expected[0]) < 1e-12 && abs(line.b - expected[1]) < 1e-12)
        }
    }

    @Test("with all samples in a batch, mini-batch descent is descent, whatever their order")
    func fullBatch() {
        var generator = SplitMix64(seed: 3)
        let whole = descend(rides, learningRate: 0.1, steps: 5)
        let batches = descend(rides, learningRate: 0.1, batchSize: 4, epochs: 5, using: &generator)
        #expect(whole.count == batches.count)
        #expect(zip(whole, batches).allSatisfy { abs($0.w - $1.w) < 1e-12 && abs($0.b - $1.b) < 1e-12 })
    }

    @Test("an epoch takes ⌈n / batch size⌉ steps", arguments: [(1, 4), (2, 2), (3, 2), (4, 1), (9, 1)])
    func steps(_ size: Int, _ steps: Int) {
        var generator = SplitMix64(seed: 1)
        let path = descend(rides, learningRate: 0.01, batchSize: size, epochs: 3, using: &generator)
        #expect(path.count == 1 + 3 * steps)
        let run = BatchRun(rides, batchSize: size, learningRate: 0.01, epochs: 3, seed: 1)
        #expect(run.stepsPerEpoch == steps && run.excess.count == 4)
    }

    @Test("a run is named for its batches")
    func names() {
        let names = [1, 3, 4, 100].map { BatchRun(rides, batchSize: $0, learningRate: 0.01, epochs: 1, seed: 1).name }
        #expect(names == ["single samples", "batches of 3", "full batch", "full batch"])
    }
}
