import Tensors

extension Sequential {
    /// The loss of one batch, regularizer included, with its gradient for every parameter.
    ///
    ///     L = loss(model(x), y) + Σ over weights of penalty(w)
    ///
    /// The layers run as at inference: dropout drops nothing.
    public func lossAndGradient<Target>(
        _ x: Tensor<Scalar>, _ y: Target, loss: some Loss<Scalar, Target>,
        regularizer: (any Regularizer<Scalar>)? = nil
    ) -> (loss: Scalar, gradient: Self) {
        let (prediction, steps) = forward(x)
        var gradient = gradient(loss.gradient(prediction, y), cache: steps)
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
    ) throws(Divergence) -> (loss: Scalar, prediction: Tensor<Scalar>) {
        let rate = optimizer.learningRate.rate(at: optimizer.state.step)
        func diverged(_ tensor: String) -> Divergence {
            Divergence(
                tensor: tensor, isInData: tensor == "input", epoch: place.epoch, batch: place.batch, learningRate: rate)
        }
        let result = pass(x, y, loss: loss, regularizer: regularizer, using: &generator)
        if let fault = result.fault { throw diverged(fault) }
        // Where neither the gradient nor the rate is out of the ordinary, no update can overflow: not even the square of
        // the one, nor a thousand times the other. Else the update is tried on a copy first.
        if rate <= 1000, result.largest < Scalar.greatestFiniteMagnitude.squareRoot().squareRoot() {
            optimizer.update(&self, along: result.gradient)
        } else {
            var (model, updated) = (self, optimizer)
            updated.update(&model, along: result.gradient)
            for (name, _, parameter) in model.parameterList where !parameter.isFinite {
                throw diverged("\(name) after the update")
            }
            (self, optimizer) = (model, updated)
        }
        return (result.loss, result.prediction)
    }

    /// What forward and backward in training give.
    private struct PassResult {
        let loss: Scalar
        let gradient: Sequential
        let prediction: Tensor<Scalar>
        /// The largest magnitude in the gradient.
        let largest: Scalar
        /// The first tensor that holds a number which is not finite.
        let fault: String?
    }

    /// Forward and backward in training.
    ///
    /// Its caches are gone when it returns, so that the update works in place.
    private func pass<Target>(
        _ x: Tensor<Scalar>, _ y: Target, loss: some Loss<Scalar, Target>, regularizer: (any Regularizer<Scalar>)?,
        using generator: inout some RandomNumberGenerator
    ) -> PassResult {
        let pass = PiecewisePass(self, x, using: &generator)
        var gradient = pass.gradient(loss.gradient(pass.output, y))
        let penalty = regularizer.map { gradient.add($0, of: self) } ?? 0
        let value = loss.value(pass.output, y) + penalty
        let magnitudes = gradient.parameterList.map { (name: $0.name, largest: $0.value.largestMagnitude()) }
        var fault: String?
        if !value.isFinite || !magnitudes.allSatisfy(\.largest.isFinite) {
            // The order in which they are computed: forward, the loss, and backward from the last layer.
            let name = magnitudes.last { !$0.largest.isFinite }.map { "gradient of \($0.name)" }
            fault = firstNonFinite(x, pass.outputs) ?? (value.isFinite ? name : nil) ?? "loss"
        }
        return PassResult(
            loss: value, gradient: gradient, prediction: pass.output, largest: magnitudes.map(\.largest).max() ?? 0,
            fault: fault)
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

    private func firstNonFinite(_ x: Tensor<Scalar>, _ outputs: [[Tensor<Scalar>]]) -> String? {
        if !x.isFinite { return "input" }
        return zip(layerNames, outputs).first { !$1.allSatisfy(\.isFinite) }.map { "output of \($0.0)" }
    }
}
