import Console
import Foundation

/// A peer, the Python that has it, and the script that runs the documents' programs.
struct PeerLauncher: Sendable {
    let peer: Peer
    let python: Python
    let script: URL

    func run(_ program: DocumentProgram, _ options: [String]) throws(Failure) -> ProgramRun {
        try .of(python.url, [script.path(percentEncoded: false), program.rawValue] + options)
    }
}
