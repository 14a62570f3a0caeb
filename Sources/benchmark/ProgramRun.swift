import Console
import Foundation

/// What a run of one of the documents' programs came to, ours or a peer's.
struct ProgramRun: Sendable, Codable, Equatable {
    /// Seconds of each epoch; linear-004 has none.
    let epochs: [Double]
    /// Seconds of all of linear-004's steps.
    let steps: Double?
    /// The share of the test images that is read right.
    let testAccuracy: Double?
    /// Seconds from the start of the process to its end.
    let total: Double
    /// The most memory that the process had, in megabytes, where it says so.
    let peakMemory: Double?

    /// Runs a program as a process of its own and reads what it writes.
    static func of(_ executable: URL, _ arguments: [String]) throws(Failure) -> ProgramRun {
        let process = try ChildProcess(executable, arguments)
        let run = ProgramRun(try process.successfulOutput(), total: process.seconds)
        guard !run.epochs.isEmpty || run.steps != nil else {
            throw Failure(
                .failed, "\(process.command): expected lines 'epoch N s SECONDS' or 'train_s SECONDS', found none")
        }
        return run
    }

    /// Reads the lines that a program writes; others are passed over.
    init(_ text: String, total: Double) {
        let lines = text.split(whereSeparator: \.isNewline).map { $0.split(separator: " ").map(String.init) }
        func amount(_ word: String) -> Double? { Double(word).flatMap { $0.isFinite && $0 >= 0 ? $0 : nil } }
        func number(_ name: String) -> Double? {
            lines.first { $0.count == 2 && $0[0] == name }.flatMap { amount($0[1]) }
        }
        epochs = lines.filter { $0.count == 4 && $0[0] == "epoch" && $0[2] == "s" }.compactMap { amount($0[3]) }
        steps = number("train_s")
        testAccuracy = number("test_accuracy")
        peakMemory = number("peak_mb")
        self.total = total
    }

    /// Seconds of an epoch after the first, in which peers still prepare themselves; of the only one if there is one.
    var warmEpochs: [Double] { epochs.count > 1 ? Array(epochs.dropFirst()) : epochs }
}
