import Tensors

/// How long to train and in what portions.
public struct TrainingPlan: Sendable, Hashable {
    /// How often the whole training set is gone through.
    public var epochs: Int
    /// Samples an update.
    ///
    /// The last batch of an epoch may be shorter; it is kept.
    public var batchSize: Int
    /// Whether the samples are put in a new random order every epoch.
    public var shuffles: Bool
    /// When to stop before the last epoch.
    public var earlyStopping: EarlyStopping?

    /// A plan; checked when training begins.
    public init(epochs: Int, batchSize: Int = 32, shuffles: Bool = true, earlyStopping: EarlyStopping? = nil) {
        self.epochs = epochs
        self.batchSize = batchSize
        self.shuffles = shuffles
        self.earlyStopping = earlyStopping
    }
}

/// The samples on which training is judged but not done.
public enum Validation<Scalar: TensorScalar, Target: Targets>: Sendable {
    /// None.
    case none
    /// The last rows, taken off before any shuffling, as Keras' `validation_split`: ⌊n (1 − fraction)⌋ rows remain.
    case last(fraction: Double)
    /// A set of its own.
    case set(any SampleSource<Scalar>, Target)
}

/// Stop when the validation loss (or the training loss where there is none) no longer falls.
///
/// With t* = argmin_{s ≤ t} J(s), an improvement counted only if it exceeds `minimumDelta`: stop at the first epoch t with
/// t − t* ≥ patience. Taught in chapter 04.
public struct EarlyStopping: Sendable, Hashable {
    /// Epochs without improvement that are borne.
    public let patience: Int
    /// What a loss must fall by to count as an improvement.
    public let minimumDelta: Double
    /// Whether the model goes back to the parameters of its best epoch, also where it was not stopped early.
    public let restoresBest: Bool
    /// The best epoch so far, counted from 1, and its loss.
    public private(set) var best: (epoch: Int, loss: Double)?

    /// Stops the program unless patience ≥ 1 and minimumDelta ≥ 0.
    public init(patience: Int, minimumDelta: Double = 0, restoresBest: Bool = true) {
        precondition(
            patience >= 1 && minimumDelta >= 0,
            "EarlyStopping: patience must be at least 1 and minimumDelta not negative, found \(patience), \(minimumDelta)"
        )
        self.patience = patience
        self.minimumDelta = minimumDelta
        self.restoresBest = restoresBest
    }

    /// Hears an epoch's loss.
    public mutating func hear(epoch: Int, loss: Double) -> (isBest: Bool, stops: Bool) {
        guard let best, loss >= best.loss - minimumDelta || loss.isNaN else {
            self.best = (epoch, loss)
            return (true, false)
        }
        return (false, epoch - best.epoch >= patience)
    }

    public static func == (a: EarlyStopping, b: EarlyStopping) -> Bool {
        (a.patience, a.minimumDelta, a.restoresBest) == (b.patience, b.minimumDelta, b.restoresBest)
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(patience)
        hasher.combine(minimumDelta)
        hasher.combine(restoresBest)
    }
}
