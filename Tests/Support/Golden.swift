import Foundation
import Testing

/// Compares text with a file in the test target's folder Goldens; where the file is missing or `UPDATE_GOLDENS` is set,
/// writes it instead.
///
/// A golden file that was just written fails once, so that none comes into being unseen. The calling file may stand in the
/// target's folder or anywhere below it.
public func expectGolden(
    _ text: String, _ name: String, file: String = #filePath, sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let folder = goldens(besides: URL(filePath: file))
    let golden = folder.appending(path: name)
    let expected = try? String(contentsOf: golden, encoding: .utf8)
    guard let expected, ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == nil else {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try text.write(to: golden, atomically: true, encoding: .utf8)
        #expect(text == expected, "\(name) was written; look at it and run again", sourceLocation: sourceLocation)
        return
    }
    guard text != expected else { return }
    let new = text.split(separator: "\n", omittingEmptySubsequences: false)
    let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let line = zip(new, old).enumerated().first { $1.0 != $1.1 }?.offset ?? min(new.count, old.count)
    Issue.record(
        """
        \(name) differs first in line \(line + 1):
          expected \(line < old.count ? String(old[line].prefix(200)) : "the end")
          found    \(line < new.count ? String(new[line].prefix(200)) : "the end")
        """, sourceLocation: sourceLocation)
}

/// The folder Goldens of the target, `Tests/<target>`, in which a file stands.
private func goldens(besides file: URL) -> URL {
    var folder = file.deletingLastPathComponent()
    while folder.deletingLastPathComponent().lastPathComponent != "Tests", folder.pathComponents.count > 1 {
        folder.deleteLastPathComponent()
    }
    return folder.appending(path: "Goldens")
}
