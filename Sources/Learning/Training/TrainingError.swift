import Tensors

/// Why a training run did not start, or stopped.
public enum TrainingError: Error, Sendable, CustomStringConvertible {
    /// A setting that makes no sense: which, what was expected, what was found.
    case setting(String, expected: String, found: String)
    /// Samples that the model does not take.
    case shape(ShapeError)
    /// A number that is not finite.
    case diverged(Divergence)

    public var description: String {
        switch self {
        case .setting(let name, let expected, let found): "\(name): expected \(expected), found \(found)"
        case .shape(let error): error.description
        case .diverged(let divergence): divergence.description
        }
    }
}

/// The first number of a training run that was not finite.
///
/// The parameters are those of the last good step.
public struct Divergence: Sendable, Hashable, CustomStringConvertible {
    /// The tensor: "output of dense_2", "loss", "gradient of dense.weight", "dense.weight after the update".
    public let tensor: String
    /// Where it happened, both counted from 1.
    public let epoch: Int
    public let batch: Int
    /// α of the step that was not taken.
    public let learningRate: Double

    public var description: String {
        "training diverged in epoch \(epoch), batch \(batch): the first number that is not finite is in the \(tensor); "
            + "the model keeps its last finite parameters. Try a learning rate below \(learningRate)"
    }
}
