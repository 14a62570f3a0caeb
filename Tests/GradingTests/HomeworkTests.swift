import Foundation
import TestSupport
import Testing

/// The ten lines that README and documentation give to a reader, in Tests/Fixtures/Homework.
@Suite("Grading homework from a package of one's own")
struct HomeworkTests {
    private static let package = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
        .standardizedFileURL

    private static func text(_ file: String) throws -> String {
        try String(contentsOf: package.appending(path: file), encoding: .utf8)
    }

    @Test(
        "the program names the mistake, in the words that are printed",
        arguments: [
            "README.md", "Sources/Grading/Grading.docc/Grading.md",
        ])
    func run(_ file: String) throws {
        let document = try Self.text(file)
        #expect(document.contains(try Self.text("Tests/Fixtures/Homework/main.swift")))
        let run = try ProgramRun("Homework", [])
        #expect(run.code == 0 && run.errors == "")
        let lines = run.output.split(separator: "\n")
        #expect(lines.first == "✗ Wrong: missing activation derivative.")
        for line in lines.prefix(4) { #expect(document.contains(line), "\(line)") }
    }
}
