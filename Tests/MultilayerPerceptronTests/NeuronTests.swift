import Foundation
import Grading
import Ledger
import Tensors
import Testing

@testable import MultilayerPerceptron

@Suite("One neuron")
struct NeuronTests {
    @Test("outputs and losses by hand")
    func outputs() {
        let expected = [-0.5, 0, 0.5, 1].map { 1 / (1 + exp(-$0)) }
        #expect(zip(Neuron().outputs.scalars, expected).allSatisfy { abs($0 - $1) < 1e-10 })
        #expect(abs(Neuron().loss - LedgerRow.reference("J of the neuron", of: "F06")) < 1e-10)
    }

    @Test("both gradients are right, the printed one is not", arguments: [(0.5, -0.5), (-1, 0.25), (2, -3)])
    func gradients(_ weight: Double, _ bias: Double) {
        func report(_ claim: (Neuron) -> [Double]) -> GradingReport {
            grade(
                { Neuron(weight: $0[0], bias: $0[1]).loss },
                claimed: { Tensor(claim(Neuron(weight: $0[0], bias: $0[1]))) }, at: Tensor([weight, bias]))
        }
        #expect(report { [$0.weightGradient, $0.biasGradient] }.verdict == .correct)
        #expect(report { [$0.printedGradient, $0.biasGradient] }.verdict == .wrong)
    }

    @Test("the printed gradient with the other sign is that of the cross-entropy")
    func crossEntropy() {
        let report = grade(
            { Neuron(weight: $0[0], bias: -0.5).crossEntropy },
            claimed: { Tensor([-Neuron(weight: $0[0], bias: -0.5).printedGradient]) }, at: [0.5])
        #expect(report.verdict == .correct)
    }

    @Test("a descent has the start and a neuron for each step")
    func descent() {
        let path = Neuron().descent(learningRate: 0.1, steps: 2) { _ in 1 }
        #expect(path.map(\.weight) == [0.5, 0.4, 0.30000000000000004] && path.allSatisfy { $0.bias == -0.5 })
    }
}
