import Tensors

/// A rule that turns a gradient into an update of the parameters.
///
/// It is a value that remembers its running averages by the parameters' names; it never holds the model.
///
///     var optimizer = Adam<Float>(learningRate: 0.001)
///     optimizer.update(&model, along: gradient)
public protocol Optimizer<Scalar>: Sendable {
    /// The model's scalar.
    associatedtype Scalar: TensorScalar

    /// α of every step.
    var learningRate: Schedule { get }

    /// The running averages and the number of steps so far.
    var state: OptimizerState<Scalar> { get set }

    /// The names of the running averages that the rule keeps of each parameter, for instance ["m", "v"].
    static var slotNames: [String] { get }

    /// Changes one parameter. `slots` are its running averages, zero before the first step; `step` counts from 1.
    func update(
        _ parameter: inout Tensor<Scalar>, along gradient: Tensor<Scalar>, slots: inout [Tensor<Scalar>],
        rate: Scalar, step: Int)
}

/// What an optimizer remembers from step to step.
public struct OptimizerState<Scalar: TensorScalar>: Sendable, Hashable {
    /// Steps taken so far.
    public var step = 0
    /// For each parameter, by name, its running averages in the order of the rule's `slotNames`.
    public var slots: [String: [Tensor<Scalar>]] = [:]

    /// The state before the first step.
    public init() {}
}

extension Optimizer {
    /// One step of the whole model.
    ///
    /// `gradient` is what `backward` returned: ∂L/∂parameter for every parameter.
    public mutating func update<Model: Layer<Scalar>>(_ model: inout Model, along gradient: Model) {
        let rate = Scalar(learningRate.rate(at: state.step))
        state.step += 1
        model.updateParameters(beside: gradient) { name, _, parameter, gradient in
            // A rule without averages spares the look-ups, a tenth of the step of a model as small as a line.
            guard !Self.slotNames.isEmpty else {
                var none: [Tensor<Scalar>] = []
                return update(&parameter, along: gradient, slots: &none, rate: rate, step: state.step)
            }
            // Taken out of the dictionary while they change, so that they are changed in place.
            var slots =
                state.slots.removeValue(forKey: name)
                ?? Self.slotNames.map { _ in Tensor<Scalar>.zeros(parameter.shape) }
            update(&parameter, along: gradient, slots: &slots, rate: rate, step: state.step)
            state.slots[name] = slots
        }
    }

    public static var slotNames: [String] { [] }
}
