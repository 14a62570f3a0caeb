import Tensors

/// The four networks that the documents train on MNIST, with the settings that they are trained with.
///
/// Rows C02 to C05 of the ledger. What the documents leave to Keras is as Keras has it: Glorot's uniform weights, zero
/// biases, Adam with α = 0.001, a new order of the samples every epoch, and the last short batch kept.
public enum DocumentModel: String, CaseIterable, Sendable {
    /// Document 000: two convolutions, each with pooling, and two dense layers.
    case cnn000 = "cnn-000"
    /// Document 001: one hidden layer, with dropout.
    case mlp001 = "mlp-001"
    /// Document 002: one hidden layer.
    case mlp002 = "mlp-002"
    /// Document 003: three convolutions and two dense layers.
    case cnn003 = "cnn-003"

    /// How often the document goes over MNIST's training images.
    public var epochs: Int { self == .mlp001 ? 10 : 5 }

    /// Samples for each step.
    public var batchSize: Int { self == .mlp001 ? 128 : 32 }

    /// The share of the training rows, the last ones, that are set aside for validation.
    public var validationShare: Double? { self == .mlp001 ? 0.2 : nil }

    /// Whether a sample keeps its channel axis, [28, 28, 1]; the dense networks take [28, 28].
    public var isConvolutional: Bool { self == .cnn000 || self == .cnn003 }

    /// The network with random weights.
    public func layers<Scalar: TensorScalar>(using generator: inout some RandomNumberGenerator) -> Sequential<Scalar> {
        switch self {
        case .cnn000:
            Sequential([
                Convolution2D(channels: 1, filters: 32, size: 3, using: &generator), ReLU(), MaxPooling2D(),
                Convolution2D(channels: 32, filters: 64, size: 3, using: &generator), ReLU(), MaxPooling2D(),
                Flatten(), Dense(inputs: 1600, outputs: 128, using: &generator), ReLU(),
                Dense(inputs: 128, outputs: 10, using: &generator), Softmax(),
            ])
        case .mlp001:
            Sequential([
                Flatten(), Dense(inputs: 784, outputs: 128, using: &generator), ReLU(), Dropout(rate: 0.2),
                Dense(inputs: 128, outputs: 10, using: &generator), Softmax(),
            ])
        case .mlp002:
            Sequential([
                Flatten(), Dense(inputs: 784, outputs: 128, using: &generator), ReLU(),
                Dense(inputs: 128, outputs: 10, using: &generator), Softmax(),
            ])
        case .cnn003:
            Sequential([
                Convolution2D(channels: 1, filters: 32, size: 3, using: &generator), ReLU(), MaxPooling2D(),
                Convolution2D(channels: 32, filters: 64, size: 3, using: &generator), ReLU(), MaxPooling2D(),
                Convolution2D(channels: 64, filters: 64, size: 3, using: &generator), ReLU(),
                Flatten(), Dense(inputs: 576, outputs: 64, using: &generator), ReLU(),
                Dense(inputs: 64, outputs: 10, using: &generator), Softmax(),
            ])
        }
    }
}
