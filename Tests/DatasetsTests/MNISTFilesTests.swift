import Datasets
import Foundation
import Testing

@Suite("The files of MNIST")
struct MNISTFilesTests {
    @Test("sizes follow from the format: 4 + 4 · axes bytes of header, and the elements")
    func sizes() {
        #expect(
            MNIST.files.map(\.size) == [
                4 + 12 + 60000 * 28 * 28, 4 + 4 + 60000, 4 + 12 + 10000 * 28 * 28, 4 + 4 + 10000,
            ])
        #expect(MNIST.files.allSatisfy { $0.sha256.count == 64 })
    }

    @Test("the message names every file with its size and checksum, and the command that fetches them")
    func message() {
        let message = DatasetError("it's here", .noMNISTFolder).description
        for file in MNIST.files {
            #expect(message.contains("\(file.name)  \(file.size) bytes  SHA-256 \(file.sha256)"))
        }
        // With the script's whole path, so that the command works in whatever folder it is typed.
        let command = #/\n  sh '(.*)' 'it'\\''s here'\n/#
        let script = message.firstMatch(of: command)?.1 ?? ""
        #expect(script.hasSuffix("/chapters/05-convolutional-network/fetch-mnist.sh"), "\(message)")
        #expect(FileManager.default.fileExists(atPath: String(script)))
    }
}
