import Learning
import Tensors

// Mistakes in ∂L/∂prediction.

extension Replay {
    /// What can be done wrong there.
    var lossMistakes: [Mutation] {
        let m = point.sampleCount
        // Above a handful of samples only the ends are likely to be lost.
        let samples: [Mutation.Sample] = [.first, .last] + (m > 2 ? (1..<min(m - 1, 8)).map { .number($0) } : [])
        var all = scaled(.loss) + without(samples, .loss)
        all += [1, -1].map { Mutation(.loss, .shifted(by: $0)) }
        return all + [Mutation(.loss, .uncoupled), Mutation(.loss, .withoutComplement)]
    }

    /// ∂L/∂prediction with these mistakes; nil where one does not apply.
    func lossGradient(_ mutations: [Mutation]) -> Tensor<Double>? {
        var d = loss.gradient(prediction, point.y)
        for mutation in mutations where mutation.place == .loss {
            guard let changed = lossGradient(d, mutation.change) else { return nil }
            d = changed
        }
        return d
    }

    private func lossGradient(_ d: Tensor<Double>, _ change: Mutation.Change) -> Tensor<Double>? {
        switch change {
        case .scaled(let factor): return d * value(of: factor)
        case .withoutSample(let sample, let renormalized):
            guard let row = row(sample), batch > 1 else { return nil }
            return d.keeping { $0 != row } * (renormalized ? batch / (batch - 1) : 1)
        case .shifted(let by): return loss.gradient(prediction, point.y.targets(rolled(by: by)))
        case .uncoupled: return loss.gradient(prediction, point.y, without: .coupling)
        case .withoutComplement: return loss.gradient(prediction, point.y, without: .complement)
        default: return nil
        }
    }
}
