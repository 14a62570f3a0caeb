import Foundation
import TestSupport
import Testing

@Suite("The command that gives the same numbers again")
struct RepeatingCommandTests {
    /// What a shell makes of the lines below "The same numbers again:", the program's own name left out.
    private func words(of run: ProgramRun) throws -> [String] {
        let command = try #require(run.output.components(separatedBy: "The same numbers again:\n").last)
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", "swift() { shift 2; printf '%s\\0' \"$@\"; }\n" + command]
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self).split(separator: "\0").map(String.init)
    }

    @Test("a shell reads it back, broken into lines as it is", arguments: [40, 60, 120])
    func shell(_ width: Int) throws {
        let run = try ProgramRun(
            "grade",
            [
                "0.5*sum((matmul(W, sigmoid(x)) + b' - y)^2)", "--wrt", "W", "--claim=-outer(y, sigmoid(x)) + 0 * W",
                "--let", "W=matrix:2x3", "--let", "x=vector:3", "--let", "b=vector:2", "--let", "y=vector:2",
                "--points",
                "9", "--width", "\(width)",
            ])
        #expect(run.code == 1)
        let again = try ProgramRun("grade", try words(of: run) + ["--width", "\(width)"])
        let strip = { (text: String) in text.components(separatedBy: "The same numbers again:").first }
        #expect(again.code == 1 && strip(again.output) == strip(run.output), "\(run.output)")
    }
}
