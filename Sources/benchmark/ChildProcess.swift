import Console
import Foundation
import Synchronization
import Text

/// A program that ran to its end as a process of its own, with nothing to read on standard input.
///
/// What it says on standard error goes into a file without a name: it can fill no pipe that nobody reads, and the user
/// sees it only where it explains a failure.
struct ChildProcess: Sendable {
    let command: String
    let output: String
    /// The last lines of standard error that are not empty.
    let lastErrors: [String]
    /// How it ended, nil for success: "ended with exit code 1".
    let trouble: String?
    /// Seconds from its start to its end.
    let seconds: Double
    /// The longest output, in bytes: more than any program here has to say, and little memory.
    private static let mostOutput = 16 << 20

    /// Runs it; one that takes longer than `limit` seconds is ended.
    ///
    /// Throws where it cannot be run, and after Ctrl-C, which ends it too: the terminal's signal does not reach it.
    init(_ executable: URL, _ arguments: [String], limit: Double? = nil) throws(Failure) {
        command = ([executable.path(percentEncoded: false)] + arguments).joined(separator: " ")
        guard let file = tmpfile() else {
            throw Failure(.cannotWrite, "no temporary file can be made: \(String(cString: strerror(errno)))")
        }
        defer { fclose(file) }
        let process = Process()
        let pipe = Pipe()
        process.executableURL = executable
        process.arguments = arguments
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = pipe
        process.standardError = FileHandle(fileDescriptor: fileno(file), closeOnDealloc: false)
        let start = ContinuousClock().now
        do {
            try process.run()
        } catch {
            throw Failure(.missingData, "\(executable.path(percentEncoded: false)): cannot be run")
        }
        Interrupts.accompany(process.processIdentifier)
        defer { Interrupts.accompany(0) }
        let isLate = Atomic(false)
        func end() {
            // Not SIGTERM, which a process can ignore.
            kill(-process.processIdentifier, SIGKILL)  // it and what it started, where it leads a group
            kill(process.processIdentifier, SIGKILL)
        }
        let watchdog = DispatchSource.makeTimerSource(queue: .global())
        watchdog.schedule(deadline: .now() + 0.1, repeating: 0.1)
        watchdog.setEventHandler {
            if let limit, (ContinuousClock().now - start) / .seconds(1) > limit {
                isLate.store(true, ordering: .relaxed)
            }
            if isLate.load(ordering: .relaxed) || Interrupts.isRaised, process.isRunning { end() }
        }
        watchdog.resume()
        var bytes = Data()
        while bytes.count <= Self.mostOutput,
            let more = try? pipe.fileHandleForReading.read(upToCount: 1 << 16), !more.isEmpty
        { bytes += more }
        let isTooLong = bytes.count > Self.mostOutput
        if isTooLong { end() }
        // Its end closes the pipe; Foundation may hear of it some 50 ms later.
        seconds = (ContinuousClock().now - start) / .seconds(1)
        process.waitUntilExit()
        watchdog.cancel()
        if Interrupts.isRaised { throw .interrupted }
        output = String(decoding: bytes, as: UTF8.self)
        lastErrors = Self.lastLines(of: fileno(file), count: 6)
        let status = process.terminationStatus
        trouble =
            if isTooLong {
                "wrote more than \(Self.mostOutput >> 20) MB"
            } else if isLate.load(ordering: .relaxed), let limit {
                "gave no answer in \(NumberFormat.significant(6).text(limit)) s"
            } else if process.terminationReason == .uncaughtSignal {
                "was ended by signal \(status)"
            } else {
                status == 0 ? nil : "ended with exit code \(status)"
            }
    }

    /// What it wrote to standard output; throws where it failed, with its own last words.
    func successfulOutput() throws(Failure) -> String {
        guard let trouble else { return output }
        throw Failure(
            .failed, "\(command): \(trouble)",
            hint: lastErrors.isEmpty ? nil : (["its last words:"] + lastErrors).joined(separator: "\n"))
    }

    private static func lastLines(of descriptor: Int32, count: Int) -> [String] {
        let end = lseek(descriptor, 0, SEEK_END)
        lseek(descriptor, max(0, end - 65_536), SEEK_SET)
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: false)
        let text = String(decoding: (try? handle.readToEnd()) ?? Data(), as: UTF8.self)
        let lines = text.split(whereSeparator: \.isNewline).filter { !$0.allSatisfy(\.isWhitespace) }
        return lines.suffix(count).map(String.init)
    }
}

extension Failure {
    /// After Ctrl-C.
    static var interrupted: Failure { Failure(.interrupted, "stopped by Ctrl-C: nothing is reported") }
}
