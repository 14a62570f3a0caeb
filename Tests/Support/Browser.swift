import Foundation

/// A browser without a window, in which pages and figures are laid out with real fonts.
public struct Browser: Sendable {
    /// Where Chromium is; nil where there is none.
    public static let path = [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ].first { FileManager.default.isExecutableFile(atPath: $0) }

    /// What it wrote to standard output: with `--dump-dom`, the page after its scripts have run.
    public let output: String
    /// What it wrote to standard error: with `--enable-logging=stderr`, the console.
    public let errors: String

    /// Opens a file, in a profile of its own.
    public init(_ file: URL, _ words: [String]) throws {
        guard let path = Self.path else { throw CocoaError(.fileNoSuchFile) }
        let profile = FileManager.default.temporaryDirectory.appending(path: "gradebook-browser-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: profile, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: profile) }
        let errors = profile.appending(path: "errors")
        try Data().write(to: errors)
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments =
            ["--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=\(profile.path)"] + words
            + [file.absoluteString]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        // A browser that hangs must not hang the tests.
        let watchdog = DispatchWorkItem { process.terminate() }
        DispatchQueue.global().asyncAfter(deadline: .now() + 120, execute: watchdog)
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        watchdog.cancel()
        self.output = String(decoding: data, as: UTF8.self).replacing("&lt;", with: "<").replacing("&amp;", with: "&")
        self.errors = String(decoding: try Data(contentsOf: errors), as: UTF8.self)
    }
}
