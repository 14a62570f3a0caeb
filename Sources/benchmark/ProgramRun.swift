import Console
import Foundation

/// What a run of one of the documents' programs came to, ours or a peer's.
struct ProgramRun: Sendable, Codable, Equatable {
    /// Seconds of each epoch, or of all of linear-004's steps.
    let epochs: [Double]
    /// The share of the test images that is read right; the loss of linear-004 stands nowhere.
    let testAccuracy: Double?
    /// Seconds from the start of the process to its end.
    let total: Double
    /// The most memory that the process had, in megabytes, where it says so.
    let peakMemory: Double?

    /// Runs a program as a process of its own and reads what it writes.
    static func of(_ executable: URL, _ arguments: [String]) throws(Failure) -> ProgramRun {
        let process = Process()
        let output = Pipe()
        process.executableURL = executable
        process.arguments = arguments
        process.standardOutput = output
        let start = ContinuousClock().now
        let bytes: Data
        do {
            try process.run()
            bytes = try output.fileHandleForReading.readToEnd() ?? Data()
        } catch {
            throw Failure(.missingData, "\(executable.path): cannot be run", hint: "\(error.localizedDescription)")
        }
        process.waitUntilExit()
        let total = (ContinuousClock().now - start) / .seconds(1)
        guard process.terminationStatus == 0 else {
            throw Failure(
                .failed,
                "\(([executable.path] + arguments).joined(separator: " ")): ended with exit code "
                    + "\(process.terminationStatus)")
        }
        return ProgramRun(String(decoding: bytes, as: UTF8.self), total: total)
    }

    /// Reads the lines that a program writes.
    init(_ text: String, total: Double) {
        let lines = text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
        func number(_ name: String) -> Double? {
            lines.first { $0.count == 2 && $0[0] == name }.flatMap { Double($0[1]) }
        }
        let timed = lines.filter { $0.count == 4 && $0[0] == "epoch" && $0[2] == "s" }.compactMap { Double($0[3]) }
        epochs = timed.isEmpty ? [number("train_s")].compactMap(\.self) : timed
        testAccuracy = number("test_accuracy")
        peakMemory = number("peak_mb")
        self.total = total
    }

    /// Seconds of an epoch after the first, in which peers still prepare themselves; of the only one if there is one.
    var warmEpochs: [Double] { epochs.count > 1 ? Array(epochs.dropFirst()) : epochs }
}
