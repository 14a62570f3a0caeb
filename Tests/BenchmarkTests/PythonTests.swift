import Console
import Foundation
import TestSupport
import Testing

@testable import benchmark

@Suite("A Python of the command line")
struct PythonTests {
    /// A program that stands in for a Python and says `answer` to everything.
    private func stub(_ answer: String, in folder: TemporaryFolder) throws -> Python {
        try #require(Python(try folder.writeProgram(answer, to: "python")))
    }

    private func failure(_ answer: String) throws -> Failure? {
        let folder = try TemporaryFolder()
        let python = try stub(answer, in: folder)
        do {
            try python.check(module: "torch", option: "pytorch", install: "pip install torch numpy")
            return nil
        } catch {
            return error
        }
    }

    @Test("a name is looked up in the folders of PATH, the first that has it")
    func search() throws {
        let (first, second) = (try TemporaryFolder(), try TemporaryFolder())
        _ = try stub("exit", in: second)
        #expect(Python("python", searchPath: first.path + ":" + second.path)?.url.path == second.path("python"))
        _ = try stub("exit", in: first)
        #expect(Python("python", searchPath: first.path + ":" + second.path)?.url.path == first.path("python"))
        #expect(Python("python", searchPath: "") == nil)
    }

    @Test("folders, files that may not be run and paths that lead nowhere are no program")
    func none() throws {
        let folder = try TemporaryFolder()
        try folder.write(Data("text".utf8), to: "python")
        #expect(Python(folder.path) == nil)
        #expect(Python(folder.path("python")) == nil)
        #expect(Python(folder.path("none")) == nil)
        #expect(Python("python", searchPath: folder.path) == nil)
        #expect(Python("", searchPath: folder.path) == nil)
    }

    @Test("one that has the module passes")
    func has() throws {
        #expect(try failure("echo has torch") == nil)
    }

    @Test("one that lacks the module is told apart, with what installs it")
    func lacks() throws {
        let failure = try #require(try failure("echo lacks torch"))
        #expect(failure.code == .missingData)
        #expect(failure.message.hasPrefix("--pytorch: ") && failure.message.hasSuffix("has no module torch"))
        #expect(failure.hint == "pip install torch numpy")
    }

    @Test(
        "a program that is no Python is refused",
        arguments: [
            ("exit 1", "what was asked in Python ended with exit code 1"),
            ("echo Python 2", "it answered something else"),
            ("exit 0", "it answered something else"),
            ("kill -11 $$", "what was asked in Python was ended by signal 11"),
        ])
    func noPython(_ answer: String, _ problem: String) throws {
        let failure = try #require(try failure(answer))
        #expect(failure.code == .usage)
        #expect(failure.message.hasPrefix("--pytorch: expected a Python of version 3, found /"))
        #expect(failure.message.hasSuffix(problem), "\(failure.message)")
    }
}
