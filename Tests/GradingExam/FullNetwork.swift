import Grading
import Learning
import Tensors

/// The documents' cnn-000 with 225,034 parameters, in `Double`, on one image.
public struct FullNetwork: Sendable {
    public let model: Sequential<Double>
    public let image: Tensor<Double>
    public let loss = SparseCategoricalCrossEntropy<Double>(from: .probabilities)

    public init(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        model = Sequential([
            Convolution2D(channels: 1, filters: 32, size: 3, using: &generator), ReLU(), MaxPooling2D(),
            Convolution2D(channels: 32, filters: 64, size: 3, using: &generator), ReLU(), MaxPooling2D(),
            Flatten(), Dense(inputs: 1600, outputs: 128, using: &generator), ReLU(),
            Dense(inputs: 128, outputs: 10, using: &generator), Softmax(),
        ])
        image = Tensor(shape: [1, 28, 28, 1], scalars: (0..<784).map { _ in generator.uniform() })
    }

    /// Grades the network's own gradient.
    public func graded(
        _ coverage: Coverage, progress: (@Sendable (Int, Int) -> Void)? = nil
    ) -> GradingReport {
        grade(
            model, at: image, [3], loss: loss, options: GradingOptions(coverage: coverage, progress: progress)
        ) { point in
            point.model.lossAndGradient(point.x, point.y, loss: loss).gradient.parameterList.map(\.value)
        }
    }
}
