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

    /// A name for each layer, much as in Keras: its type, numbered from the second of a kind on ("dense", "dense_2").
    public var layerNames: [String] {
        let kinds = layers.map { LayerNames.name(of: type(of: $0)) }
        return kinds.indices.map { index in
            let number = kinds[...index].count { $0 == kinds[index] }
            return number == 1 ? kinds[index] : "\(kinds[index])_\(number)"
        }
    }

    /// One layer's part of a forward pass: the layer as it was and its cache.
    public struct Step: Sendable {
        private let link: any Link<Scalar>
        /// What the layer put out.
        public let output: Tensor<Scalar>

        fileprivate init<L: Layer<Scalar>>(_ layer: L, _ cache: L.Cache, _ output: Tensor<Scalar>) {
            link = LayerLink(layer, cache)
            self.output = output
        }

        /// From ∂L/∂output of this layer to ∂L/∂input and its gradient, which stands in the layer's own type.
        public func backward(
            from dOutput: Tensor<Scalar>
        ) -> (dInput: Tensor<Scalar>, gradient: any Layer<Scalar>) {
            link.backward(dOutput)
        }

        /// The layer as it was; where there are no parameters, it is its own gradient.
        fileprivate var layer: any Layer<Scalar> { link.anyLayer }

        fileprivate var hasParameters: Bool { link.hasParameters }

        /// The gradient alone.
        fileprivate func gradient(from dOutput: Tensor<Scalar>) -> any Layer<Scalar> { link.gradient(dOutput) }

        /// On which piece each element lies, if the layer is piecewise.
        public func branches() -> [Int32] { link.branches() }
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
        run(input) { layer, x in Self.step(layer, x) }
    }

    public func forward(
        _ input: Tensor<Scalar>, training generator: inout some RandomNumberGenerator
    ) -> (output: Tensor<Scalar>, cache: [Step]) {
        run(input) { layer, x in Self.step(layer, x, training: &generator) }
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

    private static func step<L: Layer<Scalar>>(_ layer: L, _ x: Tensor<Scalar>) -> Step {
        let (output, cache) = layer.forward(x)
        return Step(layer, cache, output)
    }

    private static func step<L: Layer<Scalar>>(
        _ layer: L, _ x: Tensor<Scalar>, training generator: inout some RandomNumberGenerator
    ) -> Step {
        let (output, cache) = layer.forward(x, training: &generator)
        return Step(layer, cache, output)
    }
}

/// A layer with its cache, whatever their types.
private protocol Link<Scalar>: AnyObject, Sendable {
    associatedtype Scalar: TensorScalar
    var anyLayer: any Layer<Scalar> { get }
    var hasParameters: Bool { get }
    func backward(_ dOutput: Tensor<Scalar>) -> (dInput: Tensor<Scalar>, gradient: any Layer<Scalar>)
    func gradient(_ dOutput: Tensor<Scalar>) -> any Layer<Scalar>
    func branches() -> [Int32]
}

private final class LayerLink<L: Layer>: Link {
    private let layer: L
    private let cache: L.Cache

    init(_ layer: L, _ cache: L.Cache) {
        self.layer = layer
        self.cache = cache
    }

    var anyLayer: any Layer<L.Scalar> { layer }
    /// Most layers declare what they have; others tell when they are visited.
    var hasParameters: Bool { !DeclaredParameters.of(L.self).isEmpty || !layer.parameterList.isEmpty }

    func backward(_ dOutput: Tensor<L.Scalar>) -> (dInput: Tensor<L.Scalar>, gradient: any Layer<L.Scalar>) {
        layer.backward(dOutput, cache: cache)
    }

    func gradient(_ dOutput: Tensor<L.Scalar>) -> any Layer<L.Scalar> { layer.gradient(dOutput, cache: cache) }

    func branches() -> [Int32] { layer.branches(cache) }
}

/// What the types of layers are called; looked up at every step.
private enum LayerNames {
    private static let known = TypeTable<String>()

    static func name(of type: any Layer.Type) -> String { known.value(of: type) { snakeCase(type.kind) } }

    /// "MaxPooling2D" → "max_pooling2d", "ReLU" → "re_lu": the names that Keras gives.
    private static func snakeCase(_ name: String) -> String {
        var previous: Character?
        return name.reduce(into: "") { text, letter in
            if letter.isUppercase, previous?.isLowercase == true { text.append("_") }
            text.append(contentsOf: letter.lowercased())
            previous = letter
        }
    }
}
