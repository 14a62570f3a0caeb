import Foundation
import Ledger
import Notebook
import TestSupport
import Testing

@testable import gradebook

/// The whole book, run once for all tests of it.
private let quickBook = Result { () -> (folder: TemporaryFolder, run: ProgramRun) in
    let folder = try TemporaryFolder()
    return (folder, try ProgramRun("gradebook", ["--quick", "--out", folder.path("book")]))
}

@Suite("gradebook")
struct GradebookTests {
    @Test("every chapter runs, every check holds, and the pages are bound")
    func book() throws {
        let (folder, run) = try quickBook.get()
        #expect(run.code == 0, "\(run.output)\(run.errors)")
        let summary = try #require(run.output.firstMatch(of: /(\d+) chapters, (\d+) checks, (\d+) hold\n/))
        #expect(Int(summary.1) == BookChapter.all.count && summary.2 == summary.3)
        for file in ["index.html", "ledger.html"] + BookChapter.all.map({ $0.fileName + ".html" }) {
            #expect(FileManager.default.fileExists(atPath: folder.path("book/\(file)")), "\(file)")
        }
        let index = try String(contentsOfFile: folder.path("book/index.html"), encoding: .utf8)
        for chapter in BookChapter.all { #expect(index.contains("href=\"\(chapter.fileName).html\"")) }
        let second = try String(contentsOfFile: folder.path("book/02-multilayer-perceptron.html"), encoding: .utf8)
        #expect(second.contains("href=\"01-linear-regression.html\" rel=\"prev\""))
        #expect(second.contains("href=\"03-loss-functions.html\" rel=\"next\""))
    }

    @Test("every row of the ledger is met in the chapter that teaches it, and nowhere else", arguments: BookChapter.all)
    func rows(_ chapter: BookChapter) throws {
        let (folder, _) = try quickBook.get()
        let data = try Data(contentsOf: folder.url("book/\(chapter.fileName).json"))
        let report = try Notebook.ChapterReport.read(data, of: chapter)
        let met = LedgerRow.all.map(\.number).filter { report.standing(of: $0) != nil }
        #expect(Set(met) == Set(LedgerRow.taught(inChapter: chapter.number).map(\.number)))
        #expect(report.noted.allSatisfy { $0 == "C07" })
    }

    @Test("the ledger's page has all rows, with what this run says of them")
    func ledger() throws {
        let (folder, _) = try quickBook.get()
        let page = try String(contentsOfFile: folder.path("book/ledger.html"), encoding: .utf8)
        for row in LedgerRow.all { #expect(page.contains("id=\"claim-\(row.number)\""), "\(row.number)") }
        let written = BookChapter.all.map(\.number)
        let isWhole = LedgerRow.all.allSatisfy { row in
            row.chapters.isEmpty || row.chapters.contains(where: written.contains)
        }
        #expect(page.contains("its chapter is still to come") != isWhole)
        #expect(!page.contains("not in this run"))
    }

    @Test("the same seed binds the same bytes")
    func bytes() throws {
        func book() throws -> [String: String] {
            let folder = try TemporaryFolder()
            let run = try ProgramRun(
                "gradebook", ["--chapters", "1,3", "--quick", "--seed", "7", "--out", folder.path("book")])
            #expect(run.code == 0, "\(run.errors)")
            try FileManager.default.removeItem(atPath: folder.path("book/figures"))
            return try folder.texts(in: "book").filter { !$0.key.hasSuffix(".json") }  // which hold clock times
        }
        let (first, second) = (try book(), try book())
        #expect(first.count == 6 && first == second)
    }

    @Test(
        "a wrong command line has its message and exit code",
        arguments: [
            (["--chapters", "99"], "--chapters: there is no chapter '99'; there are 1 linear-regression"),
            (["--chapters", ""], "--chapters: needs a value"),
            (["--quik"], "--quik: unknown option; did you mean --quick?"),
            (["book"], "'book': unexpected argument"),
        ])
    func usage(_ words: [String], _ message: String) throws {
        let run = try ProgramRun("gradebook", words)
        #expect(run.code == 64 && run.errors.contains(message) && run.output.isEmpty, "\(run.errors)")
    }

    @Test("a folder that cannot be made is said before minutes are lost")
    func unwritable() throws {
        let folder = try TemporaryFolder()
        try folder.write([], to: "file")
        let run = try ProgramRun("gradebook", ["--chapters", "1", "--quick", "--out", folder.path("file/book")])
        #expect(run.code == 73 && run.errors.contains("file/book"), "\(run.code) \(run.errors)")
    }

    @Test("Ctrl-C reaches the chapter that runs, and the book is bound with what is finished", .timeLimit(.minutes(2)))
    func interrupt() throws {
        let folder = try TemporaryFolder()
        let run = try ProgramRun(
            "gradebook", ["--chapters", "1,4,5", "--out", folder.path("book")],
            interruptWhenExists: folder.path("book/figures/04-data.svg"))
        #expect(run.code == 130)
        let lines = run.output.split(separator: "\n")
        #expect(lines.count { $0.contains("01-linear-regression") && $0.hasPrefix("✓") } == 1)
        #expect(lines.count { $0.contains("04-regularization") && $0.hasSuffix("exit code 130") } == 1)
        #expect(!run.output.contains("05-convolutional"))
        #expect(run.errors.contains("stopped by Ctrl-C; what was finished is kept"))
        #expect(FileManager.default.fileExists(atPath: folder.path("book/index.html")))
    }
}
