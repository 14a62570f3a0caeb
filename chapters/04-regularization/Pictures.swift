import Foundation
import Lessons
import Plotting
import Tensors

/// Numbers from 10^low to 10^high at equal ratios.
func powersOfTen(from low: Double, to high: Double, count: Int) -> [Double] {
    grid(from: low, to: high, count: count).map { pow(10, $0) }
}

/// The measurements and the wave that they are of.
func waveFigure(_ wave: Wave) -> Figure {
    let x = grid(from: -1, to: 1, count: 49)
    return Figure(
        "Ten measurements of a wave",
        Plot(
            x: "x", y: "y",
            marks: [
                .curve("sin πx", over: x) { sin(.pi * $0) },
                .points("measured", x: wave.x, y: wave.y),
            ]))
}

/// Polynomials through the measurements, side by side.
func fitsFigure(
    _ title: String, _ wave: Wave, _ fits: [(name: String, polynomial: Polynomial)]
) -> Figure {
    let x = grid(from: -1, to: 1, count: 49)
    return Figure(
        title,
        multiples: fits.map { fit in
            Plot(
                fit.name, x: Axis("x", from: -1.15, to: 1.15),
                y: Axis("y", from: -2, to: 2),
                marks: [
                    .curve("the wave", over: x) { sin(.pi * $0) },
                    .curve("fitted", over: x) { fit.polynomial($0) },
                    .points("measured", x: wave.x, y: wave.y),
                ])
        })
}

/// A polynomial on its way from zero, frame by frame.
func descentFigure(_ wave: Wave, _ stages: [(step: Int, polynomial: Polynomial)])
    -> Figure
{
    let x = grid(from: -1, to: 1, count: 49)
    return Figure(
        "What descent learns first",
        frames: stages.map { stage in
            Plot(
                "after \(stage.step) steps", x: "x", y: Axis("y", from: -2, to: 2),
                marks: [
                    .curve("the wave", over: x) { sin(.pi * $0) },
                    .curve("fitted", over: x) { stage.polynomial($0) },
                    .points("measured", x: wave.x, y: wave.y),
                ])
        }, seconds: 1.5)
}

/// Training and validation error over whatever is turned.
func errorFigure(
    _ title: String, x axis: Axis, _ x: [Double], training: [Double],
    validation: [Double],
    between limits: ClosedRange<Double>
) -> Figure {
    Figure(
        title,
        Plot(
            x: axis,
            y: Axis(
                "mean squared error", kind: .logarithmic, from: limits.lowerBound,
                to: limits.upperBound),
            marks: [
                .line("training", x: x, y: training),
                .line("validation", x: x, y: validation),
            ]))
}

/// What three penalties leave of four targets as λ grows.
func shrinkageFigure(_ z: Tensor<Double>) -> Figure {
    let strengths = grid(from: 0, to: 4, count: 41)
    let penalties: [(String, (Tensor<Double>, Double) -> Tensor<Double>)] = [
        ("λ‖w‖₁", { Shrinkage.absolute($0, strength: $1) }),
        ("λ‖w‖₂²", { Shrinkage.squared($0, strength: $1) }),
        ("λ‖w‖₂, as printed", { Shrinkage.length($0, strength: $1) }),
    ]
    return Figure(
        "What is left of four weights",
        multiples: penalties.map { name, minimizer in
            let left = strengths.map { minimizer(z, $0).scalars }
            return Plot(
                name, x: "λ", y: "weight",
                marks: z.scalars.indices.map { j in
                    .line(
                        "w\(["₁", "₂", "₃", "₄"][j])", x: strengths, y: left.map { $0[j] }
                    )
                })
        })
}

/// One weight that its penalty alone pulls at, and its end from near by.
func decayFigure(_ paths: [(name: String, path: [Double])]) -> Figure {
    let lines = paths.map { Mark.course($0.name, of: $0.path) }
    return Figure(
        "One weight and its penalty",
        [
            Plot(y: "w", marks: lines),
            Plot(x: "step", y: Axis("w, near zero", from: -0.05, to: 0.1), marks: lines),
        ])
}

/// The six coefficients as λ grows, for two penalties.
func pathsFigure(strengths: [Double], lasso: [[Double]], ridge: [[Double]]) -> Figure {
    let plots = [("lasso, λ‖w‖₁", lasso), ("ridge, λ‖w‖₂²", ridge)].map {
        name, coefficients in
        Plot(
            name, x: Axis("λ", kind: .logarithmic, from: 0.005, to: 200), y: "weight",
            marks: coefficients[0].indices.map { j in
                .line(
                    "w\(["₁", "₂", "₃", "₄", "₅", "₆"][j])", x: strengths,
                    y: coefficients.map { $0[j] })
            })
    }
    return Figure("Six weights on their way to zero", multiples: plots)
}

/// Validation losses epoch by epoch, with where two runs of different patience end.
func patienceFigure(
    _ losses: [Double], short: (end: Int, best: Int), long: (end: Int, best: Int)
) -> Figure {
    let mark = { (name: String, epoch: Int) in
        Mark.points(name, x: [Double(epoch)], y: [losses[epoch - 1]])
    }
    return Figure(
        "When to stop",
        Plot(
            x: "epoch", y: "validation loss",
            marks: [
                .line("loss", y: losses, quantity: "loss"),
                mark("patience 1 stops", short.end),
                mark("patience 3 stops", long.end), mark("its best", long.best),
            ]))
}

/// The formula that document 004B prints for the probability of dropping.
func printedRateFigure() -> Figure {
    let strengths = grid(from: 0, to: 5, count: 49)
    return Figure(
        "A strength that cannot be weak",
        Plot(
            x: "λ, the strength of dropping",
            y: Axis("p, the probability of a drop", from: 0, to: 1),
            marks: [.curve("p as printed", over: strengths, logistic)]))
}

/// Loss by epoch for several rates of dropping.
func dropoutFigure(_ runs: [(rate: Double, training: [Double], validation: [Double])])
    -> Figure
{
    let lines = {
        (choose: ((rate: Double, training: [Double], validation: [Double])) -> [Double])
        in
        runs.map { run -> Mark in
            let values = choose(run)
            let shown = Array(
                stride(from: 0, to: values.count, by: max(values.count / 60, 1)))
            return .course("p = \(run.rate)", of: values, from: 1, shown: shown)
        }
    }
    return Figure(
        "A large network on forty points",
        [
            Plot(y: "training loss", marks: lines { $0.training }),
            Plot(x: "epoch", y: "validation loss", marks: lines { $0.validation }),
        ])
}

/// The risk after learning from a few samples, from zero and from a related model's
/// weights.
func fineTuningFigure(_ counts: [Int], scratch: [Double], tuned: [Double]) -> Figure {
    let x = counts.map { Double($0) }
    return Figure(
        "A start that knows something",
        Plot(
            x: Axis("samples of the new task", kind: .logarithmic),
            y: Axis("risk", kind: .logarithmic),
            marks: [
                .line("from scratch", x: x, y: scratch),
                .line("fine-tuned", x: x, y: tuned),
            ]))
}
