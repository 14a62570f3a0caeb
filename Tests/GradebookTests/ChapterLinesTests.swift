import Foundation
import Testing

@Suite("The chapters' lines")
struct ChapterLinesTests {
    @Test("no line is longer than 90 characters, prose and comments neither")
    func width() throws {
        let chapters = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "chapters")
        let names = try FileManager.default.subpathsOfDirectory(atPath: chapters.path).filter { $0.hasSuffix(".swift") }
        #expect(names.count > 30)
        for name in names {
            let text = try String(contentsOf: chapters.appending(path: name), encoding: .utf8)
            for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                #expect(line.count <= 90, "\(name):\(index + 1)")
            }
        }
    }
}
