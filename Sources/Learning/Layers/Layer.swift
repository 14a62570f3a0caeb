import Tensors

/// A differentiable function of one tensor, with its parameters.
///
/// A layer is a value. `forward` returns what `backward` needs to remember as a cache, so that nothing is recorded behind
/// the reader's back: backward is called with the very cache that forward returned.
///
///     let (z, cache) = dense.forward(x)
///     let (dInput, gradient) = dense.backward(dZ, cache: cache)
///     // gradient.weight is ∂L/∂W, of the shape of dense.weight
public protocol Layer<Scalar>: Sendable {
    /// `Float` to train, `Double` to grade: the same code runs in both.
    associatedtype Scalar: TensorScalar
    /// What `backward` needs of the forward pass.
    associatedtype Cache: Sendable

    /// The parameters, each declared once: what an optimizer changes and a checkpoint holds.
    static var parameters: [Parameter<Self>] { get }

    /// The shape of the output for an input of this shape, batch first; throws where the input does not fit.
    func outputShape(of inputShape: [Int]) throws(ShapeError) -> [Int]

    /// The output for one batch, as at inference.
    func forward(_ input: Tensor<Scalar>) -> (output: Tensor<Scalar>, cache: Cache)

    /// The output for one batch in training, where a layer may draw random numbers. Most layers do not.
    func forward(
        _ input: Tensor<Scalar>, training generator: inout some RandomNumberGenerator
    ) -> (output: Tensor<Scalar>, cache: Cache)

    /// From ∂L/∂output to ∂L/∂input and ∂L/∂parameters; the gradient stands in the layer's own type.
    func backward(_ dOutput: Tensor<Scalar>, cache: Cache) -> (dInput: Tensor<Scalar>, gradient: Self)

    /// The gradient alone, for the first layer in training, whose ∂L/∂input nobody needs.
    func gradient(_ dOutput: Tensor<Scalar>, cache: Cache) -> Self

    /// On which piece of a piecewise function each element lies: the sign at a rectifier, the winner of a maximum, of
    /// every sample in turn. Where the numbers change, the function has a kink in between. A smooth layer has none.
    func branches(_ cache: Cache) -> [Int32]

    /// Visits every parameter together with the same one of another layer: its gradient, or its saved value.
    mutating func updateParameters(
        beside other: Self, _ body: (_ name: String, Role, inout Tensor<Scalar>, Tensor<Scalar>) throws -> Void
    ) rethrows

    // What follows is asked by who grades a gradient; a layer that says nothing is graded all the same.

    /// What `backward` multiplies ∂L/∂output by on the way to ∂L/∂input: it decides which mistakes can be made there.
    var backwardFactors: [BackwardFactor] { get }

    /// Whether, at inference, each sample's output depends on that sample alone.
    var keepsSamplesApart: Bool { get }

    /// Whether channel c of the output depends on channel c of the parameters alone, the last axis of all of them, so that
    /// the layer runs on the same input with any number of channels.
    var keepsChannelsApart: Bool { get }
}

/// What a parameter is for: regularizers shrink weights and leave biases alone.
public enum Role: Sendable, Hashable {
    /// Multiplies an input.
    case weight
    /// Is added.
    case bias
}

/// One parameter of a layer: its name, its role, and where it stands.
public struct Parameter<Owner: Layer>: Sendable {
    /// The name by which messages and checkpoints call it.
    public let name: String
    /// Whether regularizers apply.
    public let role: Role
    let path: WritableKeyPath<Owner, Tensor<Owner.Scalar>> & Sendable

    /// Declares a parameter of a layer.
    public init(_ name: String, _ role: Role, _ path: WritableKeyPath<Owner, Tensor<Owner.Scalar>> & Sendable) {
        self.name = name
        self.role = role
        self.path = path
    }
}

extension Layer {
    public static var parameters: [Parameter<Self>] { [] }

    public var backwardFactors: [BackwardFactor] { [] }

    public var keepsSamplesApart: Bool { false }

    public var keepsChannelsApart: Bool { false }

    public func forward(
        _ input: Tensor<Scalar>, training generator: inout some RandomNumberGenerator
    ) -> (output: Tensor<Scalar>, cache: Cache) {
        forward(input)
    }

    public func gradient(_ dOutput: Tensor<Scalar>, cache: Cache) -> Self {
        backward(dOutput, cache: cache).gradient
    }

    public func branches(_ cache: Cache) -> [Int32] { [] }

    public mutating func updateParameters(
        beside other: Self, _ body: (_ name: String, Role, inout Tensor<Scalar>, Tensor<Scalar>) throws -> Void
    ) rethrows {
        for parameter in DeclaredParameters.of(Self.self) {
            try body(parameter.name, parameter.role, &self[keyPath: parameter.path], other[keyPath: parameter.path])
        }
    }

    /// The output for one batch at inference.
    public func callAsFunction(_ input: Tensor<Scalar>) -> Tensor<Scalar> { forward(input).output }

    /// Every parameter with its name and role.
    public var parameterList: [(name: String, role: Role, value: Tensor<Scalar>)] {
        var list: [(String, Role, Tensor<Scalar>)] = []
        var copy = self
        copy.updateParameters(beside: self) { name, role, _, value in list.append((name, role, value)) }
        return list
    }

    /// The number of scalars in all parameters.
    public var parameterCount: Int { parameterList.reduce(0) { $0 + $1.value.count } }

    /// The layer's type as a reader writes it: "Dense".
    public static var kind: String { String(describing: Self.self).prefix { $0 != "<" }.description }
}
