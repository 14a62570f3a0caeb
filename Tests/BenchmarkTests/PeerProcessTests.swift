import Foundation
import TestSupport
import Testing

private typealias Run = TestSupport.ProgramRun

/// A peer's place taken by a shell script, which answers what it is asked as a Python does.
@Suite("Programs beside a peer", .timeLimit(.minutes(5)))
struct PeerProcessTests {
    /// A program that has the peers' libraries and trains as `training` says.
    private func stub(_ training: String, in folder: TemporaryFolder) throws -> String {
        let script = """
            case "$2" in
            *tensorflow*) echo has tensorflow; exit;;
            *numpy\\'*) echo has numpy; exit;;
            esac
            \(training)
            """
        return try folder.writeProgram(script, to: "python")
    }

    private func run(_ training: String, _ words: String...) throws -> Run {
        let folder = try TemporaryFolder()
        return try Run(
            "benchmark", ["--program", "linear-004", "--keras", try stub(training, in: folder)] + words)
    }

    @Test("both run three times unless --runs says otherwise; the peer's chatter stays behind")
    func report() throws {
        let training = "echo 'This TensorFlow binary is optimized' >&2; echo train_s 2000; echo peak_mb 500"
        let run = try run(training)
        #expect(run.code == 0 && run.errors == "")
        #expect(run.output.contains("\nlinear-004, 3 runs in turn"))
        // However slow this machine, our thousand steps take less than a thousandth of 2,000 s, rounded up.
        #expect(run.output.contains("× 0.00"), "\(run.output)")
        #expect(run.output.contains("Keras, run 3: steps 2000.00 s;") && !run.output.contains("run 4"))
        let short = try self.run(training, "--runs", "1", "--format", "json")
        #expect(short.code == 0 && short.errors == "")
        let report = try #require(try JSONSerialization.jsonObject(with: Data(short.output.utf8)) as? [String: Any])
        let comparison = try #require((report["comparisons"] as? [[String: Any]])?.first)
        let peer = try #require((comparison["peers"] as? [[String: Any]])?.first)
        let runs = try #require(peer["runs"] as? [[String: Any]])
        #expect(runs.count == 1 && runs[0]["steps"] as? Double == 2000 && peer["name"] as? String == "Keras")
    }

    @Test("a peer is told of the program, of its steps and of the threads")
    func options() throws {
        let run = try run(#"echo "$2 $3 $4 $5 $6" >&2; exit 4"#, "--epochs", "5", "--threads", "1")
        #expect(run.code == 1 && run.output == "")
        #expect(run.errors.contains("ended with exit code 4\n       its last words:\n"))
        #expect(run.errors.hasSuffix("\n       linear-004 --epochs 5 --threads 1\n"), "\(run.errors)")
    }

    @Test("a peer that times nothing is refused")
    func silent() throws {
        let run = try run("echo hello")
        #expect(run.code == 1 && run.output == "")
        #expect(run.errors.contains("expected lines 'epoch N s SECONDS' or 'train_s SECONDS', found none"))
    }

    @Test("Ctrl-C ends the peer too, with code 130")
    func interrupt() throws {
        let folder = try TemporaryFolder()
        let process = Process()
        process.executableURL = URL(filePath: try Run.path(of: "benchmark"))
        let python = try stub("echo $$ > '\(folder.path("number"))'; exec sleep 300", in: folder)
        process.arguments = ["--program", "linear-004", "--keras", python]
        process.standardError = FileHandle.nullDevice
        // A process started from a script's background is deaf to Ctrl-C, and so would be what it starts.
        signal(SIGINT, SIG_DFL)
        try process.run()
        var number: Int32?
        while number == nil, process.isRunning {
            Thread.sleep(forTimeInterval: 0.02)
            let text = try? String(contentsOf: folder.url("number"), encoding: .utf8)
            number = text.flatMap { Int32($0.trimmingCharacters(in: .whitespacesAndNewlines)) }
        }
        process.interrupt()
        process.waitUntilExit()
        #expect(process.terminationStatus == 130)
        // Signal 0 asks whether there is such a process.
        let peer = try #require(number)
        #expect(kill(peer, 0) == -1)
    }

    @Test("NumPy's products stand below ours, and each network's products are summed up")
    func numpy() throws {
        let folder = try TemporaryFolder()
        let python = try stub(#"[ "$2" = 512 ] && echo seconds 0.25 || echo seconds 0.5"#, in: folder)
        let run = try Run("benchmark", ["--part", "kernels", "--runs", "1", "--numpy", python])
        #expect(run.code == 0 && run.errors == "")
        let rows = run.output.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
        #expect(rows[2].hasPrefix("product 512³ ") && rows[4].hasPrefix("product 1024³ "))
        // 2·512³ operations in 250 ms, 2·1024³ in 500 ms; 3·512² and 3·1024² numbers of four bytes
        #expect(rows[3].hasPrefix("product 512³, NumPy's BLAS 250.00 ms 0 % 1.1 "))
        #expect(rows[5].hasPrefix("product 1024³, NumPy's BLAS 500.00 ms 0 % 4.3 "))
        #expect(
            rows.filter { $0.hasPrefix("products of") }.map { $0.prefix { $0 != "," } } == [
                "products of cnn-000's step", "products of mlp-001's step", "products of mlp-002's step",
                "products of cnn-003's step",
            ])
    }
}
