import Foundation
import TestSupport
import Testing

/// The chapter as a process.
@Suite("Chapter 04 as a process")
struct RegularizationTests {
    private static let rows = [
        "F37", "F38", "F39", "F40", "T05", "T07", "T09", "T24", "T33", "T43", "T44", "T45", "T46", "T47", "T56",
    ]

    private func report(_ words: String...) throws -> ChapterReport {
        let run = try ProgramRun("regularization", words + ["--format", "json"])
        #expect(run.code == 0, "\(run.errors)")
        return try #require(ChapterReport(run))
    }

    @Test(
        "every row of the ledger that the chapter teaches is shown, and a check that holds names it",
        arguments: [false, true])
    func rows(isQuick: Bool) throws {
        let report = try isQuick ? report("--quick") : report()
        #expect(report.failed.isEmpty)
        #expect(report.rows == Set(Self.rows))
        #expect(Set(report.statements) == Set(Self.rows))
    }

    @Test("checks hold whatever the seed of the network")
    func seeds() throws {
        #expect(try report("--quick", "--seed", "7").failed.isEmpty)
    }

    @Test("the same seed gives the same bytes, text and figures")
    func repeatable() throws {
        let folders = (0..<2).map { _ in
            FileManager.default.temporaryDirectory.appending(path: "gradebook-\(UUID().uuidString)")
        }
        defer { for folder in folders { try? FileManager.default.removeItem(at: folder) } }
        let runs = try folders.map { try ProgramRun("regularization", ["--quick", "--figures", $0.path]) }
        #expect(runs[0].code == 0 && runs[0].output == runs[1].output)
        let names = try FileManager.default.contentsOfDirectory(atPath: folders[0].path).sorted()
        #expect(!names.isEmpty && names.allSatisfy { $0.hasPrefix("04-") && $0.hasSuffix(".svg") })
        for name in names {
            let files = try folders.map { try Data(contentsOf: $0.appending(path: name)) }
            #expect(files[0] == files[1], "\(name)")
        }
    }

    @Test("no line is wider than asked, and none has an escape", arguments: [40, 120])
    func width(_ width: Int) throws {
        let run = try ProgramRun("regularization", ["--quick", "--width", "\(width)", "--ascii"])
        #expect(run.code == 0 && !run.output.contains("\u{1B}"))
        #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= width })
    }

    @Test("one epoch is enough for the lesson to run")
    func oneEpoch() throws {
        #expect(try ProgramRun("regularization", ["--quick", "--epochs", "1", "--quiet"]).code == 0)
    }

    @Test(
        "a wrong command line says what is wrong and exits with 64",
        arguments: [
            (["--epochs", "0"], "--epochs: must be at least 1, found 0"),
            (["--epoch", "3"], "--epoch: unknown option; did you mean --epochs?"),
        ])
    func usage(_ words: [String], _ message: String) throws {
        let run = try ProgramRun("regularization", words)
        #expect(run.code == 64 && run.errors.contains(message) && run.output.isEmpty)
    }
}
