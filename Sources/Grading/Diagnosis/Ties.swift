import Learning
import Tensors

extension ModelDiagnosis {
    /// Of matches, those that still explain the claim at eight other points, with other weights, seven samples and λ =
    /// 0.37.
    ///
    /// Fewer are too few: |g| passes for −g as long as the signs happen to stay.
    ///
    /// A claim that remembers its batch is asked with other weights alone; one that does not answer to the point at all
    /// (plain arrays) leaves all of them.
    func confirmed(
        _ matches: [Match], claim: (ModelPoint<Target>) throws -> [Tensor<Double>], seed: UInt64
    ) -> [Match] {
        var generator = SplitMix64(seed: seed).stream(7)
        var remaining = matches
        guard !matches.isEmpty else { return [] }
        let keepsBatch = !replay.point.isAnswered(by: claim, before: claimed, using: &generator)
        for round in 0..<8 where !remaining.isEmpty {
            // Every other point lies farther off, where units that were saturated are not.
            let point = movedPoint(keepsBatch: keepsBatch, spread: round % 2 == 0 ? 1 : 2.5, using: &generator)
            guard let again = try? claim(point), again != claimed else { continue }
            guard let elsewhere = ModelDiagnosis(Replay(point, loss: replay.loss), claimed: again) else { continue }
            remaining = remaining.filter { match in
                guard let gradient = elsewhere.replay.gradient(with: match.hypothesis.mutations) else { return false }
                return elsewhere.largestDistance(gradient, again) < Acceptance.residual
            }
        }
        return remaining
    }

    /// A moved point at which no probability is clipped: there a cross-entropy's gradient is zero by convention, which
    /// a student need not know.
    ///
    /// Nearer and nearer ones are tried.
    private func movedPoint(
        keepsBatch: Bool, spread: Double, using generator: inout SplitMix64
    ) -> ModelPoint<Target> {
        var spread = spread
        var point = replay.point.moved(keepsBatch: keepsBatch, spread: spread, using: &generator)
        let clips =
            replay.loss is BinaryCrossEntropy<Double> || replay.loss is CategoricalCrossEntropy<Double>
            || replay.loss is SparseCategoricalCrossEntropy<Double>
        for _ in 0..<8 where clips && replay.loss.branches(point.model(point.x), point.y).contains(where: { $0 != 0 }) {
            spread /= 2
            point = replay.point.moved(keepsBatch: keepsBatch, spread: spread, using: &generator)
        }
        return point
    }
}
