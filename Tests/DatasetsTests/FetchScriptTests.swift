import Datasets
import Foundation
import TestSupport
import Testing

@Suite("The script that fetches MNIST")
struct FetchScriptTests {
    let folder: TemporaryFolder
    let script =
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path + "/chapters/05-convolutional-network/fetch-mnist.sh"

    init() throws { folder = try TemporaryFolder() }

    /// Runs the script with a folder in place of the mirrors; returns its exit code and what it said.
    private func run(_ arguments: [String], mirror: String) throws -> (code: Int32, said: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = [script] + arguments
        process.environment = ProcessInfo.processInfo.environment.merging(["MNIST_MIRRORS": "file://" + mirror]) { $1 }
        let pipe = Pipe()
        process.standardError = pipe
        process.standardOutput = pipe
        try process.run()
        let said = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (process.terminationStatus, said)
    }

    private func names(in path: String) throws -> Set<String> {
        Set(try FileManager.default.contentsOfDirectory(atPath: path))
    }

    @Test("it checks the checksums that the program names")
    func checksums() throws {
        let text = try String(contentsOfFile: script, encoding: .utf8)
        for file in MNIST.files { #expect(text.contains("\nfetch \(file.name) \(file.sha256)\n")) }
    }

    @Test("other content than MNIST's is refused and leaves nothing behind")
    func wrongContent() throws {
        let mirror = try folder.makeFolder("mirror")
        for file in MNIST.files { try folder.write(gzip([1, 2, 3]), to: "mirror/\(file.name).gz") }
        let (code, said) = try run([folder.path + "/data"], mirror: mirror)
        #expect(code == 66)
        // SHA-256 of the bytes 01 02 03
        #expect(said.contains("039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81"))
        #expect(try names(in: folder.path + "/data").isEmpty)
    }

    @Test("a file of another data set is not overwritten")
    func foreign() throws {
        let path = try folder.write([1], to: "train-images-idx3-ubyte")
        let (code, said) = try run([folder.path], mirror: folder.path)
        #expect(code == 65)
        #expect(said.contains(path))
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data([1]))
    }

    @Test("wrong arguments are a matter of usage", arguments: [["a", "b"], ["--folder"]])
    func usage(arguments: [String]) throws {
        #expect(try run(arguments, mirror: folder.path).code == 64)
    }

    @Test("what it fetches loads, and a second run keeps it", .enabled(if: mnistFolder != nil))
    func fetch() throws {
        let data = folder.path + "/the data"
        let mirror = try #require(mnistFolder)
        #expect(try run([data], mirror: mirror).code == 0)
        #expect(try names(in: data) == Set(MNIST.files.map(\.name)))
        let images = try LabeledImages(
            images: data + "/t10k-images-idx3-ubyte", labels: data + "/t10k-labels-idx1-ubyte")
        #expect(images.count == 10000)
        try FileManager.default.removeItem(atPath: data + "/t10k-labels-idx1-ubyte")
        let (code, said) = try run([data], mirror: mirror)
        #expect(code == 0)
        #expect(said.components(separatedBy: "already here").count - 1 == 3)
    }
}
