import Foundation
import Learning
import Ledger
import Tensors
import TestSupport
import Testing

/// The chapter as a process, on digits so few that it is done in a second.
@Suite("Chapter 05 as a process", .serialized)
struct ConvolutionalNetworkTests {
    private let digits: TinyDigits

    init() throws { digits = try TinyDigits() }

    private func run(_ words: String..., interruptAfter line: String? = nil) throws -> ProgramRun {
        try ProgramRun("convolutional-network", words, interruptAfter: line)
    }

    private func report(_ run: ProgramRun) throws -> [String: Any] {
        try #require(JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    }

    private func path(_ name: String) -> String { digits.folder.path(name) }

    @Test("without MNIST three results are not measured, and the version of Python is only noted")
    func undecided() throws {
        let report = try report(
            run("--data", digits.folder.path, "--model", "mlp-001", "--epochs", "1", "--format", "json"))
        #expect(report["notMeasured"] as? [String] == ["Q01", "Q04", "Q06"])
        #expect(report["noted"] as? [String] == ["C07"])
        #expect((report["claims"] as? [Any])?.isEmpty == true)
    }

    @Test("results are measured on MNIST alone, and whoever asks for them elsewhere is told so")
    func claims() throws {
        let few = try run("--data", digits.folder.path, "--claims")
        #expect(few.code == 66 && !few.output.contains("✓") && !few.output.contains("dataSet"))
        #expect(
            few.errors.hasPrefix(
                "error: --claims: needs MNIST's 60000 images to learn from and 10000 to test with, found 60 and 20"),
            "\(few.errors)")
        #expect(few.errors.contains("--data DIR") && few.errors.contains("fetch-mnist.sh"))
        let quick = try run("--data", digits.folder.path, "--claims", "--quick")
        #expect(quick.code == 64 && quick.errors.contains("--quick"), "\(quick.errors)")
    }

