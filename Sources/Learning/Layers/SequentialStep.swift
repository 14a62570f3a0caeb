import Tensors

extension Sequential {
    /// One layer's part of a forward pass: the layer as it was and its cache.
    public struct Step: Sendable {
        private let link: any Link<Scalar>
        /// What the layer put out.
        public let output: Tensor<Scalar>

        /// Runs the layer as at inference.
        init<L: Layer<Scalar>>(_ layer: L, _ x: Tensor<Scalar>) {
            let (output, cache) = layer.forward(x)
            link = LayerLink(layer, cache)
            self.output = output
        }

        /// Runs the layer in training.
        init<L: Layer<Scalar>>(
            _ layer: L, _ x: Tensor<Scalar>, training generator: inout some RandomNumberGenerator
        ) {
            let (output, cache) = layer.forward(x, training: &generator)
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
        var layer: any Layer<Scalar> { link.anyLayer }

        var hasParameters: Bool { link.hasParameters }

        /// The gradient alone.
        func gradient(from dOutput: Tensor<Scalar>) -> any Layer<Scalar> { link.gradient(dOutput) }

        /// On which piece each element lies, if the layer is piecewise.
        public func branches() -> [Int32] { link.branches() }
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
