import Console
import Foundation
import Tensors

/// What is measured.
enum Part: String, CaseIterable, Sendable {
    case kernels, layers, steps, all
}

let partOption = Option<Part>.choice("part", default: .all, help: "measure this part alone")
let runsOption = Option<Int>.integer(
    "runs", default: 7, bounds: .within(1...1000), help: "measure each N times and take the median")
let compareOption = Option<URL?>.path(
    "compare", placeholder: "FILE", help: "set each median beside that of an earlier --format json")
let programOption = Option<[DocumentProgram]>.programs
let epochsOption = Option<Int?>.integer(
    "epochs", bounds: .atLeast(1), help: "train a program for N epochs; without it, as its document does")
let kerasOption = Option<URL?>.path(
    "keras", placeholder: "PYTHON", help: "run --program beside Keras, with this Python")
let pytorchOption = Option<URL?>.path(
    "pytorch", placeholder: "PYTHON", help: "run --program beside PyTorch, with this Python")

let benchmarkProgram = Program(
    "benchmark", "Measures kernels, layers, training steps and the documents' programs.",
    examples: [
        Program.Example("", "kernels, layers and steps, as a table"),
        Program.Example("--format json > before.json", "keep what was measured"),
        Program.Example("--compare before.json", "set it beside a new run"),
        Program.Example("--program cnn-000 --data DIR --epochs 2 --keras python3", "ours and Keras' in turn"),
    ],
    options: [
        partOption, runsOption, compareOption, programOption, Option.data, epochsOption, kerasOption, pytorchOption,
        Option.threads, Option.seed(), Option.format([.text, .json]),
    ])

extension Option where Value == [DocumentProgram] {
    static var programs: Self {
        let names = DocumentProgram.allCases.map(\.rawValue).joined(separator: ", ")
        return Option("program", placeholder: "NAME", default: [], help: "train one of \(names), or all of them") {
            text throws(OptionRefusal) in
            if text == "all" { return DocumentProgram.allCases }
            guard let program = DocumentProgram(rawValue: text) else {
                throw OptionRefusal("must be one of \(names) or all, found '\(text)'")
            }
            return [program]
        }
    }
}

func run(_ arguments: Arguments) throws(Failure) {
    if let threads = arguments[Option.threads] { Threads.count = threads }
    let peers =
        [("keras", kerasOption), ("pytorch", pytorchOption)].compactMap { name, option in
            arguments[option].map { Peer(name: name, python: $0) }
        }
    let programs = arguments[programOption]
    var report = Report(
        machine: "\(machineName), \(PeakLoop.instructionSet)", threads: Threads.count)
    if programs.isEmpty {
        if !peers.isEmpty { throw Failure(.usage, "--keras, --pytorch: name what to run with --program") }
        let (part, runs) = (arguments[partOption], arguments[runsOption])
        if part == .kernels || part == .all { report.measurements += kernelMeasurements(runs: runs) }
        if part == .layers || part == .all { report.measurements += layerMeasurements(runs: runs) }
        if part == .steps || part == .all { report.measurements += stepMeasurements(runs: runs) }
    } else if peers.isEmpty {
        for program in programs {
            try program.run(data: arguments[.data], epochs: arguments[epochsOption], seed: arguments[.seed()])
        }
        return
    } else {
        for program in programs {
            for peer in peers where !(peer.name == "pytorch" && program == .linear004) {
                report.comparisons.append(
                    try .run(
                        program, peer: peer, data: arguments[.data], epochs: arguments[epochsOption],
                        runs: arguments[runsOption]))
            }
        }
    }
    switch arguments[.format([.text, .json])] {
    case .json: print(try encoded(report))
    default: print(report.text(comparedWith: try arguments[compareOption].map(earlier)), terminator: "")
    }
}
