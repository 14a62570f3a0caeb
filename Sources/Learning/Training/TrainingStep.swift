import Tensors

extension Sequential {
    /// The loss of one batch, regularizer included, with its gradient for every parameter.
    ///
    ///     L = loss(model(x), y) + Σ over weights of penalty(w)
    ///
    /// With a generator the pass is one of training, in which dropout drops; without, one of inference.
    public func lossAndGradient<Target>(
        _ x: Tensor<Scalar>, _ y: Target, loss: some Loss<Scalar, Target>,
        regularizer: (any Regularizer<Scalar>)? = nil
    ) -> (loss: Scalar, gradient: Self) {
        let (prediction, steps) = forward(x)
        var gradient = backward(loss.gradient(prediction, y), cache: steps).gradient
        let penalty = regularizer.map { gradient.add($0, of: self) } ?? 0
        return (loss.value(prediction, y) + penalty, gradient)
    }

    /// One update.
    ///
    /// Throws, with all parameters as they were, if a number on the way is not finite.
    mutating func step<Target, O: Optimizer<Scalar>>(
        _ x: Tensor<Scalar>, _ y: Target, loss: some Loss<Scalar, Target>, optimizer: inout O,
        regularizer: (any Regularizer<Scalar>)?, using generator: inout some RandomNumberGenerator,
        place: (epoch: Int, batch: Int)
    ) throws(TrainingError) -> (loss: Scalar, prediction: Tensor<Scalar>) {
        let rate = optimizer.learningRate.rate(at: optimizer.state.step)
        func diverged(_ tensor: String) -> TrainingError {
            .diverged(Divergence(tensor: tensor, epoch: place.epoch, batch: place.batch, learningRate: rate))
        }
        let result = pass(x, y, loss: loss, regularizer: regularizer, using: &generator)
        guard result.loss.isFinite else {
            throw diverged(firstNonFinite(x, result.outputs) ?? "loss")
        }
        var largest: Scalar = 0
        for (name, _, gradient) in result.gradient.parameterList {
            guard gradient.isFinite else { throw diverged("gradient of \(name)") }
            largest = max(largest, abs(gradient).max())
        }
        // An update can overflow only where a gradient is so large that its square nearly does: then, and only then, it
        // is tried on a copy first.
        if largest < Scalar.greatestFiniteMagnitude.squareRoot().squareRoot() {
            optimizer.update(&self, along: result.gradient)
        } else {
            var (model, updated) = (self, optimizer)
            updated.update(&model, along: result.gradient)
            for (name, _, parameter) in model.parameterList where !parameter.isFinite {
                throw diverged("\(name) after the update")
            }
            (self, optimizer) = (model, updated)
        }
        return (result.loss, result.outputs.last ?? x)
    }

    /// Forward and backward in training.
    ///
    /// Its caches are gone when it returns, so that the update works in place.
    private func pass<Target>(
        _ x: Tensor<Scalar>, _ y: Target, loss: some Loss<Scalar, Target>, regularizer: (any Regularizer<Scalar>)?,
        using generator: inout some RandomNumberGenerator
    ) -> (loss: Scalar, gradient: Self, outputs: [Tensor<Scalar>]) {
        let (prediction, steps) = forward(x, training: &generator)
        var gradient = backward(loss.gradient(prediction, y), cache: steps).gradient
        let penalty = regularizer.map { gradient.add($0, of: self) } ?? 0
        return (loss.value(prediction, y) + penalty, gradient, steps.map(\.output))
    }

    /// Adds ∂penalty/∂w to the gradient of every weight; returns the penalty.
    private mutating func add(_ regularizer: any Regularizer<Scalar>, of model: Self) -> Scalar {
        var penalty: Scalar = 0
        updateParameters(beside: model) { _, role, gradient, parameter in
            guard role == .weight else { return }
            gradient += regularizer.gradient(parameter)
            penalty += regularizer.penalty(parameter)
        }
        return penalty
    }

    private func firstNonFinite(_ x: Tensor<Scalar>, _ outputs: [Tensor<Scalar>]) -> String? {
        if !x.isFinite { return "input" }
        return zip(layerNames, outputs).first { !$1.isFinite }.map { "output of \($0.0)" }
    }
}
