/// How to grade.
public struct GradingOptions: Sendable {
    /// How much is checked.
    public var coverage: Coverage
    /// The seed of every random choice: of entries, directions and cotangents.
    public var seed: UInt64
    /// The number of samples over which the loss is a mean or a sum, if there are any: it lets the grader name a
    /// missing 1/m.
    ///
    /// A model's batch is known anyway.
    public var sampleCount: Int?
    /// Called now and then with the numbers of parameters that are checked and to be checked.
    public var progress: (@Sendable (_ done: Int, _ total: Int) -> Void)?

    /// The default checks every entry of up to 5,000 parameters.
    public init(
        coverage: Coverage = .automatic, seed: UInt64 = 42, sampleCount: Int? = nil,
        progress: (@Sendable (_ done: Int, _ total: Int) -> Void)? = nil
    ) {
        self.coverage = coverage
        self.seed = seed
        self.sampleCount = sampleCount
        self.progress = progress
    }
}
