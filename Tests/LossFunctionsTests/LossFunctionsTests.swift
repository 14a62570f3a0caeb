import Foundation
import TestSupport
import Testing

/// The chapter as a process.
@Suite("Chapter 03 as a process")
struct LossFunctionsTests {
    private static let rows = [
        "F06", "F14", "F15", "F16", "F21", "F22", "F23", "F24", "F25", "F26", "T21", "T31", "T34", "T35", "T36", "T42",
    ]

    private func report(_ words: String...) throws -> ChapterReport {
        let run = try ProgramRun("loss-functions", words + ["--format", "json"])
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

    // Squared error starts where σ is saturated and hardly moves; cross-entropy finds the line that parts the moons.
    @Test(
        "from the same wrong start cross-entropy learns and squared error does not, whatever the seed",
        arguments: [42, 7])
    func training(seed: Int) throws {
        let values = try report("--seed", "\(seed)").values
        let squared = try #require(values["rightWithSquares"] as? Double)
        let crossEntropy = try #require(values["rightWithCrossEntropy"] as? Double)
        #expect(squared < 0.4 && crossEntropy > 0.8)
    }

    @Test("the same seed gives the same bytes, text and figures")
    func repeatable() throws {
        let folders = (0..<2).map { _ in
            FileManager.default.temporaryDirectory.appending(path: "gradebook-\(UUID().uuidString)")
        }
        defer { for folder in folders { try? FileManager.default.removeItem(at: folder) } }
        let runs = try folders.map { try ProgramRun("loss-functions", ["--quick", "--figures", $0.path]) }
        #expect(runs[0].code == 0 && runs[0].output == runs[1].output)
        let names = try FileManager.default.contentsOfDirectory(atPath: folders[0].path).sorted()
        #expect(!names.isEmpty && names.allSatisfy { $0.hasPrefix("03-") && $0.hasSuffix(".svg") })
        for name in names {
            let files = try folders.map { try Data(contentsOf: $0.appending(path: name)) }
            #expect(files[0] == files[1], "\(name)")
        }
    }

    @Test("no line is wider than asked, and none has an escape", arguments: [40, 80, 120])
    func width(_ width: Int) throws {
        let run = try ProgramRun("loss-functions", ["--quick", "--width", "\(width)", "--ascii"])
        #expect(run.code == 0 && !run.output.contains("\u{1B}"))
        #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= width })
    }

    @Test(
        "a wrong command line says what is wrong and exits with 64",
        arguments: [
            (["--epochs", "0"], "--epochs: must be at least 1, found 0"),
            (["--learning-rate", "-1"], "--learning-rate: must be"),
            (["--solution"], "--solution: unknown option; did you mean --solutions?"),
        ])
    func usage(_ words: [String], _ message: String) throws {
        let run = try ProgramRun("loss-functions", words)
        #expect(run.code == 64 && run.errors.contains(message) && run.output.isEmpty)
    }

    @Test("a learning rate that is far too large ends in a message, not in a trap")
    func divergence() throws {
        let run = try ProgramRun("loss-functions", ["--learning-rate", "1e300", "--quiet"])
        #expect([0, 1].contains(run.code), "\(run.errors)")
    }
}
