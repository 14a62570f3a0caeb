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

    private let loss = SparseCategoricalCrossEntropy<Double>(from: .probabilities)

    @Test("backward gives each layer its own gradient, the same as the gradient alone, and that of the input")
    func backward() {
        var generator = SplitMix64(seed: 3)
        let (first, second) = (
            Dense<Double>(inputs: 3, outputs: 2, using: &generator),
            Dense<Double>(inputs: 2, outputs: 4, using: &generator)
        )
        let (x, dOutput) = (generator.normals([5, 3]), generator.normals([5, 4]))
        let model = Sequential<Double>([first, second])
        let (dInput, gradient) = model.backward(dOutput, cache: model.forward(x).cache)
        let behind = second.backward(dOutput, cache: first(x))
        let before = first.backward(behind.dInput, cache: x)
        let expected = [before.gradient.weight, before.gradient.bias, behind.gradient.weight, behind.gradient.bias]
        #expect(gradient.parameterList.map(\.value) == expected && dInput == before.dInput)
        let alone = model.gradient(dOutput, cache: model.forward(x).cache)
        #expect(alone.parameterList.map(\.value) == expected)
        // Layers without parameters in front keep their places and change nothing.
        let flat = Sequential<Double>([Flatten(), Tanh(), first, second])
        let behindOthers = flat.gradient(dOutput, cache: flat.forward(x).cache)
        #expect(behindOthers.layers.map { type(of: $0).kind } == ["Flatten", "Tanh", "Dense", "Dense"])
        #expect(
            behindOthers.parameterList.map(\.value)
                == flat.backward(dOutput, cache: flat.forward(x).cache).gradient.parameterList.map(\.value))
        #expect(
            Sequential<Double>([Tanh()]).gradient(dOutput, cache: Sequential([Tanh()]).forward(x).cache).layers.count
                == 1)
    }

    @Test("a whole convolutional network's gradients agree with differences, layer by layer", arguments: 1...2)
    func network(_ seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        var model = smallNetwork(&generator)
        model.updateParameters(beside: model) { _, role, parameter, _ in  // biases of zero would hide mistakes
            if role == .bias { parameter = 0.1 * generator.normals(parameter.shape) }
        }
        let x = generator.normals([2, 10, 10, 1])
        let options = GradingOptions(seed: seed)
        let penalty = ElasticNet<Double>(l1: 0.01, l2: 0.1)
        let report = grade(model, at: x, [0, 2], loss: loss, regularizer: penalty, options: options)
        expectAgreement(report)
        #expect(report.firstBrokenLink == nil && report.links.count == 1 + 11 + 4)

        // As one layer, for every parameter once more and for every pixel.
        let alone = grade(model, at: x, options: options)
        expectAgreement(alone)
        #expect(alone.blocks.first?.name == "input" && alone.blocks.first?.checkedEntries == 200)
        #expect(alone.blocks.count == 1 + 8)
    }

    @Test("one sign flipped in any layer's derivation is caught, and that layer is named", arguments: 0..<11)
    func plantedSign(_ k: Int) {
        var generator = SplitMix64(seed: 3)
        var layers = smallNetwork(&generator).layers
        func planted<L: Layer<Double>>(_ layer: L) -> any Layer<Double> { Planted(layer) }
        layers[k] = planted(layers[k])
        let report = grade(Sequential(layers), at: generator.normals([2, 10, 10, 1]), [0, 2], loss: loss)
        #expect(report.verdict == .wrong)
        #expect(report.links.filter { $0.verdict == .wrong }.map(\.name) == ["planted"])
        #expect(report.firstBrokenLink == "planted")
        // The gradient is wrong from the layer before on, and right in the layer itself and in those behind it.
        let before = layers[..<k].reduce(0) { $0 + $1.parameterList.count }
        #expect(report.blocks.map { $0.status == .wrong } == (0..<8).map { $0 < before })
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
