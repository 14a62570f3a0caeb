import Foundation
import TestSupport
import Testing

private func run(
    _ words: [String], environment: [String: String] = [:], interruptAfter line: String? = nil
) throws -> ProgramRun {
    try ProgramRun("FixtureChapter", words, environment: environment, interruptAfter: line)
}

@Suite("A chapter as a process")
struct ChapterTests {
    @Test("the lesson is told from top to bottom, every output below its code, every word once")
    func narrative() throws {
        let run = try run(["--quiet"])
        #expect(run.code == 0)
        #expect(run.errors == "")
        var rest = run.output[...]
        for part in [
            "A lesson to test lessons\n════", "ŷ = wx + b", "    J(w, b) = ───  ∑  (ŷᵢ − yᵢ)²\n",
            "let gradient = -35.0",
            "    ✓ ∂J/∂w at (0, 0)  -35 = -35", "    ✓ shape of W  [3, 5] = [3, 5]", "Outputs from a function",
            "let steps = descend(in: chapter)", "    ▸ inside  a function of another file", "    ▸ steps = 2000",
            "After 2000 steps the share is 97.3%.", "    epoch  loss  remark", "    It falls.",
            "    ⚠ a rate of 2 is refused",
            "A longer run", "    ▸ C01, document 000, §4.3: WRONG", "    Q14 ✓ 2 numbers as the ledger has them\n",
            "    · Q04 not measured: MNIST is not there",
            "All 11 checks hold.",
            "  swift run -c release fixture --seed 42\n",
        ] {
            let found = try #require(rest.range(of: part), "\(part)")
            rest = rest[found.upperBound...]
            #expect(!rest.contains(part), "\(part)")
        }
        #expect(!run.output.contains("import Notebook"))
        #expect(!run.output.contains("chapter.finish()"))
        #expect(!run.output.contains("\u{1B}"))
    }

    @Test("two runs give the same bytes")
    func deterministic() throws {
        #expect(try run(["--quiet"]).output == run(["--quiet"]).output)
    }

    @Test("a check that fails exits with 1 and is named")
    func failingCheck() throws {
        let run = try run(["--quiet", "--fault", "nan"])
        #expect(run.code == 1)
        #expect(run.errors == "error: 1 of 11 checks failed: a number that is none\n")
        #expect(run.output.contains("    ✗ a number that is none  NaN ≠ 1\n"))
    }

    @Test(
        "evidence that the ledger does not have exits with 1, and shows both values", arguments: ["text", "markdown"])
    func failingEvidence(_ format: String) throws {
        let run = try run(["--quiet", "--fault", "evidence", "--format", format])
        #expect(run.code == 1)
        #expect(run.errors == "error: 1 of 11 checks failed: step of the last report\n")
        let lines =
            format == "text"
            ? "    Q14 ✗ 1 of 2 is not as the ledger has it\n    ✗ step of the last report  1000 ≠ 900  [Q14]\n"
            : "- Q14 ✗ 1 of 2 is not as the ledger has it\n  - ✗ step of the last report: 1000 ≠ 900 \\[Q14\\]\n"
        #expect(run.output.contains(lines))
    }

    @Test("an error that ends the run keeps what is finished")
    func error() throws {
        let run = try run(["--quiet", "--fault", "error"])
        #expect(run.code == 1)
        #expect(run.errors == "error: the rate must be between 0 and 1, found 3.0\n")
        #expect(run.output.contains("All 11 checks hold."))
    }

    @Test("a wrong option exits with 64, help and version with 0")
    func commandLine() throws {
        let wrong = try run(["--epoch", "3"])
        #expect(wrong.code == 64)
        #expect(wrong.output == "")
        #expect(wrong.errors.hasPrefix("error: --epoch: unknown option; did you mean --epochs?\n"))
        let help = try run(["--help"])
        #expect(help.code == 0)
        #expect(help.output.hasPrefix("fixture: A lesson to test lessons\n\nRun it with\n"))
        for part in [
            "--model line|parabola", "--quick", "--solutions", "\nEnvironment\n", "\n  130  stopped by Ctrl-C",
        ] {
            #expect(help.output.contains(part), "\(part)")
        }
        #expect(try run(["--version"]).output == "fixture 0.1.0 (Gradebook)\n")
    }

