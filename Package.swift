// swift-tools-version: 6.3
import PackageDescription

// MARK: - Libraries
// Arrows go down only: a module depends on what stands above it here, never the other way round.

let libraries: [Target] = [
    .target(name: "TensorKernels"),
    .systemLibrary(
        name: "CZlib", pkgConfig: "zlib",
        providers: [.apt(["zlib1g-dev"]), .yum(["zlib-devel"]), .brew(["zlib"])]),
    .target(name: "Tensors", dependencies: ["TensorKernels"]),
    .target(name: "Learning", dependencies: ["Tensors"]),
    .target(name: "Tables"),
    .target(name: "Datasets", dependencies: ["Tensors", "Tables", "CZlib"]),
    .target(name: "Differences"),
    .target(name: "Mathematics"),
    .target(name: "Expressions", dependencies: ["Mathematics", "Tensors", "Differences"]),
    .target(name: "Grading", dependencies: ["Tensors", "Learning", "Differences"]),
    .target(name: "Plotting", dependencies: ["CZlib"]),
    .target(name: "Console"),
    .target(name: "Ledger"),
    .target(
        name: "Notebook",
        dependencies: [
            "Tensors", "Learning", "Differences", "Grading", "Expressions", "Ledger", "Mathematics", "Plotting",
            "Console",
        ]),
]

// MARK: - Chapters
// A target's name cannot begin with a digit, so the number stands in the path alone.

let chapters: [Target] = [
    .executableTarget(
        name: "LinearRegression",
        dependencies: ["Tensors", "Learning", "Datasets", "Grading", "Ledger", "Plotting", "Console", "Notebook"],
        path: "chapters/01-linear-regression"),
    .executableTarget(
        name: "MultilayerPerceptron",
        dependencies: ["Tensors", "Learning", "Datasets", "Grading", "Ledger", "Plotting", "Console", "Notebook"],
        path: "chapters/02-multilayer-perceptron"),
    .executableTarget(
        name: "LossFunctions",
        dependencies: ["Tensors", "Learning", "Datasets", "Grading", "Ledger", "Plotting", "Console", "Notebook"],
        path: "chapters/03-loss-functions"),
    .executableTarget(
        name: "Regularization",
        dependencies: ["Tensors", "Learning", "Datasets", "Grading", "Ledger", "Plotting", "Console", "Notebook"],
        path: "chapters/04-regularization"),
    .executableTarget(
        name: "ConvolutionalNetwork",
        dependencies: ["Tensors", "Learning", "Datasets", "Grading", "Ledger", "Plotting", "Console", "Notebook"],
        path: "chapters/05-convolutional-network", exclude: ["fetch-mnist.sh"]),
]

// MARK: - Tools

let tools: [Target] = [
    .executableTarget(name: "grade", dependencies: ["Expressions", "Mathematics", "Console"]),
    .executableTarget(name: "plot", dependencies: ["Plotting", "Tables", "Console"]),
    // It depends on the chapters' programs, so that to build it is to build them.
    .executableTarget(
        name: "gradebook",
        dependencies: ["Notebook", "Ledger", "Mathematics", "Console"] + chapters.map { .target(name: $0.name) }),
    .executableTarget(
        name: "benchmark", dependencies: ["Tensors", "Learning", "Datasets", "Console"], exclude: ["peers"]),
]

// MARK: - Tests

let tests: [Target] = [
    .target(name: "TestSupport", path: "Tests/Support"),
    .executableTarget(
        name: "specialization-guard", dependencies: ["Tensors", "Learning", "Datasets"],
        path: "Tests/SpecializationGuard"),
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
    .testTarget(
        name: "LinearRegressionTests",
        dependencies: ["LinearRegression", "Tensors", "Grading", "Ledger", "TestSupport"]),
    .testTarget(
        name: "MultilayerPerceptronTests",
        dependencies: ["MultilayerPerceptron", "Tensors", "Learning", "Datasets", "Grading", "Ledger", "TestSupport"]),
    .testTarget(
        name: "LossFunctionsTests",
        dependencies: ["LossFunctions", "Learning", "Grading", "Datasets", "Tensors", "TestSupport"]),
    .testTarget(
        name: "RegularizationTests",
        dependencies: ["Regularization", "Learning", "Grading", "Datasets", "Tensors", "TestSupport"]),
    .testTarget(name: "BenchmarkTests", dependencies: ["benchmark", "Tensors", "Learning", "TestSupport"]),
    .testTarget(name: "GradebookTests", dependencies: ["gradebook", "Ledger", "TestSupport"]),
    .testTarget(
        name: "ConvolutionalNetworkTests",
        dependencies: [
            "ConvolutionalNetwork", "Learning", "Grading", "Datasets", "Ledger", "Plotting", "Console", "Tensors",
            "TestSupport",
        ]),
]

let package = Package(
    name: "Gradebook",
    platforms: [.macOS(.v15)],
    products: libraries.filter { $0.type == .regular && $0.name != "TensorKernels" }.map {
        .library(name: $0.name, targets: [$0.name])
    } + [
        .executable(name: "linear-regression", targets: ["LinearRegression"]),
        .executable(name: "multilayer-perceptron", targets: ["MultilayerPerceptron"]),
        .executable(name: "loss-functions", targets: ["LossFunctions"]),
        .executable(name: "regularization", targets: ["Regularization"]),
        .executable(name: "convolutional-network", targets: ["ConvolutionalNetwork"]),
        .executable(name: "grade", targets: ["grade"]),
        .executable(name: "plot", targets: ["plot"]),
        .executable(name: "gradebook", targets: ["gradebook"]),
        .executable(name: "benchmark", targets: ["benchmark"]),
    ],
    dependencies: [],
    targets: libraries + chapters + tools + tests,
    swiftLanguageModes: [.v6]
)
