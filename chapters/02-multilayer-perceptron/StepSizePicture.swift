import Tensors

/// The error of three difference formulas against the step: the V that explains why there
/// is a best one.
///
/// To the right the truncation error falls with h (forward), h² (central) and h⁴
/// (five-point); to the left the rounding error ε|f|/h grows. Taught in chapter 02. Drawn
/// by `Plotting`, both axes logarithmic:
///
///     let picture = StepSizePicture(of: { exp($0) }, derivative: exp(1))
///     let h = picture.points.map(\.step)
///     let forward = Mark.line("forward", x: h, y: picture.points.map(\.forward))
///     let five = Mark.line("five-point", x: h, y: picture.points.map(\.fivePoint))
///     let step = Axis("step h", kind: .logarithmic)
///     let error = Axis("error", kind: .logarithmic)
///     let plot = Plot(x: step, y: error, marks: [forward, five])
///     Figure("Difference formulas", plot).svg()
struct StepSizePicture: Sendable {
    /// One step and the three errors; an error of exactly zero is raised to ε, which a
    /// logarithm can show.
    struct Point: Sendable {
        /// h.
        let step: Double
        /// |(f(x + h) − f(x)) / h − f′(x)|.
        let forward: Double
        /// |(f(x + h) − f(x − h)) / 2h − f′(x)|.
        let central: Double
        /// |(f(x − 2h) − 8 f(x − h) + 8 f(x + h) − f(x + 2h)) / 12h − f′(x)|.
        let fivePoint: Double
    }

    /// From the largest step to the smallest.
    let points: [Point]

    /// The errors of f's differences at x, whose derivative is known, for h = 10⁰ …
    /// 10⁻¹⁵.
    init(
        of f: (Double) -> Double, derivative: Double, at x: Double = 1,
        stepsPerDecade: Int = 4
    ) {
        let perDecade = max(1, stepsPerDecade)
        points = (0...15 * perDecade).map { k in
            let h = Double.pow(10, -Double(k) / Double(perDecade))
            let central = (f(x + h) - f(x - h)) / (2 * h)
            let wide = (f(x + 2 * h) - f(x - 2 * h)) / (4 * h)
            func error(_ estimate: Double) -> Double {
                max(
                    (estimate - derivative).magnitude,
                    .ulpOfOne * max(derivative.magnitude, 1))
            }
            return Point(
                step: h, forward: error((f(x + h) - f(x)) / h), central: error(central),
                fivePoint: error((4 * central - wide) / 3))
        }
    }

    /// The step at which an error is least.
    func best(_ error: (Point) -> Double) -> Double {
        points.min { error($0) < error($1) }?.step ?? .nan
    }
}
