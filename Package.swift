// swift-tools-version: 6.3
import PackageDescription

// MARK: - Libraries
// Arrows go down only: a module depends on what stands above it here, never the other way round.

let libraries: [Target] = [
    .target(name: "TensorKernels"),
    .systemLibrary(
        name: "CZlib", pkgConfig: "zlib",
        providers: [.apt(["zlib1g-dev"]), .yum(["zlib-devel"]), .brew(["zlib"])]),
    .target(name: "Text"),
    .target(name: "Tensors", dependencies: ["TensorKernels", "Text"]),
    .target(name: "Learning", dependencies: ["Text", "Tensors"]),
    .target(name: "Tables"),
    .target(name: "Datasets", dependencies: ["Tensors", "Tables", "CZlib"]),
    .target(name: "Differences", dependencies: ["Text"]),
    .target(name: "Mathematics", dependencies: ["Text"]),
    .target(name: "Expressions", dependencies: ["Text", "Mathematics", "Tensors", "Differences"]),
    .target(name: "Grading", dependencies: ["Text", "Tensors", "Learning", "Differences"]),
    .target(name: "Plotting", dependencies: ["Text", "CZlib"]),
    .target(name: "Console", dependencies: ["Text"]),
    .target(name: "Ledger"),
    .target(
        name: "Notebook",
        dependencies: [
            "Text", "Tensors", "Learning", "Differences", "Grading", "Expressions", "Ledger", "Mathematics", "Plotting",
            "Console",
        ]),
    .target(name: "Lessons", dependencies: ["Datasets", "Plotting"]),
]

// MARK: - Chapters
// A chapter is a folder in chapters/ and a row here. Of 01-linear-regression the target is LinearRegression, since a
// target's name cannot begin with a digit, the program linear-regression, and the tests are LinearRegressionTests.

let chapters = [
    Chapter("01-linear-regression"),
    Chapter("02-multilayer-perceptron"),
    Chapter("03-loss-functions"),
    Chapter("04-regularization"),
    Chapter("05-convolutional-network", exclude: ["fetch-mnist.sh"]),
]

struct Chapter {
    let folder: String
    let exclude: [String]
    /// Whether it has tests of its own. (A look for their folder would be remembered: SwiftPM reads this file anew only
    /// when it changes.)
    let hasTests: Bool

    init(_ folder: String, exclude: [String] = [], hasTests: Bool = true) {
        (self.folder, self.exclude, self.hasTests) = (folder, exclude, hasTests)
    }

    static let modules: [Target.Dependency] = [
        "Tensors", "Learning", "Datasets", "Grading", "Ledger", "Plotting", "Console", "Notebook", "Lessons",
    ]

    var program: String { String(folder.drop { $0.isNumber || $0 == "-" }) }
    var name: String {
        program.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }

    var target: Target {
        .executableTarget(name: name, dependencies: Self.modules, path: "chapters/\(folder)", exclude: exclude)
    }
    var product: Product { .executable(name: program, targets: [name]) }
    var tests: [Target] {
        guard hasTests else { return [] }
        let own: [Target.Dependency] = [.target(name: name), "TestSupport"]
        return [.testTarget(name: name + "Tests", dependencies: own + Self.modules)]
    }
}

// MARK: - Tools

let tools: [Target] = [
    .executableTarget(name: "grade", dependencies: ["Text", "Expressions", "Mathematics", "Console"]),
    .executableTarget(name: "plot", dependencies: ["Text", "Plotting", "Tables", "Console"]),
    // The chapters' folders, for whoever lists them.
    .target(
        name: "ChapterList",
        cSettings: [.define("CHAPTER_FOLDERS", to: "\"\(chapters.map(\.folder).joined(separator: " "))\"")]),
    // It depends on the chapters' programs, so that to build it is to build them.
    .executableTarget(
        name: "gradebook",
        dependencies: ["Text", "ChapterList", "Notebook", "Ledger", "Mathematics", "Console"]
            + chapters.map { .target(name: $0.name) }),
    .executableTarget(
        name: "benchmark", dependencies: ["Text", "Tensors", "Learning", "Datasets", "Console"], exclude: ["peers"]),
]

