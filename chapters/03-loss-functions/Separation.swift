import Datasets
import Learning
import Tensors

/// A logistic unit that learns to tell two classes of points apart from a given start, on
/// all points at once.
struct Separation {
    /// The points [n, 2].
    let points: Tensor<Double>
    /// 0 or 1 for each point, [n, 1].
    let labels: Tensor<Double>

    init(_ points: LabeledPoints) {
        self.points = points.tensor()
        labels = Tensor(
            shape: [points.count, 1], scalars: points.labels.map { Double($0) })
    }

    /// How a run went.
    struct Outcome {
        /// What share of the points is on the right side at the start and after each
        /// epoch.
        let accuracy: [Double]
        /// The unit at the end.
        let model: Sequential<Double>
    }

    /// Descends along the gradient of a loss from a model whose output says class 1 where
    /// it is above `threshold`.
    func train(
        _ start: Sequential<Double>, threshold: Double,
        loss: some Loss<Double, Tensor<Double>>, learningRate: Double,
        epochs: Int
    ) throws -> Outcome {
        var model = start
        var optimizer = GradientDescent<Double>(learningRate: .constant(learningRate))
        var generator = SplitMix64(seed: 0)  // nothing is drawn: no shuffling, no dropout
        let metric: Sequential<Double>.Metric<Tensor<Double>> = { output, y in
            ((output .> threshold) .== y).mean()
        }
        let history = try model.fit(
            points, labels, loss: loss, optimizer: &optimizer, metric: metric,
            plan: TrainingPlan(epochs: epochs, batchSize: labels.count, shuffles: false),
            using: &generator)
        // An epoch reports the share before its update, so the last model is judged once
        // more.
        return Outcome(
            accuracy: history.epochs.compactMap(\.metric) + [
                metric(model(points), labels)
            ], model: model)
    }
}
