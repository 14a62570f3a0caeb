import Tensors

/// The share of labels that are predicted right.
///
/// 0 where there are none.
public func accuracy(_ predicted: [Int], _ actual: [Int]) -> Double {
    require(
        predicted.count == actual.count, "accuracy: \(predicted.count) predictions for \(actual.count) labels")
    guard !actual.isEmpty else { return 0 }
    return Double(zip(predicted, actual).count { $0 == $1 }) / Double(actual.count)
}
