import GradingExam
import Learning
import Tensors
import Testing

@testable import Grading

/// The library's mistakes beside the same mistakes in plain index loops, which share nothing with it.
@Suite("Replays of mistakes")
struct ReplayTests {
    /// Every hypothesis of the library for a network, weights updated with η = 0.1 among them.
    private func library(of net: ExamNet) -> [Replayed] {
        func open(_ loss: some Loss<Double, Tensor<Double>>) -> [Replayed] {
            let point = ModelPoint(
                net.model, ExamNet.tensor(net.x), ExamNet.tensor(net.y), regularizer: net.regularizer)
            let replay = Replay(point, loss: loss)
            let updated = replay.updatedWeights(rate: 0.1).compactMap { hypothesis in
                replay.gradient(with: hypothesis.mutations).map { Replayed(hypothesis: hypothesis, gradient: $0) }
            }
            return replay.library() + updated
        }
        return switch net.cost {
        case .meanSquares: open(MeanSquaredError())
        case .halfSquares: open(HalfSumSquaredError())
        case .binary: open(BinaryCrossEntropy(from: .probabilities))
        case .binaryLogits: open(BinaryCrossEntropy(from: .logits))
        case .categorical: open(CategoricalCrossEntropy(from: .probabilities))
        case .categoricalLogits: open(CategoricalCrossEntropy(from: .logits))
        }
    }

    private func isNear(_ a: [Tensor<Double>], _ b: [Tensor<Double>], within bound: Double) -> Bool {
        zip(a, b).allSatisfy { relativeDistance($0.scalars, $1.scalars) < bound }
    }

    @Test(
        "every mistake of the list, in every layer, is one hypothesis of that name with those numbers",
        arguments: 1...30)
    func hypotheses(_ seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        let net = ExamNet(using: &generator)
        let (right, library) = (net.studentGradient(), library(of: net))
        for kind in Plant.Kind.allCases where Plant(kind).expected != nil {
            for plant in Plant.places(kind, in: net) {
                let claim = net.studentGradient(plant)
                guard !isNear(claim, right, within: 1e-4), claim.allSatisfy({ $0.isFinite }) else { continue }
                let isKnown = library.contains {
                    $0.hypothesis.mistakes == [plant.expected] && isNear($0.gradient, claim, within: 1e-9)
                }
                #expect(isKnown, "\(kind), layer \(plant.layer ?? -1)")
            }
        }
    }
}
