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

    /// Runs a program to its end; presses Ctrl-C once its output, or what it writes to standard error, contains `line`, or once
    /// there is a file at `path`.
    ///
    /// `input` is what it reads from standard input. With `files` it runs in a folder of its own that holds these.
    public init(
        _ program: String, _ words: [String], files: [String: Data]? = nil, input: Data = Data(),
        environment: [String: String] = [:], interruptAfter line: String? = nil,
        interruptWhenExists path: String? = nil
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
        let pipes = [Pipe(), Pipe()]
        process.standardOutput = pipes[0]
        process.standardError = pipes[1]
        #if os(Linux)
            // What has not been read yet holds it up: it is not done before Ctrl-C is pressed.
            let setPipeSize: Int32 = 1031  // F_SETPIPE_SZ, which Swift does not import
            if line != nil { _ = fcntl(pipes[0].fileHandleForWriting.fileDescriptor, setPipeSize, 4096) }
        #endif
        process.standardInput = try FileHandle(forReadingFrom: streams.url("in"))
        // A process started from a script's background is deaf to Ctrl-C, and so would be what it starts.
        signal(SIGINT, SIG_DFL)
        try process.run()
        var texts = [Data(), Data()]
        var polls = pipes.map { pollfd(fd: $0.fileHandleForReading.fileDescriptor, events: Int16(POLLIN), revents: 0) }
        var (awaited, awaitedFile) = (line, path)
        while polls.contains(where: { $0.fd >= 0 }) {
            let ready = poll(&polls, nfds_t(polls.count), awaitedFile == nil ? -1 : 10)
            let isUnready = ready == 0 || ready < 0 && errno == EINTR  // no sign yet, or a signal
            if let file = awaitedFile, FileManager.default.fileExists(atPath: file) {
                process.interrupt()
                awaitedFile = nil
            }
            if isUnready { continue }
            guard ready > 0 else { break }
            for stream in pipes.indices where polls[stream].fd >= 0 && polls[stream].revents != 0 {
                let part = pipes[stream].fileHandleForReading.availableData
                if part.isEmpty { polls[stream].fd = -1 }
                texts[stream] += part
                if let line = awaited, String(decoding: texts[stream], as: UTF8.self).contains(line) {
                    process.interrupt()
                    awaited = nil
                }
            }
        }
        process.waitUntilExit()
        code = process.terminationStatus
        output = String(decoding: texts[0], as: UTF8.self)
        errors = String(decoding: texts[1], as: UTF8.self)
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
