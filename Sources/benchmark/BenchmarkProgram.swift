import Console
import Foundation

/// What is measured.
enum Part: String, CaseIterable, Sendable {
    case kernels, layers, steps, all
}

let partOption = Option<Part>.choice("part", default: .all, help: "measure this part alone")
let runsOption = Option<Int?>.integer(
    "runs", bounds: .within(1...1000),
    help: "measure each N times and take the median; without it, 7 times, programs beside a peer 3 times")
let compareOption = Option<URL?>.path(
    "compare", placeholder: "FILE", help: "set each median beside that of an earlier --format json")
let numpyOption = Option<Python?>.python(
    "numpy", help: "multiply square matrices also in NumPy (OpenBLAS), with this Python")
let programOption = Option<[DocumentProgram]>.programs
let epochsOption = Option<Int?>.integer(
    "epochs", bounds: .atLeast(1), help: "train a program for N epochs; without it, as its document does")
let kerasOption = Option<Python?>.python("keras", help: "run --program beside Keras, with this Python")
let pytorchOption = Option<Python?>.python("pytorch", help: "run --program beside PyTorch, with this Python")
let formatOption = Option<OutputFormat>.format([.text, .json])

let benchmarkProgram = Program(
    "benchmark", "Measures kernels, layers, training steps and the documents' programs.",
    examples: [
        Program.Example("", "kernels, layers and steps, as a table"),
        Program.Example("--format json > before.json", "keep what was measured"),
        Program.Example("--compare before.json", "set it beside a new run"),
        Program.Example("--part kernels --numpy python3", "products beside those of OpenBLAS"),
        Program.Example(
            "--program cnn-000 --data DIR --epochs 2 --keras python3 --pytorch python3",
            "ours, Keras' and PyTorch's in turn, with the ratios"),
    ],
    options: [
        partOption, runsOption, compareOption, numpyOption, programOption, Option.data, epochsOption, kerasOption,
        pytorchOption, Option.threads, Option.seed(), formatOption,
    ],
    exits: [
        Program.Exit(.success, "everything was measured"),
        Program.Exit(.failed, "training diverged, or a program beside ours failed"), Program.Exit(.usage),
        Program.Exit(.corruptData), Program.Exit(.missingData), Program.Exit(.cannotWrite),
        Program.Exit(.interrupted, "stopped by Ctrl-C"),
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

/// Throws where an option was given that would change nothing.
func checkCombination(_ arguments: Arguments) throws(Failure) {
    let programs = arguments[programOption]
    let peers = [kerasOption, pytorchOption].filter { arguments[$0] != nil }.map(\.name)
    func refuse(_ names: [String], _ rule: String) throws(Failure) {
        guard let name = names.first else { return }
        throw Failure(.usage, "--\(name): \(rule)", hint: "benchmark --help lists what it takes")
    }
    let isJSON = arguments[formatOption] == .json
    let compared = arguments[compareOption] == nil ? [] : [compareOption.name]
    if isJSON { try refuse(compared, "is for a report as text, found --format json") }
    let numpy = arguments[numpyOption] == nil ? [] : [numpyOption.name]
    if programs.isEmpty {
        try refuse(
            peers + (arguments[epochsOption] == nil ? [] : [epochsOption.name])
                + (arguments[.data] == nil ? [] : [Option.data.name]),
            "expected --program with it, found none")
        if ![.kernels, .all].contains(arguments[partOption]) {
            try refuse(numpy, "belongs to the kernels, found --part \(arguments[partOption].rawValue)")
        }
    } else {
        let part = arguments.given(partOption) == nil ? [] : [partOption.name]
        try refuse(part + numpy, "belongs to kernels, layers and steps, found --program")
        if peers.isEmpty {
            let runs = arguments[runsOption] == nil ? [] : [runsOption.name]
            let format = isJSON ? [formatOption.name] : []
            try refuse(runs + compared + format, "expected --keras or --pytorch with --program, found neither")
        } else {
            let seed = arguments.given(.seed()) == nil ? [] : [Option.seed().name]
            try refuse(seed, "is for one run of ours; beside a peer the runs have seeds 1, 2, …")
        }
    }
}
