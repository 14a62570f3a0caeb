import Learning
import Tensors

// The points at which a claim is asked again: mistakes that look alike at one point differ at another.

extension ModelPoint {
    /// A point near this one: other weights, other inputs, λ = 0.37, no dead unit, and seven samples or two more than there
    /// were.
    ///
    /// Never fewer samples: a claim that counts on its batch's size would read past the end. `keepsBatch` leaves inputs
    /// and targets as they are.
    func moved(keepsBatch: Bool, using generator: inout SplitMix64) -> ModelPoint {
        let numbers = drawnSamples(using: &generator)
        return ModelPoint(
            withParameters { 0.3 * $0 * generator.normal() + $1 },
            keepsBatch ? x : jittered(x.rows(numbers), using: &generator), keepsBatch ? y : y.targets(numbers),
            regularizer: regularizer.map(otherStrength)
        ).awake()
    }

    /// A point far from this one: weights of the same size, inputs and targets drawn anew, so that every number may have
    /// either sign.
    ///
    /// As long as a gradient keeps its sign, |g| passes for g or −g; near one point it does keep it.
    func drawnAnew<L: Loss<Double, Target>>(
        keepsBatch: Bool, loss: L, using generator: inout SplitMix64
    ) -> ModelPoint {
        var scale = 1.0
        while true {
            let model = withParameters { size, _ in scale * size * generator.normal() }
            var point = ModelPoint(model, x, y, regularizer: regularizer.map(otherStrength))
            if !keepsBatch {
                let numbers = drawnSamples(using: &generator)
                let inputs = jittered(x.rows(numbers), using: &generator)
                let signs = Tensor<Double>(
                    shape: Array(x.shape.dropFirst()),
                    scalars: (0..<x.count / sampleCount).map { _ in generator.next() & 1 == 0 ? 1 : -1 })
                point = ModelPoint(model, inputs * signs, y.targets(numbers), regularizer: point.regularizer)
            }
            point = point.awake()
            if !keepsBatch {
                let targets = loss.otherTargets(than: point.y, for: point.model(point.x), using: &generator)
                point = ModelPoint(point.model, point.x, targets, regularizer: point.regularizer)
            }
            if scale < 0.01 || !point.isClipped(by: loss) { return point }
            scale /= 2
        }
    }

    /// Whether a probability is clipped: there a cross-entropy's gradient is zero by convention, which a student need not
    /// know.
    func isClipped<L: Loss<Double, Target>>(by loss: L) -> Bool { clippedCount(by: loss) > 0 }

    /// How many probabilities the loss clips.
    func clippedCount<L: Loss<Double, Target>>(by loss: L) -> Int {
        loss.clips ? loss.branches(model(x), y).count { $0 != 0 } : 0
    }

    private func drawnSamples(using generator: inout SplitMix64) -> [Int] {
        let m = sampleCount < 7 ? 7 : sampleCount + 2
        return (0..<m).map { _ in generator.below(max(1, sampleCount)) }
    }

    /// The model with each scalar of its parameters changed, given the size of its block and its value.
    private func withParameters(_ change: (_ size: Double, _ value: Double) -> Double) -> Sequential<Double> {
        var model = model
        model.updateParameters(beside: model) { _, _, parameter, _ in
            let size = max(parameter.squared().mean().squareRoot(), 0.1)
            parameter = Tensor(shape: parameter.shape, scalars: parameter.scalars.map { change(size, $0) })
        }
        return model
    }

    /// Inputs with noise as large as they vary themselves.
    func jittered(_ x: Tensor<Double>, using generator: inout SplitMix64) -> Tensor<Double> {
        let spread = max(x.variance().squareRoot(), 0.1)
        return x + Tensor(shape: x.shape, scalars: x.scalars.map { _ in spread * generator.normal() })
    }

    /// The last λ is 0.37, and each before it another.
    private func otherStrength(_ regularizer: any Regularizer<Double>) -> any Regularizer<Double> {
        regularizer.with(strengths: regularizer.terms.indices.reversed().map { 0.37 / Double($0 + 1) })
    }
}
