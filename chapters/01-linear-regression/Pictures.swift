import Lessons
import Plotting
import Tensors

extension Figure {
    /// Samples and a line, with what the line is off by at each of them.
    static func fit(
        _ title: String, _ line: Line, _ name: String, _ points: Points,
        over x: ClosedRange<Double>,
        axes: (x: Axis, y: Axis), samples: String
    ) -> Figure {
        // Along the line, with an excursion to each sample: the line itself is drawn over
        // it.
        let ends = line.prediction(points.x).scalars
        let excursions = zip(ends, points.y.scalars).flatMap { [$0, $1, $0] }
        let residuals = Mark.line(
            "residual", x: points.x.scalars.flatMap { [$0, $0, $0] }, y: excursions)
        let marks = [residuals, line.mark(name, over: x), points.mark(samples)]
        return Figure(title, Plot(x: axes.x, y: axes.y, marks: marks))
    }

    /// The loss after each step.
    static func lossCurve(_ title: String, _ losses: [Double]) -> Figure {
        Figure(
            title,
            Plot(
                x: "step", y: Axis("loss", kind: .logarithmic),
                marks: [.course(of: losses, quantity: "loss")]))
    }

    /// The loss after each step for several learning rates, side by side over the same
    /// axes.
    static func lossCurves(
        _ title: String, _ runs: [(rate: Double, losses: [Double])], steps: Int
    ) -> Figure {
        let plots = runs.map { run in
            Plot(
                "α = \(run.rate)", x: Axis("step", to: 1.07 * Double(steps)),
                y: Axis("loss", kind: .logarithmic, from: 1e-6, to: 1e6),
                marks: [
                    .course(of: Array(run.losses.prefix(steps + 1)), quantity: "loss")
                ])
        }
        return Figure(title, multiples: plots, columns: 3)
    }

    /// The loss of every line as a map, and the way of a descent over it.
    static func descent(
        _ title: String, _ path: [Line], _ points: Points, w: ClosedRange<Double>,
        b: ClosedRange<Double>
    ) -> Figure {
        Figure(title, path.plot(over: points.lossField(w: w, b: b)))
    }

    /// The same, one step a frame.
    static func movingDescent(
        _ title: String, _ path: [Line], _ points: Points, w: ClosedRange<Double>,
        b: ClosedRange<Double>
    ) -> Figure {
        let field = points.lossField(w: w, b: b)
        let frames = path.indices.dropFirst().map {
            Array(path[...$0]).plot("step \($0)", over: field)
        }
        return Figure(title, frames: frames, seconds: 0.6)
    }

    /// Descents of several batch sizes: how far the loss is above the least, epoch by
    /// epoch.
    static func excess(_ title: String, _ runs: [BatchRun]) -> Figure {
        .losses(
            title, runs.map { ($0.name, $0.excess) }, over: "epoch",
            axis: Axis("loss above the least", kind: .logarithmic))
    }

    /// The first epochs of descents of several batch sizes, as ways over the map of the
    /// loss.
    static func ways(_ title: String, _ runs: [BatchRun], _ points: Points, epochs: Int)
        -> Figure
    {
        let field = points.lossField(w: -0.5...3, b: -0.5...2)
        let plots = runs.map {
            Array($0.path.prefix(epochs * $0.stepsPerEpoch + 1)).plot(
                $0.name, over: field)
        }
        return Figure(title, multiples: plots, columns: 3)
    }

    /// Descents over the same data in several units, all seen from the bottom and begun
    /// two away from it in both directions.
    static func scalings(
        _ title: String, _ scalings: [(name: String, points: Points, rate: Double)],
        steps: Int
    ) -> Figure {
        let plots = scalings.map { name, points, rate in
            let best = leastSquaresLine(points)
            let way = descend(
                points, from: Line(w: best.w - 2, b: best.b - 2), learningRate: rate,
                steps: steps)
            let field = Field(x: -2.5...2.5, y: -2.5...2.5, resolution: 40) { w, b in
                meanSquaredError(Line(w: best.w + w, b: best.b + b), points)
            }
            var plot = way.map { Line(w: $0.w - best.w, b: $0.b - best.b) }.plot(
                name, over: field)
            (plot.x, plot.y) = ("w, from the best one", "b, from the best one")
            return plot
        }
        return Figure(title, multiples: plots)
    }

    /// Prices by day, and a trend that was fitted to the first of them.
    static func prices(_ title: String, _ prices: [Double], trend: Line, fittedDays: Int)
        -> Figure
    {
        let (last, end) = (Double(fittedDays - 1), Double(prices.count - 1))
        return Figure(
            title,
            Plot(
                x: "day", y: "price",
                marks: [
                    .course("price", of: prices),
                    trend.mark("trend, fitted", over: 0...last),
                    trend.mark("trend, continued", over: last...end),
                ]))
    }
}

extension Points {
    fileprivate func mark(_ name: String) -> Mark {
        .points(name, x: x.scalars, y: y.scalars)
    }

    /// The loss of every line whose w and b lie in the given ranges.
    fileprivate func lossField(w: ClosedRange<Double>, b: ClosedRange<Double>) -> Field {
        Field(x: w, y: b, resolution: 40) { w, b in
            meanSquaredError(Line(w: w, b: b), self)
        }
    }
}

extension Line {
    fileprivate func mark(_ name: String, over x: ClosedRange<Double>) -> Mark {
        .straightLine(name, slope: w, intercept: b, over: x)
    }
}

extension [Line] {
    /// The loss of each line.
    func losses(_ points: Points) -> [Double] { map { meanSquaredError($0, points) } }

    /// The way over a map.
    fileprivate func plot(_ title: String = "", over field: Field) -> Plot {
        Plot(
            title, x: "w", y: "b",
            marks: [.contours(of: field), .descent("descent", x: map(\.w), y: map(\.b))])
    }
}
