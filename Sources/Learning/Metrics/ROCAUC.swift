import Tensors

/// The area under the ROC curve: the share of pairs of a positive and a negative in which the positive scores higher,
/// ties counting half.
///
/// ½ where there is no such pair.
public func rocAUC(scores: [Double], positives: [Bool]) -> Double {
    require(scores.count == positives.count, "rocAUC: \(scores.count) scores for \(positives.count) labels")
    // Ranks from 1, equal scores sharing the mean of theirs; then the Mann–Whitney statistic.
    let order = scores.indices.sorted { scores[$0] < scores[$1] }
    var rankSum = 0.0
    var start = 0
    while start < order.count {
        var end = start + 1
        while end < order.count && scores[order[end]] == scores[order[start]] { end += 1 }
        let rank = Double(start + 1 + end) / 2
        rankSum += rank * Double(order[start..<end].count { positives[$0] })
        start = end
    }
    let p = Double(positives.count { $0 })
    let n = Double(positives.count) - p
    return p == 0 || n == 0 ? 0.5 : (rankSum - p * (p + 1) / 2) / (p * n)
}