// MARK: - Tests

let tests: [Target] = [
    .target(name: "TestSupport", dependencies: ["Datasets"], path: "Tests/Support"),
    .executableTarget(
        name: "specialization-guard", dependencies: ["Tensors", "Learning", "Datasets"],
        path: "Tests/SpecializationGuard"),
    .testTarget(name: "TextTests", dependencies: ["Text"]),
    .testTarget(
        name: "TensorsTests", dependencies: ["Tensors", "TensorKernels", "Grading", "Ledger", "TestSupport"]),
    .testTarget(
        name: "LearningTests",
        dependencies: ["TensorKernels", "Learning", "Grading", "Datasets", "Ledger", "TestSupport"]),
    .testTarget(name: "TablesTests", dependencies: ["Tables"]),
    .testTarget(name: "DatasetsTests", dependencies: ["Datasets", "Tables", "Ledger", "TestSupport"]),
    .testTarget(name: "DifferencesTests", dependencies: ["Differences"]),
    .testTarget(name: "ExpressionsTests", dependencies: ["Expressions", "Ledger"]),
    .target(name: "GradingExam", dependencies: ["Grading"], path: "Tests/GradingExam"),
    .executableTarget(name: "grading-trials", dependencies: ["GradingExam"], path: "Tests/GradingTrials"),
    .executableTarget(name: "Homework", dependencies: ["Grading", "Learning"], path: "Tests/Fixtures/Homework"),
    .testTarget(name: "GradingTests", dependencies: ["Grading", "GradingExam", "Homework", "TestSupport"]),
    .executableTarget(name: "mutation-trials", path: "Tests/MutationTrials", exclude: ["mutants.txt"]),
    .testTarget(name: "GradeTests", dependencies: ["grade", "TestSupport"]),
    .testTarget(name: "MathematicsTests", dependencies: ["Mathematics", "TestSupport"], exclude: ["Goldens"]),
    .testTarget(name: "PlottingTests", dependencies: ["Plotting", "TestSupport"], exclude: ["Goldens"]),
    .testTarget(name: "PlotTests", dependencies: ["plot", "Plotting", "TestSupport"]),
    .testTarget(name: "ConsoleTests", dependencies: ["Console"]),
    .testTarget(name: "LedgerTests", dependencies: ["Ledger", "Mathematics"]),
    .executableTarget(
        name: "FixtureChapter", dependencies: ["Notebook", "Grading", "Plotting", "Tensors"],
        path: "Tests/Fixtures/Chapter"),
    .testTarget(name: "NotebookTests", dependencies: ["Notebook", "FixtureChapter", "Ledger", "TestSupport"]),
    .testTarget(name: "LessonsTests", dependencies: ["Lessons", "Datasets", "Plotting"]),
    .testTarget(name: "BenchmarkTests", dependencies: ["benchmark", "Tensors", "Learning", "TestSupport"]),
    .testTarget(name: "GradebookTests", dependencies: ["gradebook", "Ledger", "TestSupport"]),
    .testTarget(
        name: "ContractTests", dependencies: ["gradebook", "grade", "plot", "benchmark", "Ledger", "TestSupport"],
        exclude: ["Goldens"]),
]

let package = Package(
    name: "Gradebook",
    platforms: [.macOS(.v15)],
    products: libraries.filter { $0.type == .regular && $0.name != "TensorKernels" }.map {
        .library(name: $0.name, targets: [$0.name])
    } + chapters.map(\.product) + [
        .executable(name: "grade", targets: ["grade"]),
        .executable(name: "plot", targets: ["plot"]),
        .executable(name: "gradebook", targets: ["gradebook"]),
        .executable(name: "benchmark", targets: ["benchmark"]),
    ],
    dependencies: [],
    targets: libraries + chapters.map(\.target) + tools + tests + chapters.flatMap(\.tests),
    swiftLanguageModes: [.v6]
)
