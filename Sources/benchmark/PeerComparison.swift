import Console
import Foundation

/// One of the documents' programs, ours and a peer's run in turn.
struct PeerComparison: Sendable, Codable, Equatable {
    let program: String
    let peer: String
    let ours: [ProgramRun]
    let theirs: [ProgramRun]

    /// Seconds of an epoch: the median over the runs, each without its first epoch.
    static func epoch(_ runs: [ProgramRun]) -> Double { Timing(seconds: runs.flatMap(\.warmEpochs)).median }

    /// Seconds from start to end: the median over the runs.
    static func total(_ runs: [ProgramRun]) -> Double { Timing(seconds: runs.map(\.total)).median }

    var epochRatio: Double { Self.epoch(ours) / Self.epoch(theirs) }
    var totalRatio: Double { Self.total(ours) / Self.total(theirs) }

    /// Runs both `runs` times, ours first.
    static func run(
        _ program: DocumentProgram, peer: Peer, data: URL?, epochs: Int?, runs: Int
    ) throws(Failure) -> PeerComparison {
        let ours = URL(filePath: CommandLine.arguments[0])
        let count = epochs.map { ["--epochs", "\($0)"] } ?? []
        let folder = data.map { ["--data", $0.path(percentEncoded: false)] } ?? []
        var results: (ours: [ProgramRun], theirs: [ProgramRun]) = ([], [])
        for run in 0..<runs {
            results.ours.append(
                try .of(ours, ["--program", program.rawValue, "--seed", "\(run + 1)"] + count + folder))
            results.theirs.append(try .of(peer.python, [peer.script, program.rawValue] + count + folder))
        }
        return PeerComparison(
            program: program.rawValue, peer: peer.name, ours: results.ours, theirs: results.theirs)
    }
}

/// A Python with one of the peers' libraries, and the script that runs the documents' programs in it.
struct Peer: Sendable {
    /// keras or pytorch.
    let name: String
    let python: URL

    var script: String {
        URL(filePath: #filePath).deletingLastPathComponent().appending(path: "peers/\(name)_programs.py").path
    }
}
