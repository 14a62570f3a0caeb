import Console

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
