import Tensors

/// How often each class was taken for each: `counts[actual][predicted]`.
public struct ConfusionMatrix: Sendable, Hashable {
    /// Rows are the actual classes, columns the predicted ones.
    public let counts: [[Int]]

    /// Counts predictions.
    ///
    /// Stops the program where a label is not one of the classes.
    public init(predicted: [Int], actual: [Int], classes: Int) {
        require(
            predicted.count == actual.count,
            "ConfusionMatrix: \(predicted.count) predictions for \(actual.count) labels")
        var counts = Array(repeating: Array(repeating: 0, count: classes), count: classes)
        for (p, a) in zip(predicted, actual) {
            require(
                (0..<classes).contains(p) && (0..<classes).contains(a),
                "ConfusionMatrix: label \(a) predicted as \(p), but there are \(classes) classes")
            counts[a][p] += 1
        }
        self.counts = counts
    }

    private func column(_ label: Int) -> Int { counts.reduce(0) { $0 + $1[label] } }
    private func row(_ label: Int) -> Int { counts[label].reduce(0, +) }

    /// Of those predicted to be of the class, the share that is: TP / (TP + FP).
    ///
    /// 0 where none is predicted.
    public func precision(_ label: Int) -> Double { ratio(counts[label][label], column(label)) }

    /// Of those of the class, the share that is found: TP / (TP + FN).
    ///
    /// 0 where there are none.
    public func recall(_ label: Int) -> Double { ratio(counts[label][label], row(label)) }

    /// The harmonic mean of precision and recall, 2 TP / (2 TP + FP + FN).
    ///
    /// 0 where it is 0 / 0.
    public func f1(_ label: Int) -> Double {
        ratio(2 * counts[label][label], row(label) + column(label))
    }

    /// The share of all that is predicted right.
    public var accuracy: Double {
        ratio(counts.indices.reduce(0) { $0 + counts[$1][$1] }, counts.reduce(0) { $0 + $1.reduce(0, +) })
    }

    private func ratio(_ part: Int, _ whole: Int) -> Double { whole == 0 ? 0 : Double(part) / Double(whole) }
}
