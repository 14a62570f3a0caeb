import Datasets
import Grading
import Lessons
import Plotting
import Tensors

/// What a network decides in a rectangle around its points.
struct Decision: Sendable {
    let title: String
    let field: Field

    /// The probability of class 1 where there are two classes, else the class with the
    /// greatest probability.
    init(
        _ title: String, _ network: Classifier, around points: LabeledPoints,
        resolution: Int = 48
    ) {
        let (x, y) = (Self.range(points.x), Self.range(points.y))
        func places(_ range: ClosedRange<Double>) -> [Double] {
            grid(from: range.lowerBound, to: range.upperBound, count: resolution)
        }
        let columns = places(x)
        let pairs = places(y).flatMap { y in columns.flatMap { [$0, y] } }
        let probabilities = network.probabilities(
            Tensor(shape: [resolution * resolution, 2], scalars: pairs))
        let values =
            points.classes == 2
            ? (0..<probabilities.shape[0]).map { probabilities[$0, 1] }
            : probabilities.argmax(axis: 1).map(Double.init)
        let rows = (0..<resolution).map {
            Array(values[$0 * resolution..<($0 + 1) * resolution])
        }
        self.title = title
        field = Field(values: rows, x: x, y: y)
    }

    /// A quarter of the spread more to both sides.
    private static func range(_ values: [Double]) -> ClosedRange<Double> {
        let (least, greatest) = (values.min() ?? 0, values.max() ?? 1)
        let margin = (greatest - least) / 4
        return least - margin...greatest + margin
    }

    /// The regions with the points in them.
    func plot(_ points: LabeledPoints, named names: [String]) -> Plot {
        Plot(title, x: "x₁", y: "x₂", marks: [.regions(field)] + points.marks(names))
    }
}

extension LabeledPoints {
    /// The points alone.
    func figure(_ title: String, named names: [String], x: Axis = "x₁", y: Axis = "x₂")
        -> Figure
    {
        Figure(title, Plot(x: x, y: y, marks: marks(names)))
    }
}

extension Figure {
    /// What a network decides, and the points.
    static func decision(
        _ title: String, _ network: Classifier, _ points: LabeledPoints,
        named names: [String]
    ) -> Figure {
        Figure(title, Decision("", network, around: points).plot(points, named: names))
    }

    /// What a network decides at several moments of its training, one after the other.
    static func movingDecision(
        _ title: String, _ decisions: [Decision], _ points: LabeledPoints,
        named names: [String]
    ) -> Figure {
        Figure(
            title, frames: decisions.map { $0.plot(points, named: names) }, seconds: 0.5)
    }

    /// Points, and straight borders x₂ = slope · x₁ + height between them.
    static func borders(
        _ title: String, _ points: LabeledPoints, named names: [String],
        borders: [(name: String, slope: Double, height: Double)]
    ) -> Figure {
        let sides = Axis("x₁", from: -0.5, to: 1.5)
        let lines = borders.map { border in
            Mark.straightLine(
                border.name, slope: border.slope, intercept: border.height,
                over: -0.5...1.5)
        }
        return Figure(
            title,
            Plot(
                x: sides, y: Axis("x₂", from: -0.5, to: 1.5),
                marks: points.marks(names) + lines))
    }

    /// The common activations above, and their slopes below.
    static func activations(_ title: String) -> Figure {
        let z = Tensor<Double>((-50...50).map { Double($0) / 10 })
        let s = sigmoid(z)
        let t = tanh(z)
        func marks(_ values: [(String, Tensor<Double>)]) -> [Mark] {
            values.map { .line($0, x: z.scalars, y: $1.scalars) }
        }
        return Figure(
            title,
            [
                Plot(
                    x: "z", y: Axis("a", from: -1.2, to: 2.2),
                    marks: marks([("sigmoid", s), ("tanh", t), ("ReLU", relu(z))])),
                Plot(
                    x: "z", y: Axis("slope", from: -0.1, to: 1.1),
                    marks: marks([
                        ("sigmoid", s * (1 - s)), ("tanh", 1 - t * t), ("ReLU", z .> 0),
                    ])),
            ])
    }

    /// Sizes of the gradient, layer by layer.
    static func gradientSizes(
        _ title: String, _ sizes: [(name: String, values: [Double])]
    ) -> Figure {
        Figure(
            title,
            Plot(
                x: Axis("layer, the first at the input", kind: .whole),
                y: Axis("size of ∂L/∂W", kind: .logarithmic),
                marks: sizes.map { .course($0.name, of: $0.values, from: 1) }))
    }

    /// The errors of difference formulas against the step.
    static func stepSizes(_ title: String, _ picture: StepSizePicture) -> Figure {
        let steps = picture.points.map(\.step)
        return Figure(
            title,
            Plot(
                x: Axis("h", kind: .logarithmic),
                y: Axis("error of the slope", kind: .logarithmic),
                marks: [
                    .line("forward", x: steps, y: picture.points.map(\.forward)),
                    .line("to both sides", x: steps, y: picture.points.map(\.central)),
                    .line("five points", x: steps, y: picture.points.map(\.fivePoint)),
                ]))
    }

    /// A network with its weights as lines; textbooks have W[to, from].
    static func network(
        _ title: String, _ network: TextbookNetwork, inputs: [String], outputs: [String]
    ) -> Figure {
        let weights = network.layers.map { layer in
            (0..<layer.weight.shape[1]).map { from in
                (0..<layer.weight.shape[0]).map { layer.weight[$0, from] }
            }
        }
        return Figure(
            title,
            NetworkDiagram(
                weights: weights, biases: network.layers.map(\.bias.scalars),
                inputs: inputs, outputs: outputs))
    }
}
