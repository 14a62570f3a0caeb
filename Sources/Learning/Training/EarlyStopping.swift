import Tensors

/// Stop when the validation loss (or the training loss where there is none) no longer falls.
///
/// With t* = argmin_{s ≤ t} J(s), an improvement counted only if it exceeds `minimumDelta`: stop at the first epoch t with
/// t − t* ≥ patience. Taught in chapter 04.
public struct EarlyStopping: Sendable, Hashable {
    /// Epochs without improvement that are borne.
    public let patience: Int
    /// What a loss must fall by to count as an improvement.
    public let minimumDelta: Double
    /// Whether the model goes back to the parameters of its best epoch, however the run ended.
    public let restoresBest: Bool

    /// Stops the program unless patience ≥ 1 and minimumDelta ≥ 0.
    public init(patience: Int, minimumDelta: Double = 0, restoresBest: Bool = true) {
        require(
            patience >= 1 && minimumDelta >= 0,
            "EarlyStopping: patience must be at least 1, minimumDelta not negative, found \(patience), \(minimumDelta)")
        self.patience = patience
        self.minimumDelta = minimumDelta
        self.restoresBest = restoresBest
    }
}

/// Follows the losses of a run as `EarlyStopping` has them judged.
public struct EarlyStoppingTracker: Sendable {
    /// The rule.
    public let rule: EarlyStopping
    /// The best epoch so far, counted from 1, and its loss.
    public private(set) var best: (epoch: Int, loss: Double)?

    /// A tracker that has heard of no epoch.
    public init(_ rule: EarlyStopping) { self.rule = rule }

    /// Takes note of an epoch's loss: whether it is the best so far, and whether the run should stop.
    public mutating func update(epoch: Int, loss: Double) -> (isBest: Bool, stops: Bool) {
        guard let best, !(loss < best.loss - rule.minimumDelta) else {
            self.best = (epoch, loss)
            return (true, false)
        }
        return (false, epoch - best.epoch >= rule.patience)
    }
}
