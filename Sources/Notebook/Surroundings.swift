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
            guard let program = Bundle.main.executablePath, let built = dateOfBuild(program), written > built else {
                return nil
            }
            return
                "The source of this chapter is newer than the program, so only outputs are shown. Build it again to read the lesson."
        })

    /// When a program was last built.
    ///
    /// Where only prose has changed, the compiler writes the module's source information anew, but neither the object
    /// files nor the program, since these would be the same: so the module's files beside the program count as well.
    static func dateOfBuild(_ program: String) -> Date? {
        let file = URL(filePath: program).resolvingSymlinksInPath()
        let module = file.lastPathComponent.replacing("-", with: "").lowercased()
        let folder = file.deletingLastPathComponent().appending(path: "Modules")
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        let ofModule = files.filter { $0.lowercased().hasPrefix(module + ".") }
        return ([file.path] + ofModule.map { folder.appending(path: $0).path }).compactMap { date(of: $0) }.max()
    }

    private static func date(of path: String) -> Date? {
        try? FileManager.default.attributesOfItem(atPath: URL(filePath: path).resolvingSymlinksInPath().path)[
            .modificationDate] as? Date
    }
}
