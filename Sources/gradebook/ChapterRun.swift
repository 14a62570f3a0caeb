import Console
import Foundation
import Notebook

/// One chapter, run as a process.
struct ChapterRun: Sendable {
    let chapter: BookChapter
    /// nil where the process wrote none.
    let report: ChapterReport?
    let exitCode: Int32
    /// What it said to standard error.
    let errors: String
    let seconds: Double

    var succeeded: Bool { exitCode == 0 && report != nil }

    /// Runs the chapter's program, which stands beside this one, into the folder of the book.
    static func of(_ chapter: BookChapter, _ arguments: [String], beside executable: URL) -> ChapterRun {
        let start = ContinuousClock().now
        do {
            let (data, errors, code) = try output(of: chapter, arguments, beside: executable)
            return ChapterRun(
                chapter: chapter, report: data.isEmpty ? nil : try .read(data, of: chapter), exitCode: code,
                errors: errors, seconds: (ContinuousClock().now - start) / .seconds(1))
        } catch {
            return ChapterRun(
                chapter: chapter, report: nil, exitCode: error.code.rawValue, errors: error.description + "\n",
                seconds: (ContinuousClock().now - start) / .seconds(1))
        }
    }

    /// Whether the chapter's program has an option, as its help says.
    static func takes(_ option: String, _ chapter: BookChapter, beside executable: URL) -> Bool {
        let help = try? output(of: chapter, ["--help", "--width", "120"], beside: executable).0
        return String(decoding: help ?? Data(), as: UTF8.self).contains("\n  --\(option) ")
    }

    private static func output(
        of chapter: BookChapter, _ arguments: [String], beside executable: URL
    ) throws(Failure) -> (Data, errors: String, code: Int32) {
        let program = executable.deletingLastPathComponent().appending(path: chapter.program)
        guard FileManager.default.isExecutableFile(atPath: program.path) else {
            throw Failure(
                .missingData, "\(chapter.program): there is no such program beside \(executable.lastPathComponent)",
                hint: "build it with: swift build -c release")
        }
        let process = Process()
        let (output, errors) = (Pipe(), Pipe())
        process.executableURL = program
        process.arguments = arguments
        (process.standardOutput, process.standardError) = (output, errors)
        do {
            try process.run()
        } catch {
            throw Failure(.failed, "\(chapter.program): cannot be run: \(error.localizedDescription)")
        }
        Interrupts.accompany(process.processIdentifier)
        defer { Interrupts.accompany(0) }
        // The terminal's Ctrl-C does not reach it: it leads a group of its own.
        let watchdog = DispatchSource.makeTimerSource(queue: .global())
        watchdog.schedule(deadline: .now() + 0.05, repeating: 0.05)
        watchdog.setEventHandler {
            guard Interrupts.isRaised else { return }
            process.interrupt()
            watchdog.cancel()
        }
        watchdog.resume()
        defer { watchdog.cancel() }
        // Both pipes are read at once: a process that fills one must not wait for the other.
        let said = Said()
        Thread { said.set(errors.fileHandleForReading.readDataToEndOfFile()) }.start()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let code = process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus
        return (data, String(decoding: said.wait(), as: UTF8.self), code)
    }
}

/// What another thread reads.
private final class Said: @unchecked Sendable {
    private let done = DispatchSemaphore(value: 0)
    private var data = Data()

    func set(_ data: Data) {
        self.data = data
        done.signal()
    }

    func wait() -> Data {
        done.wait()
        return data
    }
}
