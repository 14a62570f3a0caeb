import Tensors

/// One wrong block, as the first steps of a diagnosis see it: the claim beside the numbers, and nothing of the loss.
struct Symptoms {
    let name: String
    let isBias: Bool
    let parameter: [Double]
    let shape: [Int]
    let claimed: [Double]
    let numeric: [Double]
    /// The number of samples, if it is known.
    let sampleCount: Int?

    /// The mistake that the block shows by itself: a block of zeros, exchanged axes, a constant factor, a multiple of
    /// the parameter that is missing.
    ///
    /// Blocks under four entries fit too much, and are refused for all but zeros.
    func finding() -> Finding? {
        guard claimed.count == numeric.count, relativeDistance(claimed, numeric) > Acceptance.visible else {
            return nil
        }
        return zeros() ?? exchangedAxes() ?? factor() ?? missingPenalty()
    }

    private func zeros() -> Finding? {
        guard claimed.allSatisfy({ $0 == 0 }) else { return nil }
        let largest = numeric.map(\.magnitude).max() ?? 0
        return Finding(
            isBias ? .missingBiasGradient : .zeroGradient, blocks: [name],
            evidence: "Every claimed entry of \(name) is 0, but the numbers reach \(short(largest)).")
    }

    private func exchangedAxes() -> Finding? {
        guard shape.count == 2, shape[0] == shape[1], shape[0] > 1 else { return nil }
        let n = shape[0]
        let exchanged = (0..<n * n).map { numeric[$0 % n * n + $0 / n] }
        let residual = relativeDistance(claimed, exchanged)
        guard residual < Acceptance.residual else { return nil }
        return Finding(
            .transposed, blocks: [name], evidence: "claimed[i, j] = numeric[j, i] for all \(n * n) entries of \(name).",
            residual: residual)
    }

    /// claimed = k · numeric.
    private func factor() -> Finding? {
        guard claimed.count >= 4, let k = Self.slope(of: claimed, along: numeric) else { return nil }
        let residual = relativeDistance(claimed, numeric.map { k * $0 })
        guard residual < Acceptance.residual else { return nil }
        let names = Factor.mistakes(of: k, sampleCount: sampleCount)
        guard let first = names.first else { return nil }
        return Finding(
            first, blocks: [name],
            evidence: "claimed = \(short(k)) · numeric in all \(claimed.count) entries of \(name).",
            residual: residual, alternatives: Array(names.dropFirst()))
    }

    /// claimed = numeric − μθ: what a penalty ½μ‖θ‖² would add is not there.
    ///
    /// Half of a penalty looks the same.
    private func missingPenalty() -> Finding? {
        guard claimed.count >= 4, parameter.count == claimed.count else { return nil }
        let rest = zip(claimed, numeric).map { $0 - $1 }
        guard let slope = Self.slope(of: rest, along: parameter), slope < 0 else { return nil }
        let residual = relativeDistance(claimed, zip(numeric, parameter).map { $0 + slope * $1 })
        guard residual < Acceptance.residual, relativeDistance(rest, parameter.map { slope * $0 }) < 1e-4 else {
            return nil
        }
        return Finding(
            .missingRegularizer, blocks: [name],
            evidence: "claimed = numeric − \(short(-slope)) · \(name) in all \(claimed.count) entries.",
            residual: residual, alternatives: [.missingFactorTwo])
    }

    /// The k that brings k·b nearest to a.
    static func slope(of a: [Double], along b: [Double]) -> Double? {
        let square = b.reduce(0) { $0 + $1 * $1 }
        let k = zip(a, b).reduce(0) { $0 + $1.0 * $1.1 } / square
        return k.isFinite ? k : nil
    }
}

/// The factors that have a name.
enum Factor {
    /// The mistakes that multiply a gradient by k.
    static func mistakes(of k: Double, sampleCount: Int?) -> [Mistake] {
        func isNear(_ value: Double) -> Bool { (k - value).magnitude < 1e-6 * value.magnitude }
        var names: [Mistake] = []
        if isNear(-1) { names.append(.wrongSign) }
        if isNear(2) { names.append(.extraFactorTwo) }
        if isNear(0.5) { names.append(.missingFactorTwo) }
        if let m = sampleCount, m > 1 {
            if isNear(Double(m)) { names.append(.missingMean) }
            if isNear(1 / Double(m)) { names.append(.extraMean) }
        }
        return names
    }
}
