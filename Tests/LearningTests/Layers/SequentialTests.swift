import Grading
import Learning
import Tensors
import Testing

@Suite("Sequential")
struct SequentialTests {
    /// Two convolutions, both poolings, two dense layers: every kind of layer that the documents' networks have.
    private func smallNetwork(_ generator: inout SplitMix64) -> Sequential<Double> {
        Sequential([
            Convolution2D(channels: 1, filters: 3, size: 3, padding: .same, using: &generator), ReLU(), MaxPooling2D(),
            Convolution2D(channels: 3, filters: 2, size: 2, using: &generator), Tanh(), AveragePooling2D(),
            Flatten(), Dense(inputs: 8, outputs: 5, using: &generator), LeakyReLU(),
            Dense(inputs: 5, outputs: 3, using: &generator), Softmax(),
        ])
    }

    @Test("a whole convolutional network's gradients agree with differences, layer by layer", arguments: 1...2)
    func network(_ seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        var model = smallNetwork(&generator)
        model.updateParameters(beside: model) { _, role, parameter, _ in  // biases of zero would hide mistakes
            if role == .bias { parameter = 0.1 * generator.normals(parameter.shape) }
        }
        let x = generator.normals([2, 10, 10, 1])
        let labels = [0, 2]
        let loss = SparseCategoricalCrossEntropy<Double>(from: .probabilities)
        let penalty = ElasticNet<Double>(l1: 0.01, l2: 0.1)
        let report = grade(
            model, at: x, labels, loss: loss, regularizer: penalty, options: GradingOptions(seed: seed))
        expectAgreement(report)
        #expect(report.firstBrokenLink == nil && report.links.count == 1 + 11 + 4)
    }

    @Test("a sign error planted in any block is caught and named", arguments: 0..<8)
    func plantedSign(_ block: Int) {
        var generator = SplitMix64(seed: 3)
        let model = smallNetwork(&generator)
        let x = generator.normals([2, 10, 10, 1])
        let loss = SparseCategoricalCrossEntropy<Double>(from: .probabilities)
        let options = GradingOptions(coverage: .sampled(entries: 8, directions: 2))
        let report = grade(model, at: x, [0, 2], loss: loss, options: options) { point in
            var blocks = point.model.lossAndGradient(point.x, point.y, loss: loss).gradient.parameterList.map(\.value)
            blocks[block] *= -1
            return blocks
        }
        #expect(report.verdict == .wrong)
        #expect(report.mistakes == [.wrongSign])
        #expect(report.blocks.filter { $0.status == .wrong }.map(\.name) == [model.parameterList[block].name])
    }

    @Test("the summary of the documents' CNN counts 225,034 parameters")
    func summary() throws {
        var generator = SplitMix64(seed: 1)
        let model = Sequential<Float>([
            Convolution2D(channels: 1, filters: 32, size: 3, using: &generator), ReLU(), MaxPooling2D(),
            Convolution2D(channels: 32, filters: 64, size: 3, using: &generator), ReLU(), MaxPooling2D(), Flatten(),
            Dense(inputs: 1600, outputs: 128, using: &generator), ReLU(),
            Dense(inputs: 128, outputs: 10, using: &generator), Softmax(),
        ])
        let summary = try model.summary(inputShape: [28, 28, 1])
        #expect(summary.parameterCount == 225_034)
        #expect(summary.lines.map(\.parameterCount).filter { $0 > 0 } == [320, 18_496, 204_928, 1_290])
        #expect(
            summary.lines.map(\.outputShape) == [
                [26, 26, 32], [26, 26, 32], [13, 13, 32], [11, 11, 64], [11, 11, 64], [5, 5, 64], [1600], [128], [128],
                [10], [10],
            ])
        #expect(summary.description.hasSuffix("Total parameters: 225,034"))
        #expect(summary.lines[3].layer == "convolution2d_2 (Convolution2D)")
    }

    @Test("a shape that does not fit names the layer")
    func shapeError() {
        var generator = SplitMix64(seed: 1)
        let model = Sequential<Float>([
            Dense(inputs: 784, outputs: 128, using: &generator), ReLU(),
            Dense(inputs: 100, outputs: 10, using: &generator),
        ])
        let error = #expect(throws: ShapeError.self) { try model.outputShape(of: [1, 784]) }
        #expect(error?.description == "layer 3 (dense_2): expects input [B, 100], found [1, 128]")
    }
}
