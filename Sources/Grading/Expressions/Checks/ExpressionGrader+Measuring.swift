import Tensors

/// Comparing the claim with differences of the loss, number by number.
extension ExpressionGrader {
    /// The entries that are measured at each point, and whether a direction is added that goes through all.
    var plan: (entries: [Int], addsDirection: Bool) {
        let count = ShapeRules.count(expression.shape)
        if question.checksAll || count * samples.count <= 1000 || count <= 16 { return (Array(0..<count), false) }
        var generator = SplitMix64(seed: question.seed).stream(1)
        return (generator.permutation(count).prefix(16).sorted(), true)
    }

    mutating func measure() {
        let (entries, addsDirection) = plan
        let count = ShapeRules.count(expression.shape)
        var generator = SplitMix64(seed: question.seed).stream(2)
        for point in 0..<samples.count {
            let claimed = values(claim, at: point, as: expression.shape)
            let derived = values(derivative, at: point, as: expression.shape)
            for entry in entries {
                var direction = [Double](repeating: 0, count: count)
                direction[entry] = 1
                measure(point, entry, direction, claimed, derived)
            }
            if addsDirection {
                let direction = (0..<count).map { _ in generator.next() & 1 == 0 ? 1.0 : -1.0 }
                measure(point, nil, direction, claimed, derived)
            }
        }
    }

    mutating func measure(
        _ point: Int, _ entry: Int?, _ direction: [Double], _ claimed: [Double], _ derived: [Double]
    ) {
        let measurement = SlopeMeasurement(
            expression.graph, expression.loss, expression.name, samples.point(point), along: direction)
        let claimedSlope = zip(claimed, direction).reduce(0) { $0 + $1.0 * $1.1 }
        let derivedSlope = zip(derived, direction).reduce(0) { $0 + $1.0 * $1.1 }
        var slope = measurement.slope(scale: FivePointDifference.usualStep)
        // Wrong only if three steps disagree.
        for scale in [1e-4, 1e-5] {
            guard let found = slope, !found.agrees(with: claimedSlope) else { break }
            if let finer = measurement.slope(scale: scale) { slope = finer.agrees(with: claimedSlope) ? finer : found }
        }
        measurements.append(
            Measurement(point: point, entry: entry, claimed: claimedSlope, derived: derivedSlope, slope: slope))
    }
}
