import Foundation

/// A program of this package, run as the process that a user starts.
public struct ProgramRun: Sendable {
    /// The exit code.
    public let code: Int32
    /// What it wrote to standard output.
    public let output: String
    /// What it wrote to standard error.
    public let errors: String

    /// Runs a program to its end; presses Ctrl-C once its output contains `line`.
    public init(
        _ program: String, _ words: [String], environment: [String: String] = [:], interruptAfter line: String? = nil
    ) throws {
        let process = Process()
        process.executableURL = URL(filePath: try Self.path(of: program))
        process.arguments = words
        process.environment = ["LANG": "C.UTF-8"].merging(environment) { $1 }
        let output = Pipe()
        let errors = FileManager.default.temporaryDirectory.appending(path: "gradebook-\(UUID().uuidString)")
        try Data().write(to: errors)
        defer { try? FileManager.default.removeItem(at: errors) }
        process.standardOutput = output
        process.standardError = try FileHandle(forWritingTo: errors)
        process.standardInput = FileHandle.nullDevice
        // A process started from a script's background is deaf to Ctrl-C, and so would be what it starts.
        signal(SIGINT, SIG_DFL)
        try process.run()
        var data = Data()
        var awaited = line
        while case let part = output.fileHandleForReading.availableData, !part.isEmpty {
            data += part
            if let line = awaited, String(decoding: data, as: UTF8.self).contains(line) {
                process.interrupt()
                awaited = nil
            }
        }
        process.waitUntilExit()
        code = process.terminationStatus
        self.output = String(decoding: data, as: UTF8.self)
        self.errors = String(decoding: try Data(contentsOf: errors), as: UTF8.self)
    }

    /// Programs stand beside the test bundle.
    public static func path(of program: String) throws -> String {
        let starts = [Bundle.main.bundleURL, URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()]
        for start in starts + Bundle.allBundles.map(\.bundleURL) {
            var folder = start
            for _ in 0..<5 {
                let file = folder.appending(path: program).path
                if FileManager.default.isExecutableFile(atPath: file) { return file }
                folder.deleteLastPathComponent()
            }
        }
        throw CocoaError(.fileNoSuchFile)
    }
}