    @Test("off a terminal the progress is one whole line an epoch, on standard error")
    func progress() throws {
        let lines = try run(["--epochs", "3"]).errors.split(separator: "\n")
        #expect(lines.count == 3)
        for (index, line) in lines.enumerated() { #expect(line.hasPrefix("epoch \(index + 1)/3 5/5 "), "\(line)") }
    }

    @Test("Ctrl-C keeps what is finished and exits with 130", arguments: ["text", "json"])
    func interrupt(_ format: String) throws {
        // JSON writes nothing before its end, so that its run is interrupted by the clock.
        let words = ["--format", format, "--pause", "0.2", "--quiet"]
        let run =
            format == "text"
            ? try run(words, interruptAfter: "A longer run") : try run(words + ["--fault", "interrupt"])
        #expect(run.code == 130)
        #expect(run.errors == "error: stopped by Ctrl-C; what was finished is kept\n")
        if format == "json" {
            let report = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
            #expect((report?["checks"] as? [Any])?.count == 8)
            #expect(report?["stopped"] as? String == "stopped by Ctrl-C; what was finished is kept")
        } else {
            #expect(run.output.contains("✓ shape of W"))
            #expect(!run.output.contains("Every run ends the same way."))
        }
    }

    @Test("a second Ctrl-C exits at once")
    func secondInterrupt() throws {
        let process = Process()
        process.executableURL = URL(filePath: try ProgramRun.path(of: "FixtureChapter"))
        process.arguments = ["--fault", "deafness", "--quiet"]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        signal(SIGINT, SIG_DFL)
        try process.run()
        var data = Data()
        while !String(decoding: data, as: UTF8.self).contains("A longer run") {
            let part = output.fileHandleForReading.availableData
            try #require(!part.isEmpty)
            data += part
        }
        process.interrupt()
        Thread.sleep(forTimeInterval: 0.2)
        #expect(process.isRunning)
        let second = ContinuousClock.now
        process.interrupt()
        process.waitUntilExit()
        #expect(process.terminationStatus == 130)
        // Deaf to the flag, the run would go on for twenty seconds.
        #expect(ContinuousClock.now - second < .seconds(10))
    }

    @Test("a report for a machine can be read, with a NaN in it")
    func json() throws {
        let run = try run(["--format", "json", "--quiet", "--fault", "nan", "--seed", "7"])
        #expect(run.code == 1)
        let report = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        #expect(report["chapter"] as? String == "fixture")
        #expect(report["seed"] as? Int == 7)
        #expect(
            (report["checks"] as? [[String: Any]])?.map { $0["holds"] as? Bool } == Array(repeating: true, count: 10)
                + [
                    false
                ])
        #expect((report["values"] as? [String: Any])?["steps"] as? Int == 2000)
        #expect(report["figures"] as? [String] == [], "no folder was named, so nothing was written")
    }

