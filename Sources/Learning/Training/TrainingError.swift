import Tensors

/// Why a training run did not start, or stopped.
public enum TrainingError: Error, Sendable, CustomStringConvertible {
    /// A setting that makes no sense: which, what was expected, what was found.
    case setting(String, expected: String, found: String)
    /// Samples that the model does not take.
    case shape(ShapeError)
    /// A number that is not finite; the epochs that were finished before it are kept.
    case diverged(Divergence, History)

    public var description: String {
        switch self {
        case .setting(let name, let expected, let found): "\(name): expected \(expected), found \(found)"
        case .shape(let error): error.description
        case .diverged(let divergence, _): divergence.description
        }
    }
}

/// The first number of a training run that was not finite.
///
/// The parameters are those of the last good step.
public struct Divergence: Error, Sendable, Hashable, CustomStringConvertible {
    /// The tensor: "input", "output of dense_2", "loss", "gradient of dense.weight", "dense.weight after the update".
    public let tensor: String
    /// Whether the numbers came with the samples, so that no learning rate would help.
    public let isInData: Bool
    /// Where it happened, both counted from 1.
    public let epoch: Int
    public let batch: Int
    /// α of the step that was not taken.
    public let learningRate: Double

    public var description: String {
        "training diverged in epoch \(epoch), batch \(batch): the first number that is not finite is in the \(tensor); "
            + "the model keeps its last finite parameters. "
            + (isInData ? "Clean the data" : "Try a learning rate below \(learningRate)")
    }
}
