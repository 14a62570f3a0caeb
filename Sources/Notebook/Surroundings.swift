import Console
import Foundation

/// What a chapter needs of the process around it, so that a test can be the process.
struct Surroundings: Sendable {
    var words: [String]
    var terminal: @Sendable (Terminal.Preferences) -> Terminal
    var write: @Sendable (String) -> Void
    var source: @Sendable (String) -> String?
    /// Why the source at a path does not tell what runs; nil where it does.
    var staleness: @Sendable (String) -> String?

    /// The process itself.
    static let process = Surroundings(
        words: Array(CommandLine.arguments.dropFirst()),
        terminal: { Terminal(.standardOutput, $0) },
        write: { text in
            guard !text.isEmpty else { return }
            StatusLine.standardError.clear()
            StandardStream.standardOutput.write(text)
        },
        source: { try? String(contentsOf: URL(filePath: $0), encoding: .utf8) },
        staleness: { path in
            guard let written = date(of: path) else {
                return "The source of this chapter cannot be read here, so only its outputs are shown."
            }
            guard let program = Bundle.main.executablePath, let built = date(of: program), written > built else {
                return nil
            }
            return
                "The source of this chapter is newer than the program, so only outputs are shown. Build it again to read the lesson."
        })

    private static func date(of path: String) -> Date? {
        try? FileManager.default.attributesOfItem(atPath: URL(filePath: path).resolvingSymlinksInPath().path)[
            .modificationDate] as? Date
    }
}
