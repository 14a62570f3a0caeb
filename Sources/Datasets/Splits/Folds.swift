import Tensors

/// Cross-validation: the rows cut into k contiguous blocks; each block tests once what the other k − 1 taught.
///
/// The first count mod k blocks have one row more than the others. Rows that are sorted by class should be shuffled
/// before. With k = count every row tests once alone: leave one out.
///
///     for split in Folds(count: 10, folds: 3) { … }           // tests 0…3, then 4…6, then 7…9
public struct Folds: RandomAccessCollection, Sendable, Hashable {
    /// The number of rows.
    public let rows: Int
    /// The number of blocks, k.
    public let folds: Int

    /// k blocks of rows, each with one at least.
    public init(count: Int, folds: Int) {
        require(folds >= 2 && folds <= count, "Folds: \(count) rows cannot be cut into \(folds) blocks")
        self.rows = count
        self.folds = folds
    }

    /// The first block's position, 0.
    public var startIndex: Int { 0 }
    /// The number of blocks.
    public var endIndex: Int { folds }

    /// The rows of one block.
    public func block(_ fold: Int) -> Range<Int> {
        require(indices.contains(fold), "Folds: no block \(fold) among \(folds)")
        let (length, longer) = rows.quotientAndRemainder(dividingBy: folds)
        let start = fold * length + Swift.min(fold, longer)
        return start..<start + length + (fold < longer ? 1 : 0)
    }

    /// The split that tests on one block and trains on all others.
    public subscript(fold: Int) -> Split {
        let test = block(fold)
        return Split(train: Array(0..<test.lowerBound) + Array(test.upperBound..<rows), test: Array(test))
    }
}
