/// A file that is no checkpoint, or none of this model.
public struct CheckpointError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What stands in the way.
    public enum Kind: Sendable, Hashable {
        /// There is no such file, or it cannot be read.
        case missing
        /// The file's contents are not what a safetensors file holds.
        case corrupt
        /// The file is sound, but holds another model.
        case mismatch
    }

    /// What stands in the way.
    public let kind: Kind
    /// The file.
    public let path: String
    /// What was expected and what was found.
    public let problem: String

    public var description: String { "\(path): \(problem)" }
}
