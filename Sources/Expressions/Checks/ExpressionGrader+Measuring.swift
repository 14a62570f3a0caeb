import Differences
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
            let direction = (0..<count).map { _ in generator.next() & 1 == 0 ? 1.0 : -1.0 }
            // Of length 1, so that steps and bounds are those of a single entry.
            let unit = direction.map { $0 / Double(count).squareRoot() }
            let noise = expression.along(unit, from: samples.point(point)).measuredNoise()
            for entry in entries {
                var direction = [Double](repeating: 0, count: count)
                direction[entry] = 1
                measure(point, entry, direction, noise)
            }
            if addsDirection { measure(point, nil, unit, noise) }
        }
    }

    private mutating func measure(_ point: Int, _ entry: Int?, _ direction: [Double], _ noise: Double) {
        func along(_ gradient: [Double]) -> Double { zip(gradient, direction).reduce(0) { $0 + $1.0 * $1.1 } }
        measurements.append(
            Measurement(
                point: point, entry: entry, index: entry.map { indices(ofEntry: $0, in: expression.shape) } ?? [],
                claimed: along(values(claim, at: point, as: expression.shape)),
                derived: along(values(derivative, at: point, as: expression.shape)),
                along: expression.along(direction, from: samples.point(point), noise: noise)))
    }
}
