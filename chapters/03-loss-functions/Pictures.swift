import Datasets
import Foundation
import Lessons
import Plotting

/// The ten points of the lesson, and the line that nine of them lie on.
func outlierFigure(_ x: [Double], _ y: [Double]) -> Figure {
    Figure(
        "Ten points, one of them wrong",
        Plot(
            x: "x", y: "y",
            marks: [
                .line("y = 2x + 1", x: [0, 11], y: [1, 23], quantity: "truth"),
                .points("points", x: x, y: y),
            ]))
}

/// What one error costs by each loss, and how hard it pulls.
func penaltyFigure(delta: Double) -> Figure {
    let e = grid(from: -3, to: 3)
    let huber = { (e: Double) in
        abs(e) <= delta ? e * e / 2 : delta * (abs(e) - delta / 2)
    }
    let corners = [-3, -delta, delta, 3]
    return Figure(
        "One error, three prices",
        [
            Plot(
                y: "cost",
                marks: [
                    .curve("squared", over: e) { $0 * $0 },
                    .line("absolute", x: [-3, 0, 3], y: [3, 0, 3]),
                    .curve("Huber", over: e, huber),
                ]),
            Plot(
                x: "error e = ŷ − y", y: "slope of the cost",
                marks: [
                    .line("squared", x: [-3, 3], y: [-6, 6]),
                    .line("absolute", x: [-3, 0, 0, 3], y: [-1, -1, 1, 1]),
                    .line(
                        "Huber", x: corners,
                        y: corners.map { min(max($0, -delta), delta) }),
                ]),
        ])
}

/// Two losses of one constant as a prediction for all of `y`, and where each is lowest.
func constantFigure(_ y: [Double], mean: Double, median: Double) -> Figure {
    let constants = grid(from: 0, to: 40)
    func plot(
        _ x: Axis, _ name: String, lowest: Double, _ penalty: @escaping (Double) -> Double
    ) -> Plot {
        let loss = { c in y.map { penalty(c - $0) }.reduce(0, +) / Double(y.count) }
        return Plot(
            x: x, y: Axis(name),
            marks: [
                .curve("loss", over: constants, quantity: "loss", loss),
                .points("lowest", x: [lowest], y: [loss(lowest)]),
            ])
    }
    return Figure(
        "One number for all of them",
        [
            plot("", "MSE", lowest: mean) { $0 * $0 },
            plot("the constant c", "MAE", lowest: median, abs),
        ])
}

/// A descent with steps of one size beside one whose steps shrink, far off and near the
/// end.
func kinkFigure(constant: [Double], shrinking: [Double], near: ClosedRange<Double>)
    -> Figure
{
    let lines: [Mark] = [
        .course("equal steps", of: constant, quantity: "equal"),
        .course("shrinking steps", of: shrinking, quantity: "shrinking"),
    ]
    return Figure(
        "Steps that never shrink never arrive",
        [
            Plot(y: "c", marks: lines),
            Plot(
                x: "step",
                y: Axis("c, from near by", from: near.lowerBound, to: near.upperBound),
                marks: lines),
        ])
}

/// Lines through the ten points.
func linesFigure(
    _ x: [Double], _ y: [Double], _ lines: [(name: String, w: Double, b: Double)]
) -> Figure {
    return Figure(
        "Three losses, three lines",
        Plot(
            x: "x", y: "y",
            marks: lines.map {
                .straightLine($0.name, slope: $0.w, intercept: $0.b, over: 0...11)
            }
                + [.points("points", x: x, y: y)]))
}

/// Labels of 0 and 1 on a line, with the curve of a logistic unit.
func unitFigure(_ x: [Double], _ y: [Double], w: Double, b: Double) -> Figure {
    let places = grid(from: -1, to: 4)
    return Figure(
        "One unit, four samples",
        Plot(
            x: "x", y: "label, and p = σ(wx + b)",
            marks: [
                .curve("p", over: places) { logistic(w * $0 + b) },
                .points("labels", x: x, y: y),
            ]))
}

/// What a probability costs by the binary cross-entropy, and by the square.
func surpriseFigure() -> Figure {
    // Closer together near 0, where −ln p bends.
    let p = grid(from: 0.045, to: 1, count: 61).map { $0 * $0 }
    return Figure(
        "The price of a probability, where the label is 1",
        Plot(
            x: Axis("p, the predicted probability of a 1", from: 0, to: 1), y: "cost",
            marks: [
                .curve("−ln p", over: p, quantity: "cross-entropy") { -log($0) },
                .curve("(p − 1)²", over: p, quantity: "squared") { ($0 - 1) * ($0 - 1) },
            ]))
}

