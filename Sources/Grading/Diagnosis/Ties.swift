import Learning
import Tensors

extension ModelDiagnosis {
    /// Of matches, those that explain the claim at all of 24 other points as well.
    ///
    /// Fewer points are too few: at each drawn anew a gradient of one number keeps its sign with probability ½, and as long
    /// as it does, |g| passes for g or −g.
    ///
    /// A claim that remembers its batch is asked with other weights alone; one that does not answer to the point at all
    /// (plain arrays) leaves all matches.
    func confirmed(
        _ matches: [Match], claim: (ModelPoint<Target>) throws -> [Tensor<Double>], seed: UInt64
    ) -> [Match] {
        var generator = SplitMix64(seed: seed).stream(7)
        guard !matches.isEmpty else { return [] }
        let keepsBatch = !replay.point.isAnswered(by: claim, before: claimed, using: &generator)
        var remaining = matches
        for round in 0..<24 where !remaining.isEmpty {
            // A third lie near, where the network is the student's own.
            let near = replay.point.moved(keepsBatch: keepsBatch, using: &generator)
            let point =
                round % 3 == 0 && !near.isClipped(by: replay.loss)
                ? near : replay.point.drawnAnew(keepsBatch: keepsBatch, loss: replay.loss, using: &generator)
            guard let again = try? claim(point), again != claimed else { continue }
            guard let elsewhere = ModelDiagnosis(Replay(point, loss: replay.loss), claimed: again) else { continue }
            remaining = remaining.filter { match in
                guard let gradient = elsewhere.replay.gradient(with: match.hypothesis.mutations) else { return false }
                return elsewhere.largestDistance(gradient, again) < Acceptance.residual
            }
        }
        return remaining
    }
}
