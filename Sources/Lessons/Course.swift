import Plotting

extension Mark {
    /// The course of one run: a value at its start and after each step, as a line over the steps.
    ///
    /// The first value stands at `first`; where there are more values than a curve needs, `shown` says which to draw.
    public static func course(
        _ name: String = "", of values: [Double], from first: Int = 0, shown: [Int]? = nil, quantity: String? = nil
    ) -> Mark {
        let shown = shown ?? Array(values.indices)
        return .line(name, x: shown.map { Double(first + $0) }, y: shown.map { values[$0] }, quantity: quantity)
    }
}

extension Figure {
    /// The losses of several runs, step by step, over the same axes.
    public static func losses(
        _ title: String, _ runs: [(name: String, losses: [Double])], over x: Axis = "step", axis: Axis = "loss"
    ) -> Figure {
        Figure(title, Plot(x: x, y: axis, marks: runs.map { .course($0.name, of: $0.losses) }))
    }
}
