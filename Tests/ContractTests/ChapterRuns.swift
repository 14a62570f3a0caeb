import Foundation
import TestSupport
import Testing

@testable import gradebook

extension BookChapter: CustomTestStringConvertible {
    public var testDescription: String { fileName }

    /// A few digits for the chapters that look for a data set, and that would train for minutes without optimization.
    private static let digits = Result { try TinyDigits() }

    /// The folder of the package.
    static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")

    /// Those that are held to the contract: all, or those that `GRADEBOOK_CHAPTERS` names, with commas between them.
    static let held: [BookChapter] =
        ProcessInfo.processInfo.environment["GRADEBOOK_CHAPTERS"]?.split(separator: ",").compactMap { named($0) } ?? all

    /// Those of them that have an option.
    static func held(with option: String) -> [BookChapter] { held.filter { $0.takes(option) } }

    /// Whether it has an option.
    func takes(_ option: String) -> Bool {
        guard let gradebook = try? ProgramRun.path(of: "gradebook") else { return false }
        return ChapterRun.takes(option, self, beside: URL(filePath: gradebook))
    }

    /// Runs it; no data set of this machine is found.
    func run(_ words: [String], interruptAfter line: String? = nil) throws -> ProgramRun {
        try ProgramRun(program, words, environment: ["XDG_CACHE_HOME": "/dev/null"], interruptAfter: line)
    }

    /// Runs its short version.
    func quickRun(_ words: [String]) throws -> ProgramRun {
        try run(["--quick"] + (takes("data") ? ["--data", Self.digits.get().folder.path] : []) + words)
    }

    /// Its title, as its source has it.
    func title() throws -> String {
        let source = try String(
            contentsOf: Self.root.appending(path: "chapters/\(fileName)/main.swift"), encoding: .utf8)
        let line = try #require(source.split(separator: "\n").first { $0.hasPrefix("//: # ") })
        return String(line.dropFirst("//: # ".count))
    }
}