/// What a bias learns from as many ones as zeros, with and without the second half of the
/// loss.
func halfFigure(printed: [Double], correct: [Double]) -> Figure {
    let steps = thinned(printed.count)
    let line = { (name: String, path: [Double]) -> Mark in
        .course(name, of: path.map(logistic), shown: steps)
    }
    return Figure(
        "What half a loss teaches",
        Plot(
            x: "step", y: Axis("predicted probability", from: 0, to: 1),
            marks: [line("without (1 − y)", printed), line("both halves", correct)]))
}

/// Some hundred of the first `count` numbers at equal distances, closer together at the
/// beginning, where curves bend.
func thinned(_ count: Int) -> [Int] {
    let step = max(count / 80, 1)
    return (0..<count).filter {
        $0 % step == 0 || $0 < 2 * step && $0 % max(step / 4, 1) == 0 || $0 == count - 1
    }
}

/// How hard two losses pull at a unit that is wrong, the more wrong the further to the
/// right.
func slopeFigure(_ unit: OneWeight) -> Figure {
    let theta = grid(from: 0, to: 12)
    return Figure(
        "How hard a loss pulls at a wrong answer",
        Plot(
            x: "θ = z, while the label is 0",
            y: Axis("slope of the loss", kind: .logarithmic),
            marks: [
                .curve("squared error", over: theta, unit.squaredErrorSlope),
                .curve("cross-entropy", over: theta, unit.crossEntropySlope),
            ]))
}

/// Two ways back from a wrong answer, over steps on a logarithmic axis.
func escapeFigure(squared: [Double], crossEntropy: [Double]) -> Figure {
    let line = { (name: String, path: [Double]) -> Mark in
        // A path of thousands of steps is one curve: some hundred of them draw it.
        let shown = Array(
            Set(
                grid(from: 0, to: log(Double(path.count)), count: 121).map {
                    Int(exp($0)) - 1
                })
        ).sorted()
        return .course(name, of: path, from: 1, shown: shown)
    }
    return Figure(
        "The way back from a wrong answer",
        Plot(
            x: Axis("step", kind: .logarithmic), y: "θ",
            marks: [line("squared error", squared), line("cross-entropy", crossEntropy)]))
}

/// Two losses over one weight, with the places where descents ended.
func valleysFigure(_ unit: OneWeight, squaredEnds: [Double], crossEntropyEnds: [Double])
    -> Figure
{
    let theta = grid(from: -4, to: 0.8)
    return Figure(
        "One valley or two",
        [
            Plot(
                y: "squared error",
                marks: [
                    .curve("loss", over: theta, quantity: "loss", unit.squaredError),
                    .points(
                        "where descents end", x: squaredEnds,
                        y: squaredEnds.map(unit.squaredError)),
                ]),
            Plot(
                x: "θ", y: "cross-entropy",
                marks: [
                    .curve("loss", over: theta, quantity: "loss", unit.crossEntropy),
                    .points(
                        "where descents end", x: crossEntropyEnds,
                        y: crossEntropyEnds.map(unit.crossEntropy)),
                ]),
        ])
}

/// Three outputs read as probabilities in two ways.
func outputsFigure(sigmoids: [Double], softmax: [Double]) -> Figure {
    let classes = sigmoids.indices.map { "class \($0 + 1)" }
    return Figure(
        "The same three scores",
        Plot(
            y: "read as a probability",
            marks: [
                .bars("sigmoids", of: classes, sigmoids),
                .bars("softmax", of: classes, softmax),
            ])
    )
}

/// The points of two classes, and lines on which a unit is undecided.
func moonsFigure(
    _ points: LabeledPoints, _ lines: [(name: String, weight: [Double], bias: Double)]
) -> Figure {
    return Figure(
        "Where each unit is undecided",
        Plot(
            x: Axis("x₁", from: -1.4, to: 2.4), y: Axis("x₂", from: -1.2, to: 1.7),
            marks: points.marks((0..<points.classes).map { "label \($0)" })
                + lines.map { line in
                    .curve(line.name, over: [-1.4, 2.4]) {
                        -(line.weight[0] * $0 + line.bias) / line.weight[1]
                    }
                }))
}

/// What share of the points is on the right side, epoch by epoch.
func accuracyFigure(squared: [Double], crossEntropy: [Double]) -> Figure {
    let epochs = thinned(squared.count)
    let line = { (name: String, shares: [Double]) -> Mark in
        .course(name, of: shares, shown: epochs)
    }
    return Figure(
        "The same start, two losses",
        Plot(
            x: "epoch", y: Axis("share right", from: 0, to: 1),
            marks: [line("squared error", squared), line("cross-entropy", crossEntropy)]))
}