    @Test("figures are written only where a folder is named")
    func figures() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "gradebook-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        _ = try run(["--quiet", "--figures", folder.path])
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["01-bars.svg", "01-wave.svg"])
        let blocked = try run(["--quiet", "--figures", folder.appending(path: "01-bars.svg/x").path])
        #expect(blocked.code == 73)
        #expect(blocked.errors.contains("cannot write"))
    }

    @Test("no line of a run is wider than asked for, and --ascii means ASCII", arguments: [40, 80, 120])
    func width(_ width: Int) throws {
        let run = try run(["--quiet", "--ascii", "--width", "\(width)"])
        #expect(run.output.utf8.allSatisfy { $0 < 0x80 })
        for line in run.output.split(separator: "\n").dropLast() { #expect(line.count <= width, "\(line)") }
    }

    @Test(
        "off a terminal there are no escape bytes and no carriage returns, unless colours are asked for",
        arguments: [
            ([], [:], false), (["--color", "auto"], ["TERM": "xterm-256color"], false),
            (["--color", "always"], [:], true), (["--color", "always"], ["NO_COLOR": "1", "TERM": "dumb"], true),
            (["--color", "never"], ["TERM": "xterm"], false), (["--ascii"], ["TERM": "dumb"], false),
            ([], ["LANG": "C"], false),
        ] as [([String], [String: String], Bool)])
    func escapes(_ words: [String], _ environment: [String: String], _ hasColors: Bool) throws {
        let run = try run(words, environment: environment)
        #expect(run.code == 0)
        #expect(run.output.contains("\u{1B}") == hasColors)
        #expect(!run.output.contains("\r") && !run.errors.contains("\r") && !run.errors.contains("\u{1B}"))
        let isPlain = words.contains("--ascii") || environment["LANG"] == "C"
        #expect(!isPlain || run.output.utf8.allSatisfy { $0 < 0x80 })
    }

    @Test("lines are as wide as asked for, above 120 columns no wider", arguments: [1, 40, 63, 120, 121, 200])
    func clamped(_ width: Int) throws {
        let run = try run(["--quiet", "--width", "\(width)"])
        let lines = run.output.split(separator: "\n").map {
            $0.replacing(/[\u{4E00}-\u{9FFF}\u{3000}-\u{30FF}\u{FF00}-\u{FF65}]/, with: "xx")
        }
        let widest = lines.map(\.count).max() ?? 0
        #expect(widest <= min(max(width, 40), 120))
        #expect(widest > min(max(width, 40), 120) - 8)
    }

    @Test(
        "each wrong command line has its message and exit code 64",
        arguments: [
            (["--epoch", "3"], "--epoch: unknown option; did you mean --epochs?"),
            (["-e", "3"], "-e: unknown option"), (["--zzz"], "--zzz: unknown option"),
            (["--epochs"], "--epochs: needs a value, as in --epochs 2"),
            (["--epochs", "--quick"], "--epochs: needs a value, as in --epochs 2"),
            (["--epochs="], "--epochs: needs a value, as in --epochs 2"),
            (["--epochs", "0"], "--epochs: must be at least 1, found 0"),
            (["--epochs", "two"], "--epochs: must be a whole number, found 'two'"),
            (["--epochs", "1e3"], "--epochs: must be a whole number, found '1e3'"),
            (["--epochs", "99999999999999999999"], "--epochs: must be between"),
            (["--seed", "-1"], "--seed: must be between 0 and 18446744073709551615, found -1"),
            (["--pause", "nan"], "--pause: must be a finite number, found 'nan'"),
            (["--pause", "-1"], "--pause: must be at least 0, found -1"),
            (["--model", "circle"], "--model: must be line or parabola, found 'circle'"),
            (["--model", "lime"], "--model: must be line or parabola, found 'lime'; did you mean line?"),
            (["--format", "htm"], "--format: must be text, markdown, html or json, found 'htm'; did you mean html?"),
            (["--color", "blue"], "--color: must be auto, always or never, found 'blue'"),
            (["--quick=yes"], "--quick: takes no value, found 'yes'"),
            (["--width", "0"], "--width: must be at least 1"),
            (["lesson"], "'lesson': unexpected argument; options begin with --"),
            (["--", "--quick"], "'--quick': unexpected argument"),
            (["--solution"], "--solution: unknown option; did you mean --solutions?"),
            (["--\u{1B}[2J"], "--\\u{1B}[2J: unknown option"),
        ])
    func wrongUse(_ words: [String], _ message: String) throws {
        let run = try run(words)
        #expect(run.code == 64)
        #expect(run.output == "")
        #expect(run.errors.hasPrefix("error: \(message)"), "\(run.errors)")
        #expect(run.errors.hasSuffix("\n       fixture --help lists what it takes\n"), "\(run.errors)")
    }

    @Test("a place that cannot be written to exits with 73, whatever was to go there")
    func unwritable() throws {
        for words in [["--out", "/dev/null/x"], ["--figures", "/dev/null"], ["--out", "/proc/nothing"]] {
            let run = try run(["--quiet"] + words)
            #expect(run.code == 73, "\(words)")
            #expect(run.errors.contains("cannot write"), "\(run.errors)")
        }
    }

    #if os(Linux)
        @Test("a full disk behind standard output exits with 73")
        func fullDisk() throws {
            let process = Process()
            process.executableURL = URL(filePath: "/bin/sh")
            let program = try ProgramRun.path(of: "FixtureChapter")
            process.arguments = ["-c", "'\(program)' --quiet > /dev/full 2> /dev/null"]
            try process.run()
            process.waitUntilExit()
            #expect(process.terminationStatus == 73)
        }
    #endif
}
