import Foundation
import Testing

/// Compares text with a file in Goldens; where the file is missing or `UPDATE_GOLDENS` is set, writes it instead.
///
/// A golden file that was just written fails once, so that none comes into being unseen.
func expectGolden(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Goldens")
    let golden = folder.appendingPathComponent(name)
    let expected = try? String(contentsOf: golden, encoding: .utf8)
    guard let expected, ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == nil else {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try text.write(to: golden, atomically: true, encoding: .utf8)
        #expect(text == expected, "\(name) was written; look at it and run again", sourceLocation: sourceLocation)
        return
    }
    guard text != expected else { return }
    let (new, old) = (text.split(separator: "\n"), expected.split(separator: "\n"))
    let line = zip(new, old).enumerated().first { $1.0 != $1.1 }?.offset ?? min(new.count, old.count)
    Issue.record(
        """
        \(name) differs first in line \(line + 1) that is not empty:
          expected \(line < old.count ? String(old[line]) : "the end")
          found    \(line < new.count ? String(new[line]) : "the end")
        """, sourceLocation: sourceLocation)
}
