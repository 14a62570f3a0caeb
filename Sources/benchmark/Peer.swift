import Console
import Foundation

/// A library that the documents' programs are also written for.
enum Peer: String, CaseIterable, Sendable {
    case keras, pytorch

    /// The name as its makers write it.
    var title: String { self == .keras ? "Keras" : "PyTorch" }
    var module: String { self == .keras ? "tensorflow" : "torch" }
    var install: String { self == .keras ? "pip install tensorflow-cpu" : "pip install torch numpy" }

    /// Whether peers/ has the program for it: document 004 is written for TensorFlow alone.
    func has(_ program: DocumentProgram) -> Bool { self == .keras || program != .linear004 }

    /// What starts its programs in a Python; throws where the Python has not the library.
    func launcher(_ python: Python) throws(Failure) -> PeerLauncher {
        try python.check(module: module, option: rawValue, install: install)
        return PeerLauncher(peer: self, python: python, script: try peerScript("\(rawValue)_programs"))
    }
}

/// A peer, the Python that has it, and the script that runs the documents' programs.
struct PeerLauncher: Sendable {
    let peer: Peer
    let python: Python
    let script: URL

    func run(_ program: DocumentProgram, _ options: [String]) throws(Failure) -> ProgramRun {
        try .of(python.url, [script.path(percentEncoded: false), program.rawValue] + options)
    }
}

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
