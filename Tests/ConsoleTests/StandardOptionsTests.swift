import Testing

@testable import Console

@Suite("The standard options")
struct StandardOptionsTests {
    private let all: [any OptionDeclaration] = [
        Option.seed(), Option.epochs(default: 1), Option.learningRate(default: 0.1), Option.batchSize(default: 32),
        Option.data,
        Option.out, Option.figures, Option.save, Option.load, Option.threads, Option.solutions,
        Option.format(OutputFormat.allCases),
        Option.quick,
        Option.quiet, Option.color, Option.ascii, Option.width,
    ]

    @Test("they have the names that every program shares, and can stand together")
    func names() {
        #expect(
            Program("all", "", options: all).options.map(\.name) == [
                "seed", "epochs", "learning-rate", "batch-size", "data", "out", "figures", "save", "load", "threads",
                "solutions",
                "format",
                "quick", "quiet", "color", "ascii", "width",
            ])
    }

    @Test("what changes the numbers of a run is told from what does not")
    func effects() {
        #expect(
            all.filter(\.changesResults).map(\.name) == [
                "seed", "epochs", "learning-rate", "batch-size", "data", "load", "quick",
            ])
    }
}
