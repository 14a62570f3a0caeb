import Foundation

/// A program of this package, run as the process that a user starts.
public struct ProgramRun: Sendable {
    /// The exit code.
    public let code: Int32
    /// What it wrote to standard output.
    public let output: String
    /// What it wrote to standard error.
    public let errors: String
    /// The files in the folder it ran in, by name, where it had one of its own.
    public let files: [String: String]

    /// Runs a program to its end; presses Ctrl-C once its output contains `line`.
    ///
    /// `input` is what it reads from standard input. With `files` it runs in a folder of its own that holds these.
    public init(
        _ program: String, _ words: [String], files: [String: Data]? = nil, input: Data = Data(),
        environment: [String: String] = [:], interruptAfter line: String? = nil
    ) throws {
        let process = Process()
        process.executableURL = URL(filePath: try Self.path(of: program))
        process.arguments = words
        // Under a sanitizer, what it is told holds for the program too.
        let own = ProcessInfo.processInfo.environment.filter { $0.key.hasSuffix("SAN_OPTIONS") }
        process.environment = ["LANG": "C.UTF-8"].merging(own) { $1 }.merging(environment) { $1 }
        let folder = try files.map { files in
            let folder = try TemporaryFolder()
            for (name, data) in files { try folder.write(data, to: name) }
            process.currentDirectoryURL = folder.url
            return folder
        }
        let streams = try TemporaryFolder()
        try streams.write(input, to: "in")
        try streams.write([], to: "err")
        let output = Pipe()
        process.standardOutput = output
        process.standardError = try FileHandle(forWritingTo: streams.url("err"))
        process.standardInput = try FileHandle(forReadingFrom: streams.url("in"))
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
        errors = String(decoding: try Data(contentsOf: streams.url("err")), as: UTF8.self)
        self.files = try folder.map { try $0.texts() } ?? [:]
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
