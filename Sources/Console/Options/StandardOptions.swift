import Foundation
import Text

// The options that chapters and tools share are declared here, once, so that they have the same name, the same
// rules and the same help everywhere. A program picks those that it has.

extension Option where Value == UInt64 {
    /// `--seed N`: where every random number of the run begins.
    public static func seed(default value: UInt64 = 42) -> Self {
        Option(
            "seed", placeholder: "N", default: value, shownDefault: "\(value)",
            help: "begin the random numbers at N; the same seed gives the same run"
        ) { text throws(OptionRefusal) in try wholeNumber(text, .any) }
    }
}

extension Option where Value == Int {
    /// `--epochs N`: passes over the training data.
    public static func epochs(default value: Int) -> Self {
        integer("epochs", default: value, bounds: .atLeast(1), help: "go N times over the training data")
    }

    /// `--batch-size N`: samples for each step of the optimizer.
    public static func batchSize(default value: Int) -> Self {
        integer("batch-size", default: value, bounds: .atLeast(1), help: "take N samples for each step")
    }
}

extension Option where Value == Double {
    /// `--learning-rate X`: the length of an optimizer's steps.
    public static func learningRate(default value: Double) -> Self {
        number("learning-rate", default: value, bounds: .above(0), help: "multiply every step of the optimizer by X")
    }
}

extension Option where Value == Int? {
    /// `--epochs N` where the number is not the same for every run; `otherwise` says what it then is.
    public static func epochs(otherwise: String) -> Self {
        integer("epochs", bounds: .atLeast(1), help: "go N times over the training data; without it, \(otherwise)")
    }

    /// `--batch-size N` where the number is not the same for every run.
    public static func batchSize(otherwise: String) -> Self {
        integer("batch-size", bounds: .atLeast(1), help: "take N samples for each step; without it, \(otherwise)")
    }

    /// `--threads N`: processor threads.
    public static var threads: Self {
        integer("threads", bounds: .within(1...1024), help: "compute on N threads; without it, on every core")
            .presentationOnly()
    }

    /// `--width N`: columns of text.
    public static var width: Self {
        integer(
            "width", bounds: .atLeast(1), help: "write at most N columns, 40 to 120; without it, as the terminal has"
        )
        .presentationOnly()
    }
}

extension Option where Value == URL? {
    /// `--data DIR`: where a program looks for its data set first.
    public static var data: Self {
        path("data", placeholder: "DIR", help: "look for the data set in DIR first")
    }

    /// `--out DIR`: where the pages go.
    public static var out: Self {
        path("out", placeholder: "DIR", help: "write the run into DIR as a page, Markdown and JSON, with its figures")
            .presentationOnly()
    }

    /// `--figures DIR`: where the figures go.
    public static var figures: Self {
        path("figures", placeholder: "DIR", help: "write every figure as SVG into DIR").presentationOnly()
    }

    /// `--save FILE`: where a trained model goes.
    public static var save: Self {
        path("save", placeholder: "FILE", help: "write the trained weights to FILE").presentationOnly()
    }

    /// `--load FILE`: where a trained model comes from.
    public static var load: Self {
        path("load", placeholder: "FILE", help: "read the weights from FILE instead of training")
    }
}

extension Option where Value == Bool {
    /// `--quick`: the short version of the run.
    public static var quick: Self {
        flag("quick", help: "take a small part of the work, done in under 10 seconds")
    }

    /// `--solutions`: nothing folded away.
    public static var solutions: Self {
        flag("solutions", help: "show the solutions of the exercises").presentationOnly()
    }

    /// `--quiet`: no progress.
    public static var quiet: Self {
        flag("quiet", help: "show no progress").presentationOnly()
    }

    /// `--ascii`: no character that an old terminal lacks.
    public static var ascii: Self {
        flag("ascii", help: "write in ASCII alone").presentationOnly()
    }
}

extension Option where Value == ColorChoice {
    /// `--color auto|always|never`.
    public static var color: Self {
        choice("color", default: .auto, help: "use colours: where a terminal shows them, always, or never")
            .presentationOnly()
    }
}

extension Option where Value == OutputFormat {
    /// `--format …`: the formats that the program writes.
    public static func format(_ formats: [OutputFormat]) -> Self {
        choice("format", from: formats, default: .text, help: "write the run in this format").presentationOnly()
    }
}

/// What a run is written as.
public enum OutputFormat: String, CaseIterable, Sendable {
    /// Text for a terminal, as the run goes on.
    case text
    /// A page for a repository.
    case markdown
    /// A page for a browser.
    case html
    /// A report for a machine.
    case json
}

/// Whether a program writes colours.
public enum ColorChoice: String, CaseIterable, Sendable {
    /// Where the stream is a terminal that shows them.
    case auto
    /// Also into files and pipes.
    case always
    /// Nowhere.
    case never
}
