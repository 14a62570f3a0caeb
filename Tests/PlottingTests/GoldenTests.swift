import Testing

@testable import Plotting

/// Whole figures, kept as files to be looked at when they change.
@Suite("Golden figures")
struct GoldenTests {
    private let curve = Figure.trainingCurve(
        "Training curve", slug: "05-training-curve",
        loss: [2.30, 0.62, 0.41, 0.30, 0.24, 0.20, 0.17, 0.14, 0.11, 0.12],
        validationLoss: [1.20, 0.52, 0.40, 0.34, 0.31, 0.30, 0.29, 0.30, 0.31, 0.33],
        accuracy: [0.31, 0.81, 0.87, 0.905, 0.925, 0.94, 0.95, 0.957, 0.966, 0.964],
        validationAccuracy: [0.62, 0.84, 0.88, 0.895, 0.905, 0.91, 0.912, 0.911, 0.909, 0.905])

    private let matrix = Figure(
        "Errors", slug: "errors",
        ConfusionChart(counts: [[960, 12, 0], [5, 1102, 28], [0, 3, 870]], labels: ["cat", "dog", "axolotl"]))

    @Test("the training curve as SVG")
    func curveSVG() throws { try expectGolden(curve.svg(), "training-curve.svg") }

    @Test("the training curve as text", arguments: TextStyle.allCases)
    func curveText(style: TextStyle) throws {
        try expectGolden(curve.text(width: 80, style: style), "training-curve-\(style).txt")
    }

    @Test("the confusion matrix as SVG and as text")
    func matrixFigure() throws {
        try expectGolden(matrix.svg(width: 480), "confusion-matrix.svg")
        try expectGolden(matrix.text(width: 60), "confusion-matrix.txt")
    }

    @Test("lines with gaps on logarithmic axes as SVG")
    func logarithmic() throws {
        let steps = (0...12).map { Ticks.powerOfTen(-$0) }
        let plot = Plot(
            x: Axis("step", kind: .logarithmic), y: Axis("error", kind: .logarithmic),
            marks: [
                .line("forward", x: steps, y: steps.map { $0 + 1e-16 / $0 }),
                .line("central", x: steps, y: steps.map { $0 == 1e-3 ? .nan : $0 * $0 + 1e-16 / $0 }),
            ])
        try expectGolden(Figure("Error against step", slug: "error-against-step", [plot]).svg(), "step-size.svg")
    }
}
