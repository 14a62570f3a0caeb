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

    /// Writes a shell script that can be run, and returns its path.
    ///
    /// Another process writes it: a process that is being started by another test would inherit the file while it is
    /// open for writing here, and no such file can be run.
    @discardableResult
    public func writeProgram(_ script: String, to name: String) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = [
            "-c", "printf '#!/bin/sh\\n%s\\n' \"$1\" >\"$2\" && chmod 755 \"$2\"", "sh", script, path(name),
        ]
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw CocoaError(.fileWriteUnknown) }
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
