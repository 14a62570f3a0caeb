import Foundation
import TensorKernels
import Tensors
import Testing

@testable import Learning

@Suite("PiecewisePass")
struct PiecewisePassTests {
    private func network(_ generator: inout SplitMix64) -> Sequential<Double> {
        Sequential([
            Convolution2D(channels: 1, filters: 3, size: 3, using: &generator), ReLU(), MaxPooling2D(),
            Tanh(), ReLU(), MaxPooling2D(size: 2, stride: 1, padding: .same),
            Convolution2D(channels: 3, filters: 2, size: 2, padding: .same, using: &generator), Tanh(), Flatten(),
            Dense(inputs: 18, outputs: 4, using: &generator), Softmax(),
        ])
    }

    /// Fewer images than a piece, exactly one, several, and pieces of unequal size.
    @Test("in pieces or whole, the output and the gradient are the same", arguments: [1, 4, 5, 8, 32, 35])
    func agrees(_ batch: Int) {
        var generator = SplitMix64(seed: 1)
        let model = network(&generator)
        let x = generator.normals([batch, 8, 8, 1])
        let labels = (0..<batch).map { $0 % 4 }
        let loss = SparseCategoricalCrossEntropy<Double>(from: .probabilities)
        let whole = model.lossAndGradient(x, labels, loss: loss)

        let pass = PiecewisePass(model, x, using: &generator)
        #expect(pass.output == model(x))
        #expect(pass.outputs.count == model.layers.count)
        #expect(pass.outputs.map { $0.reduce(0) { $0 + $1.shape[0] } } == model.layers.map { _ in batch })
        let gradient = pass.gradient(loss.gradient(pass.output, labels))
        // The same terms in another order: rounding alone is left.
        for (found, expected) in zip(gradient.parameterList, whole.gradient.parameterList) {
            #expect(found.name == expected.name && found.value.shape == expected.value.shape)
            #expect((found.value - expected.value).largestMagnitude() < 1e-13, "\(found.name)")
        }
    }

    @Test("a model without a convolution takes the batch whole")
    func dense() {
        var generator = SplitMix64(seed: 2)
        let model = Sequential<Double>([Flatten(), Dense(inputs: 6, outputs: 2, using: &generator), Sigmoid()])
        let pass = PiecewisePass(model, generator.normals([32, 2, 3]), using: &generator)
        #expect(pass.outputs.map(\.count) == [1, 1, 1])
    }

    /// Every parameter's bits after two epochs of a network with convolutions of both kinds, dropout and Adam.
    private static func trained() throws -> [[UInt32]] {
        var generator = SplitMix64(seed: 3)
        var model = Sequential<Float>([
            Convolution2D(channels: 1, filters: 16, size: 3, using: &generator), ReLU(), MaxPooling2D(),
            Convolution2D(channels: 16, filters: 16, size: 3, using: &generator), ReLU(), MaxPooling2D(),
            Flatten(), Dense(inputs: 400, outputs: 64, using: &generator), ReLU(), Dropout(rate: 0.2),
            Dense(inputs: 64, outputs: 10, using: &generator), Softmax(),
        ])
        let x = Tensor<Float>(
            shape: [96, 28, 28, 1], scalars: (0..<96 * 784).map { _ in Float(generator.uniform()) })
        var optimizer = Adam<Float>()
        _ = try model.fit(
            x, (0..<96).map { $0 % 10 }, loss: SparseCategoricalCrossEntropy(from: .probabilities),
            optimizer: &optimizer, plan: TrainingPlan(epochs: 2, batchSize: 32), using: &generator)
        return model.parameterList.map { $0.value.scalars.map(\.bitPattern) }
    }

    @Test("the number of threads changes no bit of what is learned")
    func threads() async {
        await #expect(processExitsWith: .success) {
            Threads.count = 1
            let one = try PiecewisePassTests.trained()
            for threads in [2, 4, 8] {
                Threads.count = threads
                let several = try PiecewisePassTests.trained()
                #expect(several == one, "\(threads) threads")
            }
        }
    }

    #if arch(x86_64)
        @Test(
            "AVX2 and AVX-512 learn the same bits",
            .enabled(if: tk_kernels_named("avx512") != nil && tk_kernels_named("avx2") != nil))
        func instructionSets() async throws {
            var learned: [[UInt8]] = []
            for name in ["avx512", "avx2"] {
                let result = await #expect(
                    processExitsWith: .success, observing: [\.standardOutputContent]
                ) { [name = name as String] in
                    setenv("GRADEBOOK_KERNELS", name, 1)
                    #expect(PeakLoop.instructionSet == name)
                    for bits in try PiecewisePassTests.trained() { print(bits) }
                }
                learned.append(try #require(result).standardOutputContent)
            }
            let numbers = learned.map { String(decoding: $0, as: UTF8.self).split(separator: "\n") }
            #expect(numbers[0].count >= 8 && numbers[0] == numbers[1])
        }
    #endif
}
