import Foundation

/// The tool as the process that a student starts.
struct GradeRun {
    let code: Int32
    let output: String
    let errors: String

    init(_ words: [String], environment: [String: String] = [:]) throws {
        let process = Process()
        process.executableURL = URL(filePath: try Self.path())
        process.arguments = words
        process.environment = ["LANG": "C.UTF-8"].merging(environment) { $1 }
        let output = Pipe()
        let errors = FileManager.default.temporaryDirectory.appending(path: "grade-\(UUID().uuidString)")
        try Data().write(to: errors)
        defer { try? FileManager.default.removeItem(at: errors) }
        process.standardOutput = output
        process.standardError = try FileHandle(forWritingTo: errors)
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        code = process.terminationStatus
        self.output = String(decoding: data, as: UTF8.self)
        self.errors = String(decoding: try Data(contentsOf: errors), as: UTF8.self)
    }

    /// The tool stands beside the test bundle.
    private static func path() throws -> String {
        let starts = [Bundle.main.bundleURL, URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()]
        for start in starts + Bundle.allBundles.map(\.bundleURL) {
            var folder = start
            for _ in 0..<5 {
                let program = folder.appending(path: "grade").path
                var isFolder: ObjCBool = false
                if FileManager.default.fileExists(atPath: program, isDirectory: &isFolder), !isFolder.boolValue,
                    FileManager.default.isExecutableFile(atPath: program)
                {
                    return program
                }
                folder.deleteLastPathComponent()
            }
        }
        throw CocoaError(.fileNoSuchFile)
    }
}
