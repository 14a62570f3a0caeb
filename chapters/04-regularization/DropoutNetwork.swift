import Datasets
import Learning
import Tensors

/// A network with far more weights than it has points to learn from, trained with or
/// without dropout.
struct DropoutNetwork {
    let training: LabeledPoints
    let validation: LabeledPoints

    /// Forty noisy points of two moons to learn from, four hundred others to judge by.
    init(seed: UInt64) {
        var generator = SplitMix64(seed: seed).stream(1)
        training = TwoMoons(count: 40, noise: 0.3).points(using: &generator)
        validation = TwoMoons(count: 400, noise: 0.3).points(using: &generator)
    }

    /// The network with a share p of its hidden units dropped.
    static func model(dropping rate: Double, using generator: inout SplitMix64)
        -> Sequential<Double>
    {
        Sequential([
            Dense(inputs: 2, outputs: 64, using: &generator), ReLU(), Dropout(rate: rate),
            Dense(inputs: 64, outputs: 64, using: &generator), ReLU(),
            Dropout(rate: rate),
            Dense(inputs: 64, outputs: 2, using: &generator),
        ])
    }

    /// The course of a training run on all points at once, from the same start for every
    /// rate.
    func train(
        dropping rate: Double, epochs: Int, seed: UInt64, patience: Int? = nil,
        listener: (TrainingEvent) -> TrainingDirective
    ) throws -> History {
        var generator = SplitMix64(seed: seed).stream(2)
        var model = Self.model(dropping: rate, using: &generator)
        var optimizer = Adam<Double>(learningRate: 0.01)
        let validationPoints: Tensor<Double> = validation.tensor()
        return try model.fit(
            training.tensor(of: Double.self), training.labels,
            loss: SparseCategoricalCrossEntropy<Double>(from: .logits),
            optimizer: &optimizer,
            plan: TrainingPlan(
                epochs: epochs, batchSize: training.count, shuffles: false,
                earlyStopping: patience.map { EarlyStopping(patience: $0) }),
            validation: .set(validationPoints, validation.labels), using: &generator,
            listener: listener)
    }
}
