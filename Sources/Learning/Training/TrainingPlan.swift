/// How long to train and in what portions.
public struct TrainingPlan: Sendable, Hashable {
    /// How often the whole training set is gone through.
    public var epochs: Int
    /// Samples an update; the last batch of an epoch may be shorter, and is kept.
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

    func check() throws(TrainingError) {
        guard epochs >= 1 else { throw .setting("epochs", expected: "at least 1", found: "\(epochs)") }
        guard batchSize >= 1 else { throw .setting("batch size", expected: "at least 1", found: "\(batchSize)") }
    }
}
