import Differences

/// One comparison of the claim with differences of the loss: an entry, or a direction through all entries.
struct Measurement {
    let point: Int
    /// The entry's number; nil for a direction.
    let entry: Int?
    /// The claim held against the differences.
    let check: EntryCheck
    /// What the derivative by rules gives.
    let derived: Double
    /// Whether the derivative by rules holds against them too.
    let isVerified: Bool

    /// Measures both on the same differences.
    ///
    /// Where the differences contradict the rules as well, they cannot tell that a claim is wrong.
    init(point: Int, entry: Int?, index: [Int], claimed: Double, derived: Double, along line: DirectionalFunction) {
        self.point = point
        self.entry = entry
        self.derived = derived
        var ladder = StepLadder(line)
        let check = EntryCheck(claimed: claimed, on: &ladder, index: index)
        isVerified = EntryCheck(claimed: derived, on: &ladder, index: index).holds
        self.check = !isVerified && check.outcome == .disagrees ? check.withOutcome(.uncertain) : check
    }

    /// Whether any difference could be taken.
    var isKnown: Bool { !check.numeric.isNaN }

    /// Whether the error bound is small enough to say anything.
    var isTelling: Bool {
        // At a jump the one-sided slopes have no limit.
        if let sides = check.sides { return sides.upperBound - sides.lowerBound < 1000 }
        return check.bound <= 1e-3 * max(check.claimed.magnitude, check.numeric.magnitude)
    }
}
