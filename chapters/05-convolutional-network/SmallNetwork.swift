import Grading
import Learning
import Tensors

/// A network like cnn-000, only smaller, with a few random images, at which derivations
/// can be graded entry by entry.
///
/// The derivation is graded, not this run's randomness: it is always the same network, at
/// a point where no kink is near and no gradient vanishes.
struct SmallNetwork {
    let model: Sequential<Double>
    let images: Tensor<Double>
    let labels = [0, 2, 1]
    let loss = SparseCategoricalCrossEntropy<Double>(from: .probabilities)

    init() {
        var generator = SplitMix64(seed: 1)
        var model = Sequential<Double>([
            Convolution2D(channels: 1, filters: 3, size: 3, using: &generator), ReLU(),
            MaxPooling2D(),
            Convolution2D(channels: 3, filters: 4, size: 2, using: &generator), ReLU(),
            MaxPooling2D(), Flatten(),
            Dense(inputs: 4, outputs: 5, using: &generator), ReLU(),
            Dense(inputs: 5, outputs: 3, using: &generator),
            Softmax(),
        ])
        // At zero, biases would hide mistakes.
        model.updateParameters(beside: model) { _, role, parameter, _ in
            if role == .bias {
                parameter = parameter.mapped { _ in 0.1 * generator.normal() }
            }
        }
        self.model = model
        images = Tensor<Double>(
            shape: [3, 8, 8, 1], scalars: (0..<192).map { _ in generator.normal() })
    }

    /// What the grader says of the layers' own derivation.
    func grade() -> GradingReport { Grading.grade(model, at: images, labels, loss: loss) }

    /// What the grader says of a derivation by hand: one gradient for each parameter,
    /// from the point it is given.
    func grade(claimed: (ModelPoint<[Int]>) -> [Tensor<Double>]) -> GradingReport {
        Grading.grade(model, at: images, labels, loss: loss, claimed: claimed)
    }

    /// The right gradient of every parameter at a point.
    func gradient(at point: ModelPoint<[Int]>) -> [Tensor<Double>] {
        point.model.lossAndGradient(point.x, point.y, loss: loss).gradient.parameterList
            .map(\.value)
    }

    /// The gradient of a backward pass that forgets the slope of ReLU: what arrives is
    /// handed on as it is.
    func gradientWithoutSlopes(at point: ModelPoint<[Int]>) -> [Tensor<Double>] {
        let (output, steps) = point.model.forward(point.x)
        var gradients: [[Tensor<Double>]] = []
        var d = loss.gradient(output, point.y)
        for (layer, step) in zip(point.model.layers, steps).reversed()
        where !(layer is ReLU<Double>) {
            let (dInput, gradient) = step.backward(from: d)
            gradients.append(gradient.parameterList.map(\.value))
            d = dInput
        }
        return gradients.reversed().flatMap(\.self)
    }
}
