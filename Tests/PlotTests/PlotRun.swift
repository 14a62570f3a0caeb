import Foundation

/// `plot` run as the process that a user starts, in a folder of its own.
struct PlotRun {
    let code: Int32
    let output: String
    let errors: String
    /// The files in the folder after the run, by name.
    let files: [String: String]

    /// Runs `plot` with files in its folder, and a text or nothing on standard input.
    init(
        _ words: [String], files: [String: Data] = [:], input: Data? = nil, environment: [String: String] = [:]
    ) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "plot-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, data) in files { try data.write(to: folder.appending(path: name)) }
        let outside = FileManager.default.temporaryDirectory.appending(path: "plot-streams-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: outside, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: outside) }
        let streams = ["in", "out", "err"].map { outside.appending(path: $0) }
        for stream in streams { try (stream == streams[0] ? input ?? Data() : Data()).write(to: stream) }
        let process = Process()
        process.executableURL = try Self.program()
        process.arguments = words
        process.currentDirectoryURL = folder
        process.environment = ["LANG": "C.UTF-8"].merging(environment) { $1 }
        process.standardInput = try FileHandle(forReadingFrom: streams[0])
        process.standardOutput = try FileHandle(forWritingTo: streams[1])
        process.standardError = try FileHandle(forWritingTo: streams[2])
        try process.run()
        process.waitUntilExit()
        code = process.terminationStatus
        output = String(decoding: try Data(contentsOf: streams[1]), as: UTF8.self)
        errors = String(decoding: try Data(contentsOf: streams[2]), as: UTF8.self)
        var found: [String: String] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            found[name] = String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
        }
        self.files = found
    }

    /// Runs `plot` with one text as its table.
    init(_ words: [String], table: String, name: String = "log.csv") throws {
        try self.init(words, files: [name: Data(table.utf8)])
    }

    /// The program stands beside the test bundle.
    private static func program() throws -> URL {
        let starts = [Bundle.main.bundleURL, URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()]
        for start in starts + Bundle.allBundles.map(\.bundleURL) {
            var folder = start
            for _ in 0..<5 {
                let file = folder.appending(path: "plot")
                var isFolder: ObjCBool = false
                let exists = FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder)
                if exists, !isFolder.boolValue, FileManager.default.isExecutableFile(atPath: file.path) { return file }
                folder.deleteLastPathComponent()
            }
        }
        throw CocoaError(.fileNoSuchFile)
    }
}