    @Test(
        "each of the documents' networks is counted, trained and judged",
        arguments: [("cnn-000", "C02"), ("mlp-001", "C03"), ("mlp-002", "C04"), ("cnn-003", "C05")])
    func models(_ model: String, _ row: String) throws {
        let run = try run(
            "--model", model, "--data", digits.folder.path, "--epochs", "1", "--batch-size", "30", "--format", "json",
            "--save", path(model))
        #expect(run.code == 0, "\(run.errors)")
        let report = try report(run)
        let checks = try #require(report["checks"] as? [[String: Any]])
        #expect(checks.allSatisfy { $0["holds"] as? Bool == true })
        let count = try #require(
            checks.first {
                $0["name"] as? String == "parameters of \(model)" && $0["ledger"] as? [String] == [row]
            })
        #expect(count["actual"] as? Double == LedgerRow.reference("parameters of \(model)", of: row))
        let accuracy = try #require((report["values"] as? [String: Any])?["testAccuracy"] as? Double)
        #expect(accuracy == Double(try digitsRead(by: model)) / 20)
        #expect((report["timings"] as? [String: [Double]])?["secondsPerEpoch"]?.count == 1)
    }

    /// The test digits that a saved network takes for what they are, one at a time: its largest output is the label's.
    private func digitsRead(by name: String) throws -> Int {
        let kind = try #require(DocumentModel(rawValue: name))
        var generator = SplitMix64(seed: 0)
        var model: Sequential<Float> = kind.layers(using: &generator)
        try Checkpoint.read(path(name)).restore(&model)
        return digits.test.labels.enumerated().count { n, label in
            let pixels = digits.test.pixels[n * 784..<(n + 1) * 784].map { Float($0) / 255 }
            let output = model(Tensor(shape: [1, 28, 28] + (kind.isConvolutional ? [1] : []), scalars: pixels)).scalars
            return output.allSatisfy { $0 <= output[label] }
        }
    }

    @Test("the same seed gives the same bytes in two processes, another seed others")
    func repeatable() throws {
        var files: [Data] = []
        for (name, seed) in [("a", "7"), ("b", "7"), ("c", "8")] {
            let run = try run(
                "--model", "mlp-001", "--data", digits.folder.path, "--epochs", "2", "--seed", seed, "--save",
                path(name))
            #expect(run.code == 0, "\(run.errors)")
            files.append(try Data(contentsOf: digits.folder.url(name)))
        }
        #expect(files[0] == files[1] && files[0] != files[2])
    }

    @Test("a batch may be larger than the set")
    func hugeBatch() throws {
        let run = try run(
            "--model", "mlp-002", "--data", digits.folder.path, "--epochs", "1", "--batch-size", "\(Int.max)")
        #expect(run.code == 0, "\(run.errors)")
    }

    @Test("a saved network, loaded again, judges as it did")
    func reload() throws {
        let words = ["--model", "cnn-003", "--data", digits.folder.path, "--format", "json"]
        let trained = try ProgramRun(
            "convolutional-network", words + ["--epochs", "1", "--batch-size", "10", "--save", path("net")])
        let loaded = try ProgramRun("convolutional-network", words + ["--load", path("net")])
        #expect(trained.code == 0 && loaded.code == 0, "\(trained.errors)\(loaded.errors)")
        let accuracies = try [trained, loaded].map { run in
            (try report(run)["values"] as? [String: Any])?["testAccuracy"] as? Double
        }
        #expect(accuracies[0] != nil && accuracies[0] == accuracies[1])
    }

    @Test("a loaded network goes on training as if it had never stopped, and is saved whole")
    func goesOn() throws {
        let words = ["--model", "mlp-002", "--data", digits.folder.path]
        func saved(_ name: String, _ more: String...) throws -> Data {
            let run = try ProgramRun("convolutional-network", words + more + ["--save", path(name)])
            #expect(run.code == 0, "\(run.errors)")
            return try Data(contentsOf: digits.folder.url(name))
        }
        let two = try saved("two", "--epochs", "2")
        let one = try saved("one", "--epochs", "1")
        #expect(one != two)
        #expect(try saved("again", "--load", path("one")) == one)
        #expect(try saved("further", "--load", path("one"), "--epochs", "1") == two)
    }

    @Test("an option that says how to train is refused where nothing is trained")
    func idleOption() throws {
        let run = try run("--load", path("net"), "--learning-rate", "0.1")
        #expect(run.code == 64 && run.output == "")
        #expect(
            run.errors.hasPrefix("error: --learning-rate: has no effect on weights that are loaded and not trained\n"))
    }

    @Test("the missing reshape of C04 is refused, and shown, with both shapes")
    func missingReshape() throws {
        let run = try run("--model", "mlp-002", "--data", digits.folder.path, "--epochs", "1", "--width", "120")
        #expect(
            run.output.contains(
                "layer 1 (dense): expects input [B, 784], found [32, 28, 28]; flatten each sample first"))
        #expect(!run.output.contains("\u{1B}") && !run.output.contains("\r"))
    }

    @Test(
        "a wrong command line says what is wrong and exits with 64",
        arguments: [
            (["--epochs", "0"], "--epochs: must be at least 1, found 0"),
            (["--epochs", "-3"], "--epochs: must be at least 1, found -3"),
            (["--epochs", "many"], "--epochs: must be a whole number, found 'many'"),
            (["--model", "cnn-001"], "--model: must be cnn-000, mlp-001, mlp-002 or cnn-003"),
            (["--learning-rate", "-1"], "--learning-rate: must be greater than 0, found -1"),
            (["--batch-size", "0"], "--batch-size: must be at least 1, found 0"),
        ])
    func usage(_ words: [String], _ message: String) throws {
        let run = try ProgramRun("convolutional-network", words)
        #expect(run.code == 64)
        #expect(run.errors.contains(message), "\(run.errors)")
        #expect(run.output.isEmpty)
    }

    @Test("missing data names the four files and the command that fetches them, and exits with 66")
    func missingData() throws {
        let run = try run("--data", digits.folder.path + "/nowhere")
        #expect(run.code == 66)
        for part in ["nowhere", "train-images-idx3-ubyte", "47040016", "ba891046e6505d7a", "fetch-mnist.sh"] {
            #expect(run.errors.contains(part), "\(run.errors)")
        }
    }

    @Test("damaged data say which file is damaged and how, and exit with 65")
    func corruptData() throws {
        let images = digits.folder.url("train-images-idx3-ubyte")
        try Data(contentsOf: images).dropLast(100).write(to: images)
        let run = try run("--data", digits.folder.path)
        #expect(run.code == 65)
        #expect(run.errors.contains("train-images-idx3-ubyte"), "\(run.errors)")
        #expect(run.errors.hasPrefix("error: ") && run.errors.split(separator: "error: ").count == 1)
    }

    @Test("a learning rate that diverges names the first tensor that is not finite, keeps the lesson, and exits with 1")
    func diverges() throws {
        let run = try run(
            "--model", "mlp-002", "--data", digits.folder.path, "--epochs", "3", "--learning-rate", "1e38")
        #expect(run.code == 1)
        #expect(run.errors.contains("training diverged in epoch"), "\(run.errors)")
        #expect(run.errors.contains("the first number that is not finite is in the"))
        #expect(run.output.contains("Are the gradients right?"))
        #expect(run.output.contains("Stopped before the end."))
    }

    @Test("a file that cannot be written is refused before training, with 73")
    func unwritable() throws {
        for file in [path("no/such/folder/net"), digits.folder.path] {
            let run = try run("--data", digits.folder.path, "--save", file)
            #expect(run.code == 73, "\(run.errors)")
            #expect(!run.output.contains("Training"))
        }
    }

    @Test("weights of another network are refused")
    func unloadable() throws {
        let save = try run("--model", "mlp-002", "--data", digits.folder.path, "--epochs", "1", "--save", path("mlp"))
        #expect(save.code == 0)
        let other = try run("--model", "cnn-003", "--data", digits.folder.path, "--load", path("mlp"))
        #expect(other.code == 65 && other.errors.contains("does not fit the model"), "\(other.errors)")
    }

    @Test("figures are written where they are asked for, and nowhere else")
    func figures() throws {
        let run = try run(
            "--model", "mlp-002", "--data", digits.folder.path, "--epochs", "2", "--figures", path("figures"))
        #expect(run.code == 0, "\(run.errors)")
        let names = try FileManager.default.contentsOfDirectory(atPath: path("figures")).sorted()
        #expect(
            names == [
                "05-confusion-matrix.svg", "05-digits.svg", "05-filters.svg", "05-hand-filters.svg", "05-mistakes.svg",
                "05-moved.svg", "05-templates.svg", "05-training-curve.svg",
            ])
    }

    @Test("Ctrl-C keeps what was learnt, and exits with 130", .timeLimit(.minutes(1)))
    func interrupt() throws {
        let run = try run(
            "--model", "mlp-002", "--data", digits.folder.path, "--epochs", "20000", "--save", path("kept"),
            interruptAfter: "epoch 1/")
        #expect(run.code == 130)
        #expect(run.errors.contains("stopped by Ctrl-C; what was finished is kept"))
        #expect(run.output.contains("Stopped before the end."))
        #expect(FileManager.default.fileExists(atPath: path("kept")), "\(run.output.suffix(1500))")
    }
}
