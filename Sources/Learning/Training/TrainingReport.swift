/// What a training run tells whoever listens: it prints nothing itself.
public enum TrainingEvent: Sendable, Hashable {
    /// Training begins: so many epochs of so many batches of, but for the last, so many samples.
    case begin(epochs: Int, batches: Int, batchSize: Int)
    /// A batch is done.
    case batch(BatchReport)
    /// An epoch is done, validation included.
    case epoch(EpochReport)
}

/// The listener's answer to an event.
public enum TrainingDirective: Sendable {
    /// Go on.
    case proceed
    /// Stop here; what is finished is kept.
    case stop
}

/// Where a run stands within an epoch.
public struct BatchReport: Sendable, Hashable {
    /// The epoch, counted from 1, and the number of them.
    public let epoch: Int
    public let epochs: Int
    /// The batch, counted from 1, and the number of them in an epoch.
    public let batch: Int
    public let batches: Int
    /// Samples gone through in this epoch.
    public let samples: Int
    /// The mean over this epoch's samples so far, regularizers included.
    public let loss: Double
    /// The same of the metric, where one is given.
    public let metric: Double?
}

/// What an epoch came to.
public struct EpochReport: Sendable, Hashable {
    /// The epoch, counted from 1, and the number of them.
    public let epoch: Int
    public let epochs: Int
    /// The mean over the epoch's samples, each as the model was when its batch came, regularizers included.
    public let loss: Double
    /// The same of the metric, where one is given.
    public let metric: Double?
    /// The loss of the validation samples after the epoch, without regularizers.
    public let validationLoss: Double?
    /// The metric of the validation samples after the epoch.
    public let validationMetric: Double?
}

/// The course of a training run.
public struct History: Sendable, Hashable {
    /// Why a run ended.
    public enum Ending: Sendable, Hashable {
        /// All epochs are done.
        case finished
        /// The loss no longer fell; the best epoch is named.
        case earlyStopping(bestEpoch: Int)
        /// The listener asked for it.
        case listener
    }

    /// The finished epochs.
    public internal(set) var epochs: [EpochReport] = []
    /// Updates of the parameters.
    public internal(set) var steps = 0
    /// Why the run ended.
    public internal(set) var ending = Ending.finished

    /// A run that has not begun.
    public init() {}
}
