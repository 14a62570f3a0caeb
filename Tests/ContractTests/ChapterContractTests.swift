import Foundation
import Ledger
import TestSupport
import Testing

@testable import gradebook

/// What every chapter owes its reader, as the process that one starts.
@Suite("Every chapter")
struct ChapterContractTests {
    @Test("has a folder and a row in Package.swift, in the same order")
    func folders() throws {
        let chapters = BookChapter.root.appending(path: "chapters")
        let folders = try FileManager.default.contentsOfDirectory(atPath: chapters.path)
            .filter { !$0.hasPrefix(".") }.sorted()
        #expect(BookChapter.all.map(\.fileName) == folders)
        #expect(Set(BookChapter.all.map(\.number)).count == folders.count)
    }

    @Test("stands in the README's table with its title and its command", arguments: BookChapter.held)
    func readme(_ chapter: BookChapter) throws {
        let readme = try String(contentsOf: BookChapter.root.appending(path: "README.md"), encoding: .utf8)
        let row =
            "| \(chapter.fileName.prefix(2)) \(try chapter.title()) | `swift run -c release \(chapter.program)` | "
        #expect(readme.split(separator: "\n").count { $0.hasPrefix(row) } == 1, "no row begins \(row)")
    }

    @Test(
        "writes the same lesson and the same figures whatever the format; its checks hold and show its rows",
        arguments: BookChapter.held)
    func formats(_ chapter: BookChapter) throws {
        var lessons: [[String: String]] = []
        for (format, suffix) in [("markdown", "md"), ("html", "html"), ("json", "json")] {
            let folder = try TemporaryFolder()
            let run = try chapter.quickRun(
                ["--seed", "18446744073709551615", "--format", format, "--out", folder.path])
            #expect(run.code == 0, "\(run.errors)")
            var lesson = try folder.texts(in: "figures")
            #expect(lesson.keys.allSatisfy { $0.hasPrefix(chapter.fileName.prefix(3)) && $0.hasSuffix(".svg") })
            for suffix in ["md", "html", "json"] {
                let name = "\(chapter.fileName).\(suffix)"
                lesson[name] = try String(contentsOf: folder.url(name), encoding: .utf8)
            }
            #expect(run.output == lesson["\(chapter.fileName).\(suffix)"])
            if format == "json" { try expectRows(of: chapter, in: run) }
            lesson["\(chapter.fileName).json"] = nil  // which holds clock times
            lessons.append(lesson)
        }
        #expect(lessons[0].count > 2 && lessons[0] == lessons[1] && lessons[1] == lessons[2])
        let title = try chapter.title()
        #expect(lessons[0]["\(chapter.fileName).md"]?.hasPrefix("# \(title)\n") == true)
        #expect(lessons[0]["\(chapter.fileName).html"]?.contains("<title>\(title) · Gradebook</title>") == true)
    }

    @Test("has no line wider than asked for, and no escape off a terminal", arguments: BookChapter.held)
    func text(_ chapter: BookChapter) throws {
        let wide = try chapter.quickRun(["--width", "120", "--seed", "0"])
        let narrow = try chapter.quickRun(["--width", "40", "--seed", "7", "--ascii", "--solutions"])
        #expect(narrow.output.utf8.allSatisfy { $0 == 10 || (32..<127).contains($0) })
        for (run, width) in [(wide, 120), (narrow, 40)] {
            #expect(run.code == 0, "\(run.errors)")
            #expect(!(run.output + run.errors).contains { "\u{1B}\r".contains($0) })
            // The last lines repeat the command, in which a folder's name cannot be broken.
            let parts = run.output.components(separatedBy: "\nSeed ")
            #expect(parts.count == 2 && parts[0].split(separator: "\n").allSatisfy { $0.count <= width })
        }
    }

    @Test(
        "says what is wrong with a command line, and exits with 64", arguments: BookChapter.held,
        [
            (["--colour", "never"], "--colour: unknown option; did you mean --color?"),
            (["--seed", "-1"], "--seed: must be between 0 and 18446744073709551615, found -1"),
            (["--seed", "1", "--seed", "2"], "--seed: given twice, as 1 and as 2"),
            (["--format", "pdf"], "--format: must be text, markdown, html or json, found 'pdf'"),
            (["lesson"], "'lesson': unexpected argument; options begin with --"),
        ])
    func usage(_ chapter: BookChapter, _ wrong: (words: [String], message: String)) throws {
        let run = try chapter.run(wrong.words)
        #expect(run.code == 64 && run.output.isEmpty)
        #expect(run.errors.hasPrefix("error: \(wrong.message)\n"), "\(run.errors)")
    }

    @Test(
        "stops at Ctrl-C, keeps what is finished, and exits with 130", .timeLimit(.minutes(2)),
        arguments: BookChapter.held)
    func interrupt(_ chapter: BookChapter) throws {
        let run = try chapter.run(["--width", "120"], interruptAfter: chapter.title())
        #expect(run.code == 130)
        #expect(run.errors.hasSuffix("error: stopped by Ctrl-C; what was finished is kept\n"), "\(run.errors)")
        #expect(run.output.contains("\nSeed 42.") && !run.output.contains("checks hold."))
    }

    @Test(
        "says which folder cannot be written, and exits with 73", arguments: BookChapter.held, ["--out", "--figures"])
    func unwritable(_ chapter: BookChapter, _ option: String) throws {
        let folder = try TemporaryFolder()
        let run = try chapter.quickRun([option, try folder.write([], to: "file") + "/lesson"])
        #expect(run.code == 73 && run.errors.contains("file/lesson"), "\(run.errors)")
    }

    @Test(
        "refuses weights that are none with 65, and weights that are not there with 66",
        arguments: BookChapter.held(with: "load"))
    func unloadable(_ chapter: BookChapter) throws {
        let folder = try TemporaryFolder()
        let corrupt = try chapter.quickRun(["--load", try folder.write("no weights".utf8, to: "text")])
        #expect(corrupt.code == 65 && corrupt.errors.contains("is no safetensors file"), "\(corrupt.errors)")
        let missing = try chapter.quickRun(["--load", folder.path("nothing")])
        #expect(missing.code == 66 && missing.errors.contains("nothing"), "\(missing.errors)")
    }

    @Test("says that weights cannot be written, and exits with 73", arguments: BookChapter.held(with: "save"))
    func unsavable(_ chapter: BookChapter) throws {
        let folder = try TemporaryFolder()
        let run = try chapter.quickRun(["--save", try folder.write([], to: "file") + "/weights"])
        #expect(run.code == 73 && run.errors.contains("/file/"), "\(run.errors)")
    }

    @Test("says where data were looked for, and exits with 66", arguments: BookChapter.held(with: "data"))
    func missingData(_ chapter: BookChapter) throws {
        let run = try chapter.run(["--quick", "--data", "/nowhere"])
        #expect(run.code == 66 && run.errors.contains("/nowhere"), "\(run.errors)")
    }
}
