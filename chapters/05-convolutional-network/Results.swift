import Console
import Datasets
import Learning
import Ledger
import Notebook

/// Trains a document's network once for each seed, with progress.
func measure(
    _ trials: inout Trials, _ digits: ImageDataset, seeds: [UInt64],
    dropsUnits: Bool = true, in chapter: Chapter,
    file: String = #filePath, line: Int = #line, function: String = #function
) {
    for seed in seeds where !chapter.isInterrupted {
        let progress = chapter.trainingProgress(
            unit: "img", file: file, line: line, function: function)
        defer { progress.finish() }
        chapter.attempt {
            try trials.run(digits, seeds: [seed], dropsUnits: dropsUnits) {
                progress.hear($0)
            }
        }
    }
}

/// What all networks came to, in a table beside what is printed, and the order of both.
func showResults(
    _ trials: [Trials], in chapter: Chapter, file: String = #filePath, line: Int = #line,
    function: String = #function
) {
    let four = NumberFormat.decimals(4).text
    chapter.table(
        "Test images read, with three seeds",
        columns: ["network", "printed", "each seed", "mean", "spread", "mean loss"],
        rows: trials.map { trial in
            let spread = Spread(trial.accuracies)
            return [
                trial.model.rawValue, trial.model.printedAccuracy.map { "\($0)" } ?? "–",
                trial.accuracies.map(four).joined(separator: ", "), four(spread.mean),
                NumberFormat.significant(2).text(spread.deviation),
                four(Spread(trial.losses).mean),
            ]
        }, file: file, line: line, function: function)
    func order(_ names: [(model: DocumentModel, accuracy: Double)]) -> String {
        names.sorted { $0.accuracy > $1.accuracy }.map(\.model.rawValue).joined(
            separator: " > ")
    }
    let known = trials.compactMap { trial in
        trial.model.printedAccuracy.map { (trial.model, $0) }
    }
    chapter.show(
        "by the printed accuracy", order(known), file: file, line: line,
        function: function)
    chapter.show(
        "by the measured one",
        order(trials.map { ($0.model, Spread($0.accuracies).mean) }), file: file,
        line: line,
        function: function)
}

/// Sets a printed accuracy against the measured ones, or says that there are none.
func judge(
    _ row: String, _ trials: Trials, in chapter: Chapter, file: String = #filePath,
    line: Int = #line,
    function: String = #function
) {
    if trials.accuracies.isEmpty {
        chapter.notMeasured(
            row, because: "it takes the real MNIST and some minutes: --data DIR --claims",
            file: file, line: line,
            function: function)
    } else {
        chapter.claim(
            row, "test accuracy", measured: trials.accuracies, file: file, line: line,
            function: function)
    }
}

/// Trains the network without its dropout as well, and sets both courses side by side.
func showDropout(
    with dropping: Trials, _ digits: ImageDataset, seeds: [UInt64], in chapter: Chapter,
    file: String = #filePath,
    line: Int = #line, function: String = #function
) {
    var without = Trials(dropping.model)
    measure(
        &without, digits, seeds: seeds, dropsUnits: false, in: chapter, file: file,
        line: line, function: function)
    let runs = [("0.2", dropping), ("0", without)]
    chapter.table(
        "\(dropping.model.rawValue) with and without dropout, mean of three seeds",
        columns: [
            "p", "best epoch", "lowest validation loss", "training loss, end", "accuracy",
        ],
        rows: runs.map { rate, trials in
            let ends = trials.histories.compactMap { $0.epochs.last?.loss }
            return [
                rate,
                NumberFormat.decimals(1).text(
                    Spread(trials.bestEpochs.map(Double.init)).mean),
                NumberFormat.decimals(4).text(Spread(trials.lowestLosses).mean),
                NumberFormat.decimals(4).text(Spread(ends).mean),
                NumberFormat.decimals(4).text(Spread(trials.accuracies).mean),
            ]
        }, file: file, line: line, function: function)
    let steps = runs.map { $0.1.histories.map(\.steps) }
    chapter.check(
        "steps of a run without dropout", steps[1], equals: steps[0], file: file,
        line: line, function: function)
}

extension DocumentModel {
    /// The row of the ledger that holds the document's result; nil for document 002,
    /// which prints none.
    var resultRow: String? {
        switch self {
        case .cnn000: "Q01"
        case .mlp001: "Q04"
        case .mlp002: nil
        case .cnn003: "Q06"
        }
    }

    /// The accuracy that the document prints.
    var printedAccuracy: Double? {
        resultRow.map { LedgerRow.reference("test accuracy", of: $0) }
    }
}
