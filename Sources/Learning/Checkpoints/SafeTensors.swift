import Foundation
import Tensors
import Text

/// Named tensors in a file of the safetensors format: eight bytes that give the header's length, a JSON header, the data.
///
/// Little-endian, row-major, without gaps. Files by this type can be opened by the usual Python package and the other
/// way round, as long as the scalars are F32 or F64.
public struct SafeTensors: Sendable, Hashable {
    /// One tensor as it stands in the file.
    public struct Entry: Sendable, Hashable {
        /// "F32" or "F64".
        public let type: String
        /// The length of each axis.
        public let shape: [Int]
        let bytes: Data
    }

    /// The tensors by name.
    public var entries: [String: Entry] = [:]
    /// Free text by name.
    public var metadata: [String: String] = [:]

    /// A file without tensors.
    public init() {}

    /// Adds a tensor, or replaces the one of that name.
    public mutating func set<Scalar>(_ name: String, _ tensor: Tensor<Scalar>) {
        entries[name] = Entry(
            type: Self.typeName(of: Scalar.self), shape: tensor.shape,
            bytes: tensor.scalars.withUnsafeBytes { Data($0) })
    }

    /// The tensor of that name, or nil where there is none of this name and scalar.
    public func tensor<Scalar: TensorScalar>(_ name: String, as type: Scalar.Type) -> Tensor<Scalar>? {
        guard let entry = entries[name], entry.type == Self.typeName(of: type) else { return nil }
        let count = entry.bytes.count / MemoryLayout<Scalar>.stride
        let scalars = [Scalar](unsafeUninitializedCapacity: count) { buffer, initialized in
            _ = entry.bytes.copyBytes(to: buffer)
            initialized = count
        }
        return Tensor(shape: entry.shape, scalars: scalars)
    }

    static func typeName<Scalar: TensorScalar>(of type: Scalar.Type) -> String { "F\(MemoryLayout<Scalar>.size * 8)" }

    /// The file's bytes: the same for the same tensors, whatever order they were set in.
    public func encoded() throws -> Data {
        var header: [String: Any] = metadata.isEmpty ? [:] : ["__metadata__": metadata]
        var body = Data()
        for (name, entry) in entries.sorted(by: { $0.key < $1.key }) {
            header[name] = [
                "dtype": entry.type, "shape": entry.shape,
                "data_offsets": [body.count, body.count + entry.bytes.count],
            ]
            body += entry.bytes
        }
        var json = try JSONSerialization.data(withJSONObject: header, options: [.sortedKeys, .withoutEscapingSlashes])
        json += Data(repeating: UInt8(ascii: " "), count: (8 - json.count % 8) % 8)  // data begin on eight bytes
        return withUnsafeBytes(of: UInt64(json.count).littleEndian) { Data($0) } + json + body
    }

    /// Reads the bytes of a file.
    ///
    /// Throws a text that says what is wrong with them.
    init(decoding data: Data) throws(Malformed) {
        let data = Data(data)  // indices from 0
        guard data.count >= 8 else { throw Malformed("expected at least 8 bytes, found \(data.count)") }
        let length = data.prefix(8).enumerated().reduce(UInt64(0)) { $0 | UInt64($1.element) << (8 * $1.offset) }
        guard length <= UInt64(data.count - 8) else {
            throw Malformed("the header should be \(length) bytes long, but only \(data.count - 8) follow")
        }
        let body = data.dropFirst(8 + Int(length))
        guard let object = try? JSONSerialization.jsonObject(with: data.dropFirst(8).prefix(Int(length))),
            let header = object as? [String: Any]
        else { throw Malformed("the header is not a JSON object") }
        for (name, value) in header.sorted(by: { $0.key < $1.key }) {
            if name == "__metadata__" {
                guard let texts = value as? [String: String] else { throw Malformed("__metadata__ is not all text") }
                metadata = texts
            } else {
                entries[name] = try Self.entry(name, value, body)
            }
        }
    }

    private static func entry(_ name: String, _ value: Any, _ body: Data) throws(Malformed) -> Entry {
        guard let fields = value as? [String: Any], let type = fields["dtype"] as? String,
            let shape = fields["shape"] as? [Int], let offsets = fields["data_offsets"] as? [Int], offsets.count == 2
        else { throw Malformed("tensor \(name) lacks its dtype, shape or data_offsets") }
        guard let size = ["F32": 4, "F64": 8][type] else {
            throw Malformed("tensor \(name) holds \(type) scalars, expected F32 or F64")
        }
        var length = size
        for n in shape {
            let (product, overflow) = length.multipliedReportingOverflow(by: n)
            guard n >= 0, !overflow else { throw Malformed("tensor \(name) cannot have shape \(shape)") }
            length = product
        }
        let (lower, upper) = (offsets[0], offsets[1])
        guard lower >= 0, upper >= lower, upper <= body.count, upper - lower == length else {
            throw Malformed(
                "tensor \(name) of shape \(shape) needs \(length) bytes, but stands at \(lower)..<\(upper) of \(body.count)"
            )
        }
        return Entry(type: type, shape: shape, bytes: Data(body.dropFirst(lower).prefix(length)))
    }

    struct Malformed: Error {
        let problem: String

        init(_ problem: String) { self.problem = problem }
    }
}

extension SafeTensors {
    /// Reads a file.
    public static func read(_ path: String) throws(CheckpointError) -> SafeTensors {
        let data: Data
        do {
            data = try Data(contentsOf: URL(fileURLWithPath: path))
        } catch {
            throw CheckpointError(kind: .missing, path: path, problem: "cannot be read; expected a safetensors file")
        }
        do {
            return try SafeTensors(decoding: data)
        } catch {
            throw CheckpointError(kind: .corrupt, path: path, problem: "is no safetensors file: \(error.problem)")
        }
    }
}
