import Foundation
import TestSupport
import Testing

private typealias Run = TestSupport.ProgramRun

/// A peer's place taken by a shell script, which answers what it is asked as a Python does.
@Suite("Programs beside a peer", .timeLimit(.minutes(5)))
struct PeerProcessTests {
    private func run(_ training: String, _ words: String...) throws -> Run {
        let folder = try TemporaryFolder()
        let script = """
            #!/bin/sh
            case "$2" in
            *tensorflow*) echo has tensorflow; exit;;
            *torch*) echo has torch; exit;;
            esac
            \(training)
            """
        let path = try folder.write(Data(script.utf8), to: "python")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
        return try Run("benchmark", ["--program", "linear-004", "--keras", path] + words)
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
}
