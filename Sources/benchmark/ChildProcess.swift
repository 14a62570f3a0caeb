import Console
import Foundation

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
        let watchdog = DispatchSource.makeTimerSource(queue: .global())
        watchdog.schedule(deadline: .now() + 0.1, repeating: 0.1)
        watchdog.setEventHandler {
            let isLate = limit.map { (ContinuousClock().now - start) / .seconds(1) > $0 } ?? false
            // Not SIGTERM, which a process can ignore.
            if isLate || Interrupts.isRaised, process.isRunning {
                kill(-process.processIdentifier, SIGKILL)  // it and what it started, where it leads a group
                kill(process.processIdentifier, SIGKILL)
            }
        }
        watchdog.resume()
        let bytes = (try? pipe.fileHandleForReading.readToEnd()) ?? Data()
        // Its end closes the pipe; Foundation may hear of it some 50 ms later.
        seconds = (ContinuousClock().now - start) / .seconds(1)
        process.waitUntilExit()
        watchdog.cancel()
        if Interrupts.isRaised { throw .interrupted }
        output = String(decoding: bytes, as: UTF8.self)
        lastErrors = Self.lastLines(of: fileno(file), count: 6)
        let status = process.terminationStatus
        trouble =
            process.terminationReason == .uncaughtSignal
            ? "was ended by signal \(status)" : status == 0 ? nil : "ended with exit code \(status)"
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
