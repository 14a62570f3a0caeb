import Tensors

/// Rows in order of time, cut into the past to learn from, the time after it to choose a model by, and the last to test.
///
/// Shuffled rows would let a model learn from the future that it is tested on.
///
///     let split = ChronologicalSplit(train: 350, validation: 74, of: 499)     // the last 75 rows test
public struct ChronologicalSplit: Sendable, Hashable {
    /// The first rows.
    public let train: Range<Int>
    /// The rows that follow those.
    public let validation: Range<Int>
    /// All later rows.
    public let test: Range<Int>

    /// Cuts after the first `train` rows and after the `validation` rows that follow.
    public init(train: Int, validation: Int = 0, of count: Int) {
        require(
            train >= 0 && validation >= 0 && train <= count - validation,
            "ChronologicalSplit: \(train) and \(validation) rows cannot be taken from \(count)")
        self.train = 0..<train
        self.validation = train..<train + validation
        test = train + validation..<count
    }
}
