import Console
import Datasets
import Learning
import Testing

@testable import ConvolutionalNetwork

@Suite("Training with several seeds")
struct TrialsTests {
    private let digits = DrawnDigits.draw(seed: 1, train: 60, test: 20)

    private func trials(_ model: DocumentModel, seeds: [UInt64], dropsUnits: Bool = true) throws -> Trials {
        var trials = Trials(model)
        try trials.run(digits, seeds: seeds, epochs: 2, dropsUnits: dropsUnits) { _ in .proceed }
        return trials
    }

    @Test("each seed has its own result, and the same one each time")
    func seeds() throws {
        let three = try trials(.mlp001, seeds: [1, 2, 1])
        #expect(three.accuracies.count == 3 && three.losses[0] == three.losses[2] && three.losses[0] != three.losses[1])
        #expect(three.accuracies.allSatisfy { ($0 * 20).rounded() == $0 * 20 })
        #expect(three.histories.allSatisfy { $0.epochs.count == 2 })
        #expect(three.bestEpochs.allSatisfy { (1...2).contains($0) } && three.lowestLosses.count == 3)
    }

    @Test("without dropout the network is another one, which takes as many steps")
    func dropout() throws {
        let (with, without) = (try trials(.mlp001, seeds: [1]), try trials(.mlp001, seeds: [1], dropsUnits: false))
        #expect(with.losses != without.losses)
        #expect(with.histories.map(\.steps) == without.histories.map(\.steps))
    }

    @Test("nothing is kept of a run that was stopped")
    func stopped() throws {
        var trials = Trials(.mlp002)
        try trials.run(digits, seeds: [1, 2], epochs: 2) { _ in .stop }
        #expect(trials.accuracies.isEmpty && trials.histories.isEmpty && trials.bestEpochs.isEmpty)
    }

    @Test("claims are measured on MNIST alone, and all of it")
    func claims() throws {
        #expect(!Claims.isMNIST(digits))
        #expect(Claims.trainCounts.reduce(0, +) == 60_000 && Claims.testCounts.reduce(0, +) == 10_000)
        try Claims.check(isAsked: false, isQuick: true, digits: digits)
        #expect(throws: Failure.self) { try Claims.check(isAsked: true, isQuick: false, digits: digits) }
    }
}
