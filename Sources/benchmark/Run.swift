import Console
import Foundation
import Tensors

/// Measures what the command line asks for and writes it.
func run(_ arguments: Arguments) throws(Failure) {
    try checkCombination(arguments)
    if let threads = arguments[Option.threads] { Threads.count = threads }
    let earlier: Report? = if let file = arguments[compareOption] { try Report(compare: file) } else { nil }
    let programs = arguments[programOption]
    var report = Report(machine: "\(machineName), \(PeakLoop.instructionSet)", threads: Threads.count)
    // Other programs are ended by Ctrl-C too; where there are none, it ends this one as it does any.
    if [kerasOption, pytorchOption, numpyOption].contains(where: { arguments[$0] != nil }) { Interrupts.listen() }
    var peers: [PeerLauncher] = []
    for (peer, option) in [(Peer.keras, kerasOption), (.pytorch, pytorchOption)] {
        if let python = arguments[option] { peers.append(try peer.launcher(python)) }
    }
    if programs.isEmpty {
        report.measurements = try measurements(arguments)
    } else if peers.isEmpty {
        for program in programs {
            try program.run(data: arguments[.data], epochs: arguments[epochsOption], seed: arguments[.seed()])
        }
        if let failure = StandardStream.standardOutput.failure { throw failure }
        return
    } else {
        report.comparisons = try comparisons(of: programs, beside: peers, arguments)
    }
    let text =
        arguments[formatOption] == .json
        ? try report.json() : Terminal(.standardOutput).spelled(report.text(comparedWith: earlier))
    StandardStream.standardOutput.write(text)
    if let failure = StandardStream.standardOutput.failure { throw failure }
}

private func measurements(_ arguments: Arguments) throws(Failure) -> [Measurement] {
    let (part, runs) = (arguments[partOption], arguments[runsOption] ?? 7)
    let numpy: NumPy? = if let python = arguments[numpyOption] { try NumPy(python) } else { nil }
    var rows: [Measurement] = []
    if part == .kernels || part == .all { rows += try kernelMeasurements(runs: runs, numpy: numpy) }
    if part == .layers || part == .all { rows += layerMeasurements(runs: runs) }
    if part == .steps || part == .all { rows += try stepMeasurements(runs: runs) }
    if Interrupts.isRaised { throw .interrupted }
    return rows
}

private func comparisons(
    of programs: [DocumentProgram], beside peers: [PeerLauncher], _ arguments: Arguments
) throws(Failure) -> [PeerComparison] {
    let counts = [("--epochs", arguments[epochsOption]), ("--threads", arguments[Option.threads])].flatMap { name, n in
        n.map { [name, "\($0)"] } ?? []
    }
    var data: [String] = []
    if programs.contains(where: { $0 != .linear004 }) { data = ["--data", try DigitsOnDisk.folder(arguments[.data])] }
    var comparisons: [PeerComparison] = []
    for program in programs {
        let having = peers.filter { $0.peer.has(program) }
        guard !having.isEmpty else {
            // Among all programs, one that the peer lacks is left out; asked for alone, that is worth a word.
            if programs.count > 1 { continue }
            throw Failure(.usage, "--program: \(program.rawValue) is compared with Keras alone, found --pytorch")
        }
        comparisons.append(
            try .run(
                program, peers: having, options: counts + (program == .linear004 ? [] : data),
                runs: arguments[runsOption] ?? 3))
    }
    return comparisons
}
