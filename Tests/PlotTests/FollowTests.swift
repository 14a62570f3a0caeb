import Foundation
import TestSupport
import Testing

@Suite("plot --follow")
struct FollowTests {
    @Test("in a terminal the figure is drawn over when the file grows, and Ctrl-C leaves the last one, whole")
    func follows() throws {
        let folder = try TemporaryFolder()
        try folder.write("epoch,loss\n1,2\n2,1\n".utf8, to: "log.csv")
        let terminal = try PseudoTerminal("plot", ["log.csv", "--follow"], in: folder)
        let first = terminal.read(until: "\u{1B}[J")
        #expect(first.contains("epoch") && !first.contains("\u{1B}[A"))

        // A row that is half written is no news; complete, it is drawn in the place of the figure before.
        try folder.write("epoch,loss\n1,2\n2,1\n3".utf8, to: "log.csv")
        Thread.sleep(forTimeInterval: 0.5)
        try folder.write("epoch,loss\n1,2\n2,1\n3,70\n".utf8, to: "log.csv")
        let second = terminal.read(until: "\u{1B}[J")
        let height = first.split(separator: "\n", omittingEmptySubsequences: false).count - 1
        #expect(second.contains("\u{1B}[\(height)A"))
        #expect(second.contains("80 ┤") && !first.contains("80 ┤"))

        terminal.process.interrupt()
        let last = terminal.read(until: nil)
        terminal.process.waitUntilExit()
        #expect(terminal.process.terminationStatus == 130)
        let whole = try runPlot(["log.csv"], table: "epoch,loss\n1,2\n2,1\n3,70\n").output
        #expect(last.hasSuffix("\u{1B}[J" + whole))
    }

    @Test("elsewhere the figure is written once")
    func elsewhere() throws {
        let table = "epoch,loss\n1,2\n2,1\n"
        let run = try runPlot(["log.csv", "--follow"], table: table)
        #expect(run.code == 0)
        #expect(try run.output == runPlot(["log.csv"], table: table).output)
    }

    @Test("a file that cannot be read is an error before anything is drawn")
    func missing() throws {
        let run = try runPlot(["none.csv", "--follow"])
        #expect(run.code == 66 && run.output.isEmpty)
    }
}

/// A program in a terminal of eighty columns that nobody sees.
private struct PseudoTerminal {
    let process = Process()
    private let master: Int32

    init(_ program: String, _ words: [String], in folder: TemporaryFolder) throws {
        var (master, line): (Int32, Int32) = (-1, -1)
        var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
        guard openpty(&master, &line, nil, nil, &size) == 0 else { throw CocoaError(.fileNoSuchFile) }
        self.master = master
        signal(SIGINT, SIG_DFL)
        process.executableURL = URL(filePath: try ProgramRun.path(of: program))
        process.arguments = words
        process.currentDirectoryURL = folder.url
        process.environment = ["LANG": "C.UTF-8", "NO_COLOR": "1"]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle(fileDescriptor: line, closeOnDealloc: false)
        process.standardError = FileHandle.nullDevice
        try process.run()
        close(line)
    }

    /// What appears until a text has, or until the program is gone; at the most what does in twenty seconds.
    func read(until end: String?) -> String {
        var data = Data()
        var bytes = [UInt8](repeating: 0, count: 65536)
        for _ in 0..<200 {
            var state = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
            guard poll(&state, 1, 100) > 0 else { continue }
            let count = Foundation.read(master, &bytes, bytes.count)
            guard count > 0 else { break }
            data += bytes[..<count]
            if let end, String(decoding: data, as: UTF8.self).contains(end) { break }
        }
        // A terminal returns the carriage before each new line.
        return String(decoding: data, as: UTF8.self).replacing("\r\n", with: "\n")
    }
}
