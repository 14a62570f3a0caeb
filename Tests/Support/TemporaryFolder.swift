import Foundation

/// A folder of its own for a test, gone when the test is over.
public final class TemporaryFolder: Sendable {
    /// Where it is.
    public let url: URL

    /// An empty folder.
    public init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "gradebook-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    /// Its path.
    public var path: String { url.path }

    /// The place of a file in it.
    public func url(_ name: String) -> URL { url.appending(path: name) }

    /// The path of a file in it.
    public func path(_ name: String) -> String { url(name).path }

    /// Writes a file and returns its path.
    @discardableResult
    public func write(_ bytes: some Sequence<UInt8>, to name: String) throws -> String {
        try Data(bytes).write(to: url(name))
        return path(name)
    }

    /// Makes a folder in it and returns its path.
    public func makeFolder(_ name: String) throws -> String {
        try FileManager.default.createDirectory(at: url(name), withIntermediateDirectories: true)
        return path(name)
    }

    /// The text of every file in it, or in a folder in it, by name.
    public func texts(in subfolder: String = "") throws -> [String: String] {
        let folder = subfolder.isEmpty ? url : url(subfolder)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        return Dictionary(
            uniqueKeysWithValues: try names.map {
                ($0, String(decoding: try Data(contentsOf: folder.appending(path: $0)), as: UTF8.self))
            })
    }
}
