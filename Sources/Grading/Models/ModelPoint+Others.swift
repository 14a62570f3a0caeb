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
                let targets = otherTargets(point.y, point.model(point.x), loss: loss, using: &generator)
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
        let isCrossEntropy =
            loss is BinaryCrossEntropy<Double> || loss is CategoricalCrossEntropy<Double>
            || loss is SparseCategoricalCrossEntropy<Double>
        return isCrossEntropy ? loss.branches(model(x), y).count { $0 != 0 } : 0
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

    private func otherStrength(_ regularizer: any Regularizer<Double>) -> any Regularizer<Double> {
        switch regularizer {
        case is L1<Double>: L1(0.37)
        case let penalty as L2<Double>: L2(0.37, penalty.convention)
        case is ElasticNet<Double>: ElasticNet(l1: 0.21, l2: 0.37)
        default: regularizer
        }
    }
}

/// Targets of the same kind, drawn so that every error of the prediction may have either sign; those of a loss that is not
/// of this library stay as they are.
private func otherTargets<Target, L: Loss<Double, Target>>(
    _ y: Target, _ prediction: Tensor<Double>, loss: L, using generator: inout SplitMix64
) -> Target {
    let other: any Targets
    switch (loss, y) {
    case (is SparseCategoricalCrossEntropy<Double>, let labels as [Int]):
        other = labels.map { _ in generator.below(prediction.shape[1]) }
    case (is CategoricalCrossEntropy<Double>, let y as Tensor<Double>):
        let classes = prediction.shape[1]
        other = Tensor(
            shape: y.shape,
            scalars: (0..<y.shape[0]).flatMap { row in
                generator.permutation(classes).map { y.scalars[row * classes + $0] }
            })
    case (is BinaryCrossEntropy<Double>, let y as Tensor<Double>):
        other = Tensor(shape: y.shape, scalars: y.scalars.map { generator.next() & 1 == 0 ? $0 : 1 - $0 })
    case (is any RegressionLoss, let y as Tensor<Double>):
        let spread = max((prediction - y).squared().mean().squareRoot(), 0.1)
        other = prediction + Tensor(shape: y.shape, scalars: y.scalars.map { _ in spread * generator.normal() })
    default: other = y
    }
    return other as? Target ?? y
}

/// The losses of this library whose targets may be any numbers.
private protocol RegressionLoss {}
extension MeanSquaredError: RegressionLoss {}
extension HalfSumSquaredError: RegressionLoss {}
extension MeanAbsoluteError: RegressionLoss {}
extension Huber: RegressionLoss {}
