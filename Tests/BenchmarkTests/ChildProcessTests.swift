import Console
import Foundation
import Testing

@testable import benchmark

@Suite("A process beside ours", .timeLimit(.minutes(2)))
struct ChildProcessTests {
    private func shell(_ script: String, limit: Double? = nil) throws -> ChildProcess {
        try ChildProcess(URL(filePath: "/bin/sh"), ["-c", script], limit: limit)
    }

    @Test("gives its output; what it says on standard error stays behind")
    func chatter() throws {
        let process = try shell("echo chatter >&2; echo epoch 1 s 2")
        #expect(try process.successfulOutput() == "epoch 1 s 2\n")
        #expect(process.lastErrors == ["chatter"])
    }

    @Test("a megabyte on standard error and one on standard output fill no pipe")
    func much() throws {
        let line = String(repeating: "x", count: 63)
        let script = "i=0; while [ $i -lt 16384 ]; do echo \(line) >&2; echo \(line); i=$((i+1)); done; echo last >&2"
        let process = try shell(script)
        #expect(process.trouble == nil)
        #expect(process.output.utf8.count == 16384 * 64)
        #expect(process.lastErrors.count == 6 && process.lastErrors.last == "last")
    }

    @Test("where it fails, its last words belong to the message")
    func failure() throws {
        let process = try shell("for i in 1 2 3 4 5 6 7 8; do echo \"line $i\" >&2; echo >&2; done; exit 3")
        let error = #expect(throws: Failure.self) { try process.successfulOutput() }
        let failure = try #require(error)
        #expect(failure.code == .failed)
        #expect(failure.message.hasSuffix(": ended with exit code 3"))
        #expect(failure.hint == "its last words:\nline 3\nline 4\nline 5\nline 6\nline 7\nline 8")
    }

    @Test("a signal is told from an exit code")
    func signal() throws {
        #expect(try shell("kill -9 $$").trouble == "was ended by signal 9")
    }

    @Test("standard input is empty: nothing waits for a reader")
    func input() throws {
        #expect(try shell("cat; echo done").output == "done\n")
    }

    @Test("one that takes longer than its limit is ended")
    func limit() throws {
        let process = try ChildProcess(URL(filePath: "/bin/sleep"), ["60"], limit: 0.2)
        #expect(process.trouble == "gave no answer in 0.2 s")
        #expect(process.seconds < 30)
    }

    @Test("a file that is no program cannot be run")
    func noProgram() {
        #expect(throws: Failure(.missingData, "/nowhere: cannot be run")) {
            try ChildProcess(URL(filePath: "/nowhere"), [])
        }
    }

    @Test("one that writes without end is ended before it fills the memory")
    func endless() throws {
        let process = try shell("yes")
        #expect(process.trouble == "wrote more than 16 MB")
        #expect(process.output.utf8.count < 17 << 20)
    }
}
