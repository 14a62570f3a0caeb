import Foundation
import Learning
import Tensors
import Testing

@Suite("Checkpoints")
struct CheckpointTests {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)

    init() throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    private func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

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
            .write(to: URL(fileURLWithPath: path("run.safetensors")))

        var (second, secondAdam, secondGenerator) = (model(seed: 77), Adam<Float>(), SplitMix64(seed: 0))
        let checkpoint = try Checkpoint.read(path("run.safetensors"))
        try checkpoint.restore(&second)
        try checkpoint.restore(&secondAdam, &secondGenerator, of: second)
        #expect(second(samples.x) == first(samples.x))
        try train(&second, &secondAdam, &secondGenerator, epochs: 2)

        #expect(second.parameterList.map(\.value) == whole.parameterList.map(\.value))
        #expect(secondAdam.state == wholeAdam.state && secondGenerator == wholeGenerator)
    }

    @Test("the bytes are the format's: length, header, data")
    func format() throws {
        var file = SafeTensors()
        file.set("b", Tensor<Float>([1.5]))
        file.set("a", [[1, 2]] as Tensor<Double>)
        let bytes = try file.encoded()
        let length = Int(bytes[0]) | Int(bytes[1]) << 8
        #expect(length % 8 == 0 && bytes.count == 8 + length + 16 + 4)
        let header = String(decoding: bytes[8..<8 + length], as: UTF8.self).trimmingCharacters(in: .whitespaces)
        #expect(
            header == #"{"a":{"data_offsets":[0,16],"dtype":"F64","shape":[1,2]},"#
                + #""b":{"data_offsets":[16,20],"dtype":"F32","shape":[1]}}"#)
        #expect(Array(bytes.suffix(4)) == [0, 0, 0xC0, 0x3F])  // 1.5 = 0x3FC00000, little-endian
    }

    @Test("a file of another model is refused with both shapes, and the model stays as it was")
    func otherModel() throws {
        try Checkpoint(model(hidden: 6)).encoded().write(to: URL(fileURLWithPath: path("six.safetensors")))
        var five = model()
        let before = five.parameterList.map(\.value)
        let checkpoint = try Checkpoint.read(path("six.safetensors"))
        let error = #expect(throws: CheckpointError.self) { try checkpoint.restore(&five) }
        #expect(error?.kind == .mismatch)
        #expect(
            error?.description
                == "\(path("six.safetensors")): does not fit the model: dense.weight has shape [3, 5], saved is [3, 6]")
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

    @Test("no file, a folder, an empty file and every truncation are errors, never traps")
    func corrupt() throws {
        #expect(throws: CheckpointError.self) { try Checkpoint.read(path("nothing")) }
        #expect(throws: CheckpointError.self) { try Checkpoint.read(folder.path) }
        let bytes = try Checkpoint(model()).file.encoded()
        for length in [0, 7, 8, 20, bytes.count / 2, bytes.count - 1] {
            try bytes.prefix(length).write(to: URL(fileURLWithPath: path("short")))
            let error = #expect(throws: CheckpointError.self) { try Checkpoint.read(path("short")) }
            #expect(error?.kind == .corrupt)
        }
    }

    @Test("flipped bytes and hostile headers never trap", arguments: 1...5)
    func hostile(_ seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let sound = try Checkpoint(model()).file.encoded()
        for _ in 0..<200 {
            var bytes = sound
            for _ in 0..<3 {
                bytes[Int.random(in: 0..<400, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
            }
            try bytes.write(to: URL(fileURLWithPath: path("flipped")))
            var target = model()
            _ = try? Checkpoint.read(path("flipped")).restore(&target)
        }
        let headers = [
            #"{"a":{"dtype":"F32","shape":[-1],"data_offsets":[0,4]}}"#,
            #"{"a":{"dtype":"F32","shape":[9223372036854775807,4],"data_offsets":[0,4]}}"#,
            #"{"a":{"dtype":"F32","shape":[1],"data_offsets":[4,0]}}"#,
            #"{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,400000]}}"#,
            #"{"a":{"dtype":"I64","shape":[1],"data_offsets":[0,8]}}"#, #"{"a":7}"#, "[]", "nonsense",
        ]
        for header in headers {
            let length = withUnsafeBytes(of: UInt64(header.utf8.count).littleEndian) { Data($0) }
            try (length + Data(header.utf8) + Data(count: 16)).write(to: URL(fileURLWithPath: path("hostile")))
            #expect(throws: CheckpointError.self, "\(header)") { try Checkpoint.read(path("hostile")) }
        }
    }
}
