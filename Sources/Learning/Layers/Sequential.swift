import Tensors

/// Layers one after another: the output of each is the input of the next.
///
/// Backward runs through them in reverse and gives the gradient as a `Sequential` of the layers' gradients.
///
///     let model = Sequential<Float>([Dense(inputs: 784, outputs: 10, using: &generator), Softmax()])
///     print(try model.summary(inputShape: [784]))
public struct Sequential<Scalar: TensorScalar>: Layer {
    /// The layers, first to last.
    public private(set) var layers: [any Layer<Scalar>]

    /// A model of the given layers.
    public init(_ layers: [any Layer<Scalar>]) {
        self.layers = layers
    }

    public func outputShape(of inputShape: [Int]) throws(ShapeError) -> [Int] {
        try shapes(inputShape: inputShape).last ?? inputShape
    }

    /// The shape of every layer's output, batch first; the error names the layer that the shape before it does not fit.
    public func shapes(inputShape: [Int]) throws(ShapeError) -> [[Int]] {
        var shapes: [[Int]] = []
        for (layer, name) in zip(layers, layerNames) {
            do {
                shapes.append(try layer.outputShape(of: shapes.last ?? inputShape))
            } catch {
                throw ShapeError("layer \(shapes.count + 1) (\(name))", error.problem, advice: error.advice)
            }
        }
        return shapes
    }

    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    public func forward(_ input: Tensor<Scalar>) -> (output: Tensor<Scalar>, cache: [Step]) {
        run(input) { layer, x in Step(layer, x) }
    }

    public func forward(
        _ input: Tensor<Scalar>, training generator: inout some RandomNumberGenerator
    ) -> (output: Tensor<Scalar>, cache: [Step]) {
        run(input) { layer, x in Step(layer, x, training: &generator) }
    }

    /// The output at inference; no layer's cache outlives its successor.
    public func callAsFunction(_ input: Tensor<Scalar>) -> Tensor<Scalar> {
        layers.reduce(input) { x, layer in layer(x) }
    }

    public func backward(
        _ dOutput: Tensor<Scalar>, cache: [Step]
    ) -> (dInput: Tensor<Scalar>, gradient: Self) {
        Self.backward(dOutput, through: cache[...])
    }

    public func gradient(_ dOutput: Tensor<Scalar>, cache: [Step]) -> Self { Self.gradient(dOutput, through: cache) }

    // out = fₙ(… f₂(f₁(x))): ∂L/∂(input of fₖ) is ∂L/∂(output of fₖ₋₁)      chain rule, from the last layer to the first
    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    static func backward(
        _ dOutput: Tensor<Scalar>, through steps: ArraySlice<Step>
    ) -> (dInput: Tensor<Scalar>, gradient: Self) {
        var gradients: [any Layer<Scalar>] = []
        var d = dOutput
        for step in steps.reversed() {
            let (dInput, gradient) = step.backward(from: d)
            gradients.append(gradient)
            d = dInput
        }
        gradients.reverse()
        return (d, Sequential(gradients))
    }

    /// The gradient alone: nobody needs ∂L/∂input of the first layer that has parameters, nor of those before it.
    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    static func gradient(_ dOutput: Tensor<Scalar>, through steps: [Step]) -> Self {
        guard let first = steps.firstIndex(where: \.hasParameters) else { return Sequential(steps.map(\.layer)) }
        let (dFirst, after) = backward(dOutput, through: steps[(first + 1)...])
        var gradients = steps[..<first].map { $0.layer }
        gradients.append(steps[first].gradient(from: dFirst))
        gradients.append(contentsOf: after.layers)
        return Sequential(gradients)
    }

    public func branches(_ cache: [Step]) -> [Int32] { cache.flatMap { $0.branches() } }

    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    public mutating func updateParameters(
        beside other: Self, _ body: (_ name: String, Role, inout Tensor<Scalar>, Tensor<Scalar>) throws -> Void
    ) rethrows {
        require(
            layers.count == other.layers.count,
            "Sequential: \(layers.count) layers beside \(other.layers.count)")
        for (index, name) in layerNames.enumerated() {
            try Self.update(&layers[index], beside: other.layers[index], name, body)
        }
    }

    private static func update<L: Layer<Scalar>>(
        _ layer: inout L, beside other: any Layer<Scalar>, _ layerName: String,
        _ body: (String, Role, inout Tensor<Scalar>, Tensor<Scalar>) throws -> Void
    ) rethrows {
        guard let other = other as? L else {
            fatalError("Sequential: \(layerName) is a \(L.kind), beside it stands a \(type(of: other).kind)")
        }
        try layer.updateParameters(beside: other) { name, role, parameter, otherParameter in
            try body("\(layerName).\(name)", role, &parameter, otherParameter)
        }
    }

    private func run(
        _ input: Tensor<Scalar>, _ step: (any Layer<Scalar>, Tensor<Scalar>) -> Step
    ) -> (output: Tensor<Scalar>, cache: [Step]) {
        var steps: [Step] = []
        for layer in layers { steps.append(step(layer, steps.last?.output ?? input)) }
        return (steps.last?.output ?? input, steps)
    }
}
