import Learning
import Tensors
import Testing

@testable import Regularization

@Suite("Network with dropout")
struct DropoutNetworkTests {
    private let network = DropoutNetwork(seed: 42)

    @Test("forty points to learn from, four hundred others to judge by")
    func points() {
        #expect(network.training.count == 40 && network.validation.count == 400)
        #expect(Set(network.training.x).isDisjoint(with: network.validation.x))
    }

    // (2 + 1) · 64 + (64 + 1) · 64 + (64 + 1) · 2
    @Test("its parameters are as many with dropout as without, and begin alike")
    func parameters() {
        var (a, b) = (SplitMix64(seed: 1), SplitMix64(seed: 1))
        let full = DropoutNetwork.model(dropping: 0, using: &a)
        let thinned = DropoutNetwork.model(dropping: 0.5, using: &b)
        #expect(full.parameterCount == 4482 && thinned.parameterCount == 4482)
        #expect(zip(full.parameterList, thinned.parameterList).allSatisfy { $0.value == $1.value })
    }

    @Test("patience ends a run, a listener too, and one epoch is one step")
    func endings() throws {
        let stopped = try network.train(dropping: 0, epochs: 200, seed: 42, patience: 5) { _ in .proceed }
        guard case .earlyStopping(let best) = stopped.ending else {
            Issue.record("not stopped")
            return
        }
        #expect(stopped.epochs.count == best + 5 && stopped.steps == best + 5)
        #expect(try network.train(dropping: 0.2, epochs: 3, seed: 42) { _ in .stop }.ending == .listener)
    }
}
