import Learning
import Tensors
import Testing

@testable import Grading

@Suite("Full check")
struct FullCheckTests {
    @Test("displaced channels give the derivatives that one evaluation at a time gives")
    func channels() throws {
        var generator = SplitMix64(seed: 9)
        let model = Sequential<Double>([
            Convolution2D(channels: 1, filters: 2, size: 3, using: &generator), ReLU(), MaxPooling2D(),
            Convolution2D(channels: 2, filters: 3, size: 2, using: &generator), Tanh(), Flatten(),
            Dense(inputs: 12, outputs: 3, using: &generator), Softmax(),
        ])
        let x = Tensor<Double>(shape: [2, 8, 8, 1], scalars: (0..<128).map { _ in generator.normal() })
        let point = ModelPoint(model, x, [0, 2], regularizer: L1(0.1))
        let replay = Replay(point, loss: SparseCategoricalCrossEntropy<Double>(from: .probabilities))
        let claimed = try #require(replay.gradient())
        let objective = replay.objective()
        for k in [0, 3, 6] {
            let own = replay.blocks.indices.filter { replay.blocks[$0].layer == k }
            let full = replay.checkAll(
                ofLayer: k, claimed: own.map { claimed[$0] }, noise: [0, 0], progress: { _ in })
            let reports = try #require(full).reports
            for (block, report) in zip(own, reports) {
                let single = objective.check(block: block, claimed: claimed[block], sample: nil, using: &generator)
                #expect(report.name == single.name && report.shape == single.shape)
                #expect(report.disagreements == 0 && single.disagreements == 0)
                // A bias of the smooth last layer is settled by the usual step, the first that was tried.
                if k == 6, report.shape.count == 1 { #expect(report.worst?.step == 0x1p-10) }
                for (a, b) in zip(report.numeric, single.numeric) {
                    #expect(abs(a - b) <= 1e-9 * max(abs(a), abs(b)) + 1e-10)
                }
            }
        }
    }

    @Test("a single wrong entry of thousands is found")
    func oneEntry() {
        var generator = SplitMix64(seed: 2)
        let model = Sequential<Double>([Dense(inputs: 50, outputs: 101, using: &generator)])
        let x = Tensor<Double>(shape: [1, 50], scalars: (0..<50).map { _ in generator.normal() })
        let y = Tensor<Double>.zeros([1, 101])
        let report = grade(
            model, at: x, y, loss: HalfSumSquaredError(), options: GradingOptions(coverage: .everything)
        ) { point in
            var blocks = point.model.lossAndGradient(point.x, point.y, loss: HalfSumSquaredError()).gradient
                .parameterList.map(\.value)
            blocks[0][7, 55] += 0.01
            return blocks
        }
        #expect(report.verdict == .wrong && report.mistakes == [.unrecognised])
        #expect(report.coverage.entries == 5_151)
        #expect(report.blocks[0].disagreements == 1 && report.blocks[0].worst?.index == [7, 55])
    }
}
