import Console
import Foundation

/// A script of the folder peers/, which stands beside this file.
func peerScript(_ name: String) throws(Failure) -> URL {
    let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "peers/\(name).py")
    let path = script.path(percentEncoded: false)
    guard FileManager.default.fileExists(atPath: path) else {
        throw Failure(
            .missingData, "\(path): there is no such file", hint: "build again in the folder where the sources are now")
    }
    return script
}
