import Tensors

/// The positions of rows to learn from and of rows to test what was learned.
///
/// It holds positions alone, so that it fits whatever is indexed by row: images, tensors, columns of a table.
///
///     var generator = SplitMix64(seed: 42)
///     let split = Split.shuffled(count: images.count, testFraction: 0.2, using: &generator)
///     let (train, test) = (images[split.train], images[split.test])
public struct Split: Sendable, Hashable {
    /// The rows to learn from.
    public let train: [Int]
    /// The rows to test with, or to validate with; none of them is in `train`.
    public let test: [Int]

    /// Two sets of rows.
    public init(train: [Int], test: [Int]) {
        self.train = train
        self.test = test
    }

    /// Sets a fraction of the rows aside at random, each row as likely as another; the others train.
    ///
    /// The number of rows to test is count · testFraction, rounded to the nearest whole number.
    public static func shuffled(
        count: Int, testFraction: Double, using generator: inout some RandomNumberGenerator
    ) -> Split {
        check(count: count, fraction: testFraction)
        let testCount = Int((Double(count) * testFraction).rounded())
        let order = generator.permutation(count)
        return Split(train: Array(order[testCount...]), test: Array(order[..<testCount]))
    }

    /// Sets the last rows aside, in their order, before any shuffling: Keras' `validation_split`.
    ///
    /// The first ⌊count · (1 − fraction)⌋ rows train. Rows that are sorted by class make this a bad split: the last
    /// classes are then never learned.
    public static func last(fraction: Double, of count: Int) -> Split {
        check(count: count, fraction: fraction)
        let trainCount = Int(Double(count) * (1 - fraction))
        return Split(train: Array(0..<trainCount), test: Array(trainCount..<count))
    }

    private static func check(count: Int, fraction: Double) {
        require(count >= 0, "Split: \(count) rows")
        require(0 <= fraction && fraction <= 1, "Split: the fraction \(fraction) is not between 0 and 1")
    }
}
