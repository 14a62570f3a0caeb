import Foundation
import Learning
import Tensors
import TestSupport
import Testing

@Suite("SafeTensors")
struct SafeTensorsTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func model() -> Sequential<Float> {
        var generator = SplitMix64(seed: 1)
        return Sequential([
            Dense(inputs: 3, outputs: 5, using: &generator), Dense(inputs: 5, outputs: 2, using: &generator),
        ])
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

    @Test("no file, a folder, an empty file and every truncation are errors, never traps")
    func corrupt() throws {
        #expect(throws: CheckpointError.self) { try Checkpoint.read(folder.path("nothing")) }
        #expect(throws: CheckpointError.self) { try Checkpoint.read(folder.path) }
        let bytes = try Checkpoint(model()).file.encoded()
        for length in [0, 7, 8, 20, bytes.count / 2, bytes.count - 1] {
            try bytes.prefix(length).write(to: folder.url("short"))
            let error = #expect(throws: CheckpointError.self) { try Checkpoint.read(folder.path("short")) }
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
            try bytes.write(to: folder.url("flipped"))
            var target = model()
            _ = try? Checkpoint.read(folder.path("flipped")).restore(&target)
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
            try (length + Data(header.utf8) + Data(count: 16)).write(to: folder.url("hostile"))
            #expect(throws: CheckpointError.self, "\(header)") { try Checkpoint.read(folder.path("hostile")) }
        }
    }
}
