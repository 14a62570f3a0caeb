import Console
import Foundation
import Plotting

/// Does what the command line asks for.
func run(_ arguments: Arguments) throws {
    if let gallery = arguments[.gallery] {
        try AtomicFile.write(Gallery.sheet.svg(), to: gallery)
        return
    }
    let input = try TableInput(arguments)
    if arguments[.follow] { return try follow(input, arguments) }
    let figure = try figure(of: input, arguments)
    let file = arguments[.svgFile]
    if let file {
        let size = arguments[.size] ?? PictureSize(width: 640, height: nil)
        try AtomicFile.write(figure.svg(width: size.width, totalHeight: size.height), to: file)
    }
    if file == nil || arguments[.terminal] {
        let terminal = Terminal(.standardOutput, .init(arguments))
        StandardStream.standardOutput.write(
            figure.text(width: terminal.width, style: terminal.figureStyle, color: terminal.usesColor))
        if let failure = StandardStream.standardOutput.failure { throw failure }
    }
}

private func figure(of input: TableInput, _ arguments: Arguments) throws(Failure) -> Figure {
    try TableFigure(table: try input.table(), input: input, arguments: arguments).figure()
}

/// Draws the figure again whenever the file has changed; Ctrl-C leaves the last one, whole.
private func follow(_ input: TableInput, _ arguments: Arguments) throws {
    guard let file = input.file else {
        throw Failure(
            .usage, "--follow: needs a FILE, which it can read again", hint: "plot --help lists what it takes")
    }
    let output = StandardStream.standardOutput
    let terminal = Terminal(.standardOutput, .init(arguments))
    var latest = try figure(of: input, arguments)
    guard terminal.canRewriteLines else {
        output.write(latest.text(width: terminal.width, style: terminal.figureStyle, color: terminal.usesColor))
        return
    }
    Interrupts.listen()
    var live = LiveFigure(
        width: terminal.width, rows: Terminal.rows(of: .standardOutput) ?? 24, style: terminal.figureStyle,
        color: terminal.usesColor)
    output.write(live.next(latest))
    var seen = Stamp(file)
    while !Interrupts.isRaised {
        Thread.sleep(forTimeInterval: 0.2)
        let stamp = Stamp(file)
        guard stamp != seen else { continue }
        seen = stamp
        // A row that is half written is an error now and none a moment later.
        guard let figure = try? figure(of: input, arguments) else { continue }
        latest = figure
        output.write(live.next(figure))
    }
    // Ctrl-C has left a note below the figure.
    output.write(live.last(latest, linesBelow: Terminal(.standardError).isInteractive ? 1 : 0))
    if let failure = output.failure { throw failure }
    exit(ExitCode.interrupted.rawValue)
}

/// What tells a file that has grown from the same one before.
private struct Stamp: Equatable {
    var size: UInt64?
    var date: Date?

    init(_ file: URL) {
        let facts = try? FileManager.default.attributesOfItem(atPath: file.path)
        size = facts?[.size] as? UInt64
        date = facts?[.modificationDate] as? Date
    }
}

extension Terminal {
    /// The finest characters that the terminal has.
    var figureStyle: Plotting.TextStyle { usesUnicode ? .braille : .ascii }
}
