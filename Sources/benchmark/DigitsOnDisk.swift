import Console
import Datasets
import Foundation

/// MNIST as the command line names it.
enum DigitsOnDisk {
    /// The digits in a folder.
    static func load(_ folder: URL) throws(Failure) -> ImageDataset {
        do {
            return try MNIST.load(folder: folder.path(percentEncoded: false))
        } catch {
            throw Failure(error)
        }
    }

    /// The folder that ours and a peer's program read, as a peer draws no digits of its own; sound when it is returned.
    static func folder(_ data: URL?) throws(Failure) -> String {
        let found: String?
        do {
            found = try MNIST.folder(data: data?.path(percentEncoded: false))
        } catch {
            throw Failure(error)
        }
        guard let found else {
            throw Failure(
                .missingData, "--data: expected the folder of MNIST for the peer's program, found none",
                hint: "fetch it with: \(MNIST.fetchCommand)")
        }
        _ = try load(URL(filePath: found))
        return found
    }
}

extension Failure {
    fileprivate init(_ error: DatasetError) {
        let lines = error.description.split(separator: "\n", maxSplits: 1).map(String.init)
        self.init(
            error.fault == .missingData ? .missingData : .corruptData, lines.first ?? "", hint: lines.dropFirst().first)
    }
}
