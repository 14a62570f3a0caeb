import Testing

@testable import benchmark

private typealias Run = benchmark.ProgramRun
private typealias Side = PeerComparison.Side

@Suite("A comparison with peers")
struct PeerComparisonTests {
    private let comparison = PeerComparison(
        program: "cnn-000",
        ours: Side(
            name: "Gradebook",
            runs: [
                Run("epoch 1 s 9\nepoch 2 s 1\nepoch 3 s 2\ntest_accuracy 0.98\npeak_mb 100", total: 13),
                Run("epoch 1 s 9\nepoch 2 s 3\nepoch 3 s 4\ntest_accuracy 0.99\npeak_mb 90", total: 17),
            ]),
        peers: [
            Side(
                name: "Keras", runs: [Run("epoch 1 s 50\nepoch 2 s 10\ntest_accuracy 0.985\npeak_mb 1100", total: 60)]),
            Side(name: "PyTorch", runs: [Run("epoch 1 s 5", total: 8)]),
        ])

    @Test("an epoch is the median over all runs, each without its first")
    func epoch() {
        // 1, 2, 3, 4; Keras' second alone; the only one that PyTorch has
        #expect(comparison.ours.epoch == 2.5)
        #expect(comparison.peers.map(\.epoch) == [10, 5])
    }

    /// The ratios of a peer's line in the table.
    private func ratios(_ comparison: PeerComparison, line: Int) -> [String] {
        let words = comparison.lines(earlier: nil, isCompared: false)[line].split(separator: " ").map(String.init)
        return words.indices.filter { words[$0] == "×" || words[$0] == "–" }.map { place in
            words[place] == "×" ? words[place + 1] : "–"
        }
    }

    @Test("ratios are our median as a share of each peer's")
    func ratios() {
        // 2.5 of 10 and of 5 s an epoch; from start to end the median of 13 and 17 is 15, of 60 and of 8.
        #expect(ratios(comparison, line: 2) == ["0.250", "0.250"])
        #expect(ratios(comparison, line: 3) == ["0.500", "1.875"])
    }

    @Test("accuracy is the mean over the runs, and memory the most of any")
    func others() {
        #expect(abs((comparison.ours.testAccuracy ?? 0) - 0.985) < 1e-15)
        #expect(comparison.ours.peakMemory == 100)
        #expect(comparison.peers[1].testAccuracy == nil && comparison.peers[1].peakMemory == nil)
    }

    @Test("the steps of linear-004 are compared alone, and it has no epochs to compare")
    func steps() {
        let line = PeerComparison(
            program: "linear-004",
            ours: Side(
                name: "Gradebook", runs: [2, 1, 6].map { Run("train_s \(Double($0) / 1000)", total: 0.01) }),
            peers: [Side(name: "Keras", runs: [Run("train_s 0.2\nloss 0.0001", total: 2)])])
        // 2 ms of 200 ms; 10 ms of 2 s
        #expect(ratios(line, line: 2) == ["0.010", "0.005"])
        #expect(line.ours.epoch == nil)
    }

    @Test("document 004 has no program for PyTorch, every other has one for both")
    func programs() {
        #expect(DocumentProgram.allCases.filter { !Peer.pytorch.has($0) } == [.linear004])
        #expect(DocumentProgram.allCases.allSatisfy { Peer.keras.has($0) })
    }

    @Test("every script of the peers is where it is looked for")
    func scripts() throws {
        for name in ["keras_programs", "pytorch_programs", "numpy_products"] {
            #expect(try peerScript(name).lastPathComponent == "\(name).py")
        }
        #expect(throws: (any Error).self) { try peerScript("matlab_programs") }
    }

    @Test("NumPy's seconds are read from its line alone")
    func numpy() {
        #expect(NumPy.seconds(in: "warning: slow\nseconds 0.0025\n") == 0.0025)
        #expect(NumPy.seconds(in: "seconds soon\n") == nil)
        #expect(NumPy.seconds(in: "seconds 0\n") == nil)
        #expect(NumPy.seconds(in: "") == nil)
    }
}
