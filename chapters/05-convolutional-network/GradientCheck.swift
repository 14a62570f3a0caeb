import Grading
import Learning
import Tensors

/// How far the hand-derived gradient of one parameter is from its central differences.
struct GradedParameter: Sendable {
    let name: String
    let difference: Double
    /// ‖numeric‖₂: where the true gradient vanishes, agreement says nothing.
    let size: Double
}

/// Grades every parameter of a network like cnn-000, only smaller, on two random images: the layers' own code, in
/// `Double`.
///
/// The derivation is graded, not this run's randomness: the network is always the same one, at a point where no kink is
/// near and no gradient vanishes.
func gradeSmallNetwork() -> [GradedParameter] {
    var generator = SplitMix64(seed: 1)
    var model = Sequential<Double>([
        Convolution2D(channels: 1, filters: 3, size: 3, using: &generator), ReLU(), MaxPooling2D(),
        Convolution2D(channels: 3, filters: 4, size: 2, using: &generator), ReLU(), MaxPooling2D(), Flatten(),
        Dense(inputs: 4, outputs: 5, using: &generator), ReLU(), Dense(inputs: 5, outputs: 3, using: &generator),
        Softmax(),
    ])
    model.updateParameters(beside: model) { _, role, parameter, _ in  // at zero, biases would hide mistakes
        if role == .bias { parameter = parameter.mapped { _ in 0.1 * generator.normal() } }
    }
    let images = Tensor<Double>(shape: [2, 8, 8, 1], scalars: (0..<128).map { _ in generator.normal() })
    let loss = SparseCategoricalCrossEntropy<Double>(from: .probabilities)
    let gradient = model.lossAndGradient(images, [0, 2], loss: loss).gradient
    return zip(model.parameterList, gradient.parameterList).map { parameter, claimed in
        let numeric = centralDifferences(
            of: { value in
                var moved = model
                moved.updateParameters(beside: model) { name, _, tensor, _ in
                    if name == parameter.name { tensor = value }
                }
                return loss.value(moved(images), [0, 2])
            }, at: parameter.value, step: 1e-6)
        return GradedParameter(
            name: parameter.name, difference: relativeDifference(claimed.value, numeric),
            size: numeric.squared().sum().squareRoot())
    }
}
