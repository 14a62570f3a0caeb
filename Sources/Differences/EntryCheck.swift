/// One entry of a claimed gradient, or one direction through a block, held against the numbers.
public struct EntryCheck: Sendable, Hashable {
    /// What a comparison comes to.
    public enum Outcome: String, Sendable, Hashable {
        /// Within the error bound.
        case agrees
        /// Outside the error bound for every step.
        case disagrees
        /// At a kink, between the derivatives from the left and from the right: a subgradient.
        case subgradient
        /// The numbers do not settle.
        case uncertain
    }

    /// The entry's indices in its block; empty for a direction.
    public let index: [Int]
    /// What was claimed: of a direction v, v·claim.
    public let claimed: Double
    /// The five-point difference.
    public let numeric: Double
    /// How far apart the two may be: 10⁻⁶ max(|a|, |n|) + 10ρ + 0.05τ.
    public let bound: Double
    /// The step that decided.
    public let step: Double
    /// What the comparison came to.
    public let outcome: Outcome
    /// The derivatives from the left and from the right, the smaller one first, where the point is a kink.
    public let sides: ClosedRange<Double>?

    /// A comparison that was made before.
    package init(
        index: [Int], claimed: Double, numeric: Double, bound: Double, step: Double, outcome: Outcome,
        sides: ClosedRange<Double>? = nil
    ) {
        self.index = index
        self.outcome = outcome
        self.claimed = claimed
        self.numeric = numeric
        self.bound = bound
        self.step = step
        self.sides = sides
    }

    /// |a − n| / max(|a|, |n|), 0 where both are 0.
    public var relativeError: Double {
        let scale = max(claimed.magnitude, numeric.magnitude)
        return scale == 0 ? 0 : (claimed - numeric).magnitude / scale
    }

    /// Whether the claim may stand: it agrees, or is a subgradient.
    public var holds: Bool { outcome == .agrees || outcome == .subgradient }

    /// The same numbers, judged otherwise.
    package func withOutcome(_ outcome: Outcome) -> EntryCheck {
        EntryCheck(
            index: index, claimed: claimed, numeric: numeric, bound: bound, step: step, outcome: outcome, sides: sides)
    }

    /// |a − n| in units of the error bound, by which the worst entry is found.
    package var excess: Double {
        let excess = (claimed - numeric).magnitude / bound
        return excess.isNaN ? .infinity : excess
    }

    /// Whether the derivative stands out from what the numbers can be wrong by.
    package var isResolved: Bool { numeric.magnitude > bound || claimed.magnitude > bound }
}

extension EntryCheck {
    /// Compares a claim with differences along a line.
    package init(claimed: Double, along line: DirectionalFunction, index: [Int]) {
        var ladder = StepLadder(line)
        self.init(claimed: claimed, on: &ladder, index: index)
    }

    /// Compares a claim with differences at ever smaller steps.
    ///
    /// Steps shrink tenfold: up to four times while a kink lies between the points, and twice more on disagreement. A
    /// claim is wrong only if it disagrees at every step and the numbers agree among themselves.
    package init(claimed: Double, on ladder: inout StepLadder, index: [Int]) {
        var estimates: [FivePointDifference] = []
        var atKink: [FivePointDifference] = []
        for rung in 0..<StepLadder.length where estimates.count < 3 && atKink.count < 5 {
            guard let estimate = ladder[rung] else { continue }
            if estimate.crossesKink {
                atKink.append(estimate)
                continue
            }
            estimates.append(estimate)
            if claimed.isFinite, (claimed - estimate.value).magnitude <= estimate.tolerance(for: claimed) {
                self.init(index, claimed, estimate, .agrees)
                return
            }
        }
        if let best = EntryCheck.settled(estimates) {
            self.init(index, claimed, best, .disagrees)
        } else if estimates.isEmpty, let last = atKink.last {
            self.init(index, claimed, last, EntryCheck.outcome(ofKinks: atKink, claimed: claimed), atKink: true)
        } else if let last = estimates.last {
            self.init(index, claimed, last, .uncertain)
        } else {
            self.init(
                index: index, claimed: claimed, numeric: .nan, bound: .infinity, step: ladder.step(StepLadder.length),
                outcome: .uncertain)
        }
    }

    private init(
        _ index: [Int], _ claimed: Double, _ estimate: FivePointDifference, _ outcome: Outcome, atKink: Bool = false
    ) {
        let (left, right) = estimate.oneSided
        self.init(
            index: index, claimed: claimed, numeric: estimate.value, bound: estimate.tolerance(for: claimed),
            step: estimate.step, outcome: outcome, sides: atKink ? min(left, right)...max(left, right) : nil)
    }

    /// Of estimates that all disagree with the claim, one that its neighbour confirms; nil if none is confirmed.
    private static func settled(_ estimates: [FivePointDifference]) -> FivePointDifference? {
        guard estimates.count > 1 else { return estimates.first }
        let pairs = zip(estimates, estimates.dropFirst())
        return pairs.first { ($0.value - $1.value).magnitude <= $0.tolerance(for: $1.value) + $1.bound }?.0
    }

    /// At a kink that no step avoids, a claim is right between the derivatives from the left and from the right.
    private static func outcome(ofKinks kinks: [FivePointDifference], claimed: Double) -> Outcome {
        guard let last = kinks.last, kinks.count > 1 else { return .uncertain }
        let before = kinks[kinks.count - 2]
        let ends = [last.oneSided.left, last.oneSided.right]
        let width = (ends[0] - ends[1]).magnitude
        // A jump of f looks like a slope that grows as the step shrinks.
        let earlier = (before.oneSided.left - before.oneSided.right).magnitude
        if width > 5 * earlier, width > last.bound { return .uncertain }
        let drift = zip(ends, [before.oneSided.left, before.oneSided.right]).map { ($0 - $1).magnitude }.max() ?? 0
        let slack = 1e-6 * max(ends[0].magnitude, ends[1].magnitude) + 10 * last.roundOff + drift
        let lower = min(ends[0], ends[1]) - slack
        let upper = max(ends[0], ends[1]) + slack
        return lower <= claimed && claimed <= upper ? .subgradient : .disagrees
    }
}
