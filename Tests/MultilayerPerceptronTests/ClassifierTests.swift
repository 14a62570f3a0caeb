import Learning
import Tensors
import Testing

@testable import MultilayerPerceptron

@Suite("The classifiers")
struct ClassifierTests {
    @Test("layers stand as they are asked for", arguments: Activation.allCases)
    func layers(_ activation: Activation) {
        let network = Classifier(hidden: [3, 4], classes: 5, activation, learningRate: 0.1, seed: 1)
        #expect(network.model.layers.count == (activation == .none ? 3 : 5))
        // 2·3 + 3, 3·4 + 4, 4·5 + 5.
        #expect(network.model.parameterCount == 9 + 16 + 25)
    }

    @Test("training lowers the loss, tells every step, and stops where nothing is gained")
    func training() {
        var network = Classifier(hidden: [8], classes: 2, .tanh, learningRate: 0.1, seed: 1)
        var seen: [Int] = []
        network.train(Tasks.xor, steps: 500, tolerance: 1e-3) { step, _ in seen.append(step) }
        let steps = network.losses.count
        #expect(steps < 500 && seen == Array(0...steps))
        #expect(network.losses[steps - 11] - network.losses[steps - 1] < 1e-3)
        #expect(network.losses[steps - 12] - network.losses[steps - 2] >= 1e-3)
        #expect(network.accuracy(Tasks.xor) == 1 && network.loss(Tasks.xor) < 0.01)
    }

    @Test("probabilities are positive and add up to one")
    func probabilities() {
        let network = Classifier(hidden: [3], classes: 4, .relu, learningRate: 0.1, seed: 2)
        let p = network.probabilities([[0, 1], [5, -3]])
        #expect(p.shape == [2, 4] && p.min() > 0)
        #expect(p.sum(axes: 1).scalars.allSatisfy { abs($0 - 1) < 1e-12 })
    }

    @Test("units that begin alike stay alike; zeros do not move")
    func symmetry() {
        let zeros = Classifier(hidden: [4], classes: 2, .tanh, initializer: .zeros, learningRate: 0.1, seed: 1)
        #expect(zeros.gradients(Tasks.xor).allSatisfy { $0.value.largestMagnitude() < 1e-15 })
        var equal = zeros.withEqualWeights(0.5)
        equal.train(Tasks.moons(seed: 1), steps: 20)
        let weight = equal.model.parameterList[0].value
        for row in 0..<2 { #expect(weight.row(row).scalars.allSatisfy { $0 == weight[row, 0] }) }
        #expect(weight[0, 0] != 0.5)
    }
}
