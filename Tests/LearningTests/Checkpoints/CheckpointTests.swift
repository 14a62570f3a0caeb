import Foundation
import Learning
import Tensors
import TestSupport
import Testing

@Suite("Checkpoints")
struct CheckpointTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func model(seed: UInt64 = 1, hidden: Int = 5) -> Sequential<Float> {
        var generator = SplitMix64(seed: seed)
        return Sequential([
            Dense(inputs: 3, outputs: hidden, using: &generator), ReLU(), Dropout(rate: 0.2),
            Dense(inputs: hidden, outputs: 2, using: &generator),
        ])
    }

    private let samples: (x: Tensor<Float>, labels: [Int]) = {
        var generator = SplitMix64(seed: 9)
        let x = Tensor<Float>(shape: [40, 3], scalars: (0..<120).map { _ in Float(generator.normal()) })
        return (x, (0..<40).map { x[$0, 0] > 0 ? 1 : 0 })
    }()

    private func train(
        _ model: inout Sequential<Float>, _ optimizer: inout Adam<Float>, _ generator: inout SplitMix64, epochs: Int
    ) throws {
        _ = try model.fit(
            samples.x, samples.labels, loss: SparseCategoricalCrossEntropy(from: .logits), optimizer: &optimizer,
            plan: TrainingPlan(epochs: epochs, batchSize: 7), using: &generator)
    }

    @Test("training resumed from a file is training that never stopped, to the bit")
    func resumes() throws {
        var (whole, wholeAdam, wholeGenerator) = (model(), Adam<Float>(), SplitMix64(seed: 5))
        try train(&whole, &wholeAdam, &wholeGenerator, epochs: 4)

        var (first, adam, generator) = (model(), Adam<Float>(), SplitMix64(seed: 5))
        try train(&first, &adam, &generator, epochs: 2)
        try Checkpoint(first, optimizer: adam, generator: generator).encoded()
            .write(to: folder.url("run.safetensors"))

        var (second, secondAdam, secondGenerator) = (model(seed: 77), Adam<Float>(), SplitMix64(seed: 0))
        let checkpoint = try Checkpoint.read(folder.path("run.safetensors"))
        try checkpoint.restore(&second)
        try checkpoint.restore(&secondAdam, &secondGenerator, of: second)
        #expect(second(samples.x) == first(samples.x))
        try train(&second, &secondAdam, &secondGenerator, epochs: 2)

        #expect(second.parameterList.map(\.value) == whole.parameterList.map(\.value))
        #expect(secondAdam.state == wholeAdam.state && secondGenerator == wholeGenerator)
    }

    @Test("bytes that were never written to a file are read as well, and what is no checkpoint is refused")
    func bytesAlone() throws {
        let model = Sequential<Double>([Dense(weight: [[1.5], [-2]], bias: [0.25])])
        var other = Sequential<Double>([Dense(weight: [[0], [0]], bias: [0])])
        try Checkpoint(decoding: try Checkpoint(model).encoded()).restore(&other)
        #expect(other.parameterList.map(\.value) == model.parameterList.map(\.value))
        #expect(throws: CheckpointError.self) { try Checkpoint(decoding: Data("no checkpoint".utf8)) }
    }

    @Test("a file of another model is refused with both shapes, and the model stays as it was")
    func otherModel() throws {
        try Checkpoint(model(hidden: 6)).encoded().write(to: folder.url("six.safetensors"))
        var five = model()
        let before = five.parameterList.map(\.value)
        let checkpoint = try Checkpoint.read(folder.path("six.safetensors"))
        let error = #expect(throws: CheckpointError.self) { try checkpoint.restore(&five) }
        #expect(error?.kind == .mismatch)
        #expect(
            error?.description
                == "\(folder.path("six.safetensors")): does not fit the model: dense.weight has shape [3, 5], saved is [3, 6]"
        )
        #expect(five.parameterList.map(\.value) == before)
    }

    @Test("weights that are not finite are refused, named")
    func notFinite() throws {
        var sick = model()
        sick.updateParameters(beside: sick) { name, _, parameter, _ in
            if name == "dense_2.bias" { parameter[1] = .nan }
        }
        var sound = model()
        let checkpoint = Checkpoint(sick)
        let error = #expect(throws: CheckpointError.self) { try checkpoint.restore(&sound) }
        #expect(error?.kind == .corrupt)
        #expect(error?.description == "checkpoint: dense_2.bias holds a number that is not finite")
    }

    @Test("a missing tensor, another scalar and another optimizer are refused")
    func refusals() throws {
        let model = model()
        var shorter = Sequential<Float>([model.layers[0]])
        #expect(throws: CheckpointError.self) { try Checkpoint(model).restore(&shorter) }
        var longer = Sequential<Float>(model.layers + [model.layers[0]])
        #expect(throws: CheckpointError.self) { try Checkpoint(model).restore(&longer) }
        var (momentum, generator) = (Momentum<Float>(learningRate: 0.1, form: .classical), SplitMix64(seed: 1))
        let adam = Checkpoint(model, optimizer: Adam<Float>(), generator: generator)
        #expect(throws: CheckpointError.self) { try adam.restore(&momentum, &generator, of: model) }
    }

    @Test("an optimizer that has taken no step has no averages, and is restored")
    func beforeTheFirstStep() throws {
        let (model, saved) = (model(), SplitMix64(seed: 5))
        var (optimizer, generator) = (Adam<Float>(), SplitMix64(seed: 0))
        optimizer.state.step = 7
        let checkpoint = Checkpoint(model, optimizer: Adam<Float>(), generator: saved)
        try checkpoint.restore(&optimizer, &generator, of: model)
        #expect(optimizer.state == OptimizerState<Float>() && generator == saved)
    }

    @Test("after the first step averages that are missing, for one parameter or all, or of another shape are refused")
    func averages() throws {
        var (model, adam, generator) = (model(), Adam<Float>(), SplitMix64(seed: 5))
        try train(&model, &adam, &generator, epochs: 1)
        func isRefused(_ change: (inout OptimizerState<Float>) -> Void) -> Bool {
            var changed = adam
            change(&changed.state)
            let checkpoint = Checkpoint(model, optimizer: changed, generator: generator)
            var (optimizer, drawn) = (Adam<Float>(), SplitMix64(seed: 0))
            do {
                try checkpoint.restore(&optimizer, &drawn, of: model)
                return false
            } catch {
                return error.kind == .mismatch && optimizer.state == OptimizerState<Float>()
                    && drawn == SplitMix64(seed: 0)
            }
        }
        #expect(!isRefused { _ in })
        #expect(isRefused { $0.slots = [:] })
        for name in model.parameterList.map(\.name) {
            #expect(isRefused { $0.slots[name] = nil }, "\(name)")
            #expect(isRefused { $0.slots[name]?.removeLast() }, "\(name)")
            #expect(isRefused { $0.slots[name]?[1] = [1] }, "\(name)")
        }
    }
}
