import Console
import Foundation

/// One of the documents' programs, ours and the peers' run in turn.
struct PeerComparison: Sendable, Codable, Equatable {
    /// The runs of one of those that are compared.
    struct Side: Sendable, Codable, Equatable {
        let name: String
        let runs: [ProgramRun]

        /// Seconds of an epoch: the median over all runs' epochs but the first of each.
        var epoch: Double? { Self.median(runs.flatMap(\.warmEpochs)) }
        /// Seconds of linear-004's steps alone: the median over the runs.
        var steps: Double? { Self.median(runs.compactMap(\.steps)) }
        /// Seconds from start to end: the median over the runs.
        var total: Double? { Self.median(runs.map(\.total)) }
        /// The mean over the runs.
        var testAccuracy: Double? {
            let accuracies = runs.compactMap(\.testAccuracy)
            return accuracies.isEmpty ? nil : accuracies.reduce(0, +) / Double(accuracies.count)
        }
        /// The most megabytes of any run.
        var peakMemory: Double? { runs.compactMap(\.peakMemory).max() }

        private static func median(_ seconds: [Double]) -> Double? {
            seconds.isEmpty ? nil : Timing(seconds: seconds).median
        }
    }

    let program: String
    let ours: Side
    let peers: [Side]

    /// Runs our program and each peer's `runs` times, in turn and ours first; our seeds count from 1.
    static func run(
        _ program: DocumentProgram, peers: [PeerLauncher], options: [String], runs: Int
    ) throws(Failure) -> PeerComparison {
        let executable = Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0])
        let showsProgress = Terminal(.standardError).canRewriteLines
        defer { StatusLine.standardError.clear() }
        var ours: [ProgramRun] = []
        var theirs = peers.map { _ in [ProgramRun]() }
        for run in 1...runs {
            func show(_ name: String) {
                if showsProgress {
                    StatusLine.standardError.draw("\(program.rawValue), run \(run) of \(runs): \(name)")
                }
            }
            show("Gradebook")
            ours.append(try .of(executable, ["--program", program.rawValue, "--seed", "\(run)"] + options))
            for (i, peer) in peers.enumerated() {
                show(peer.peer.title)
                theirs[i].append(try peer.run(program, options))
            }
        }
        return PeerComparison(
            program: program.rawValue, ours: Side(name: "Gradebook", runs: ours),
            peers: zip(peers, theirs).map { Side(name: $0.peer.title, runs: $1) })
    }
}
