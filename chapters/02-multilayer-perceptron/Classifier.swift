import Datasets
import Learning
import Tensors

/// The activation between the layers of a classifier.
enum Activation: String, CaseIterable, Sendable {
    case sigmoid, tanh, relu, none

    /// What it is called in figures and prose.
    var name: String { self == .relu ? "ReLU" : self == .none ? "no bend" : rawValue }

    /// The layer, nil for none.
    var layer: (any Layer<Double>)? {
        switch self {
        case .sigmoid: Sigmoid<Double>()
        case .tanh: Tanh<Double>()
        case .relu: ReLU<Double>()
        case .none: nil
        }
    }

    /// What suits it: He's weights for a rectifier, Glorot's for the others.
    var initializer: Initializer { self == .relu ? .heNormal : .glorotUniform }
}

/// A multilayer perceptron that puts points of the plane into classes.
struct Classifier: Sendable {
    /// Dense layers with activations between them; the last one gives a number for each
    /// class, to be put into softmax.
    private(set) var model: Sequential<Double>
    /// The loss before each step.
    private(set) var losses: [Double] = []
    private var optimizer: Adam<Double>

    /// A network with random weights, or such as `initializer` draws.
    init(
        hidden: [Int], classes: Int, _ activation: Activation,
        initializer: Initializer? = nil, learningRate: Double,
        seed: UInt64
    ) {
        var generator = SplitMix64(seed: seed).stream(3)
        var layers: [any Layer<Double>] = []
        var inputs = 2
        for units in hidden {
            layers.append(
                Dense(
                    inputs: inputs, outputs: units,
                    initializer: initializer ?? activation.initializer,
                    using: &generator))
            if let layer = activation.layer { layers.append(layer) }
            inputs = units
        }
        layers.append(
            Dense(
                inputs: inputs, outputs: classes,
                initializer: initializer ?? .glorotUniform, using: &generator))
        model = Sequential(layers)
        optimizer = Adam(learningRate: .constant(learningRate))
    }

    /// The same network with every weight set to one and the same number.
    func withEqualWeights(_ weight: Double) -> Classifier {
        var copy = self
        copy.model.updateParameters(beside: model) { _, role, parameter, _ in
            parameter = Tensor(
                repeating: role == .weight ? weight : 0, shape: parameter.shape)
        }
        return copy
    }

    private static var loss: SparseCategoricalCrossEntropy<Double> {
        SparseCategoricalCrossEntropy(from: .logits)
    }

    /// Whether the last ten steps have lowered the loss by less than `tolerance`: a rule
    /// for stopping.
    func hasSettled(tolerance: Double) -> Bool {
        losses.count > 10
            && losses[losses.count - 11] - losses[losses.count - 1] < tolerance
    }

    /// Trains with all points at every step, so many of them at the most; `look` sees the
    /// network before the first step and after each.
    mutating func train(
        _ points: LabeledPoints, steps: Int, tolerance: Double? = nil,
        look: (_ step: Int, Classifier) -> Void = { _, _ in }
    ) {
        let x = points.tensor(of: Double.self)
        look(0, self)
        for step in 1...steps {
            let (loss, gradient) = model.lossAndGradient(
                x, points.labels, loss: Self.loss)
            losses.append(loss)
            optimizer.update(&model, along: gradient)
            look(step, self)
            if let tolerance, hasSettled(tolerance: tolerance) { break }
        }
    }

    /// ∂L/∂parameter at this moment, by the parameter's name.
    func gradients(_ points: LabeledPoints) -> [(name: String, value: Tensor<Double>)] {
        model.lossAndGradient(
            points.tensor(of: Double.self), points.labels, loss: Self.loss
        ).gradient.parameterList
            .map { ($0.name, $0.value) }
    }

    /// The mean cross-entropy of points, as the network is now.
    func loss(_ points: LabeledPoints) -> Double {
        Self.loss.value(model(points.tensor(of: Double.self)), points.labels)
    }

    /// The share of points in their right class, as the network is now.
    func accuracy(_ points: LabeledPoints) -> Double {
        Learning.accuracy(
            model(points.tensor(of: Double.self)).argmax(axis: 1), points.labels)
    }

    /// Each point's probabilities of the classes.
    func probabilities(_ x: Tensor<Double>) -> Tensor<Double> { softmax(model(x)) }
}
