/// What the check of one block of parameters found.
public struct BlockReport: Sendable, Hashable {
    /// What a block comes to.
    public enum Status: String, Sendable, Hashable {
        /// All that was checked agrees.
        case correct
        /// Something disagrees.
        case wrong
        /// The true gradient is below what the numbers can resolve: agreement means nothing.
        case vacuous
        /// The numbers do not settle somewhere.
        case uncertain
    }

    /// The block's name.
    public let name: String
    /// The parameter's shape.
    public let shape: [Int]
    /// What the block comes to.
    public let status: Status
    /// The entries that were checked, of as many as the shape has.
    public let checkedEntries: Int
    /// The random directions that were checked.
    public let checkedDirections: Int
    /// How many of them disagree.
    public let disagreements: Int
    /// How many agree, subgradients among them.
    public var agreeing: Int { checkedEntries + checkedDirections - disagreements - uncertain }
    /// How many lie at a kink, where a subgradient was accepted.
    public let kinks: Int
    /// The derivatives from the left and from the right at the first of them, the smaller one first.
    package let kinkSides: ClosedRange<Double>?
    /// How many did not settle.
    public let uncertain: Int
    /// The check that is farthest outside its bound, or the nearest to it.
    public let worst: EntryCheck?
    /// ‖claimed − numeric‖₂ / max(‖claimed‖₂, ‖numeric‖₂) over all that was checked, kinks left out.
    public let relativeDifference: Double
    /// ‖numeric‖₂ over all that was checked.
    public let size: Double
    /// The numeric derivative of every entry, for diagnosis; empty where entries were sampled.
    package let numeric: [Double]

    package init(
        name: String, shape: [Int], entries: [EntryCheck], directions: [EntryCheck], hasWrongShape: Bool = false
    ) {
        let all = entries + directions
        self.name = name
        self.shape = shape
        checkedEntries = entries.count
        checkedDirections = directions.count
        disagreements = all.count { $0.outcome == .disagrees }
        kinks = all.count { $0.outcome == .subgradient }
        kinkSides = all.first { $0.outcome == .subgradient }?.sides
        uncertain = all.count { $0.outcome == .uncertain }
        let suspects = disagreements > 0 ? all.filter { $0.outcome == .disagrees } : all
        worst = suspects.max { $0.excess < $1.excess }
        status =
            disagreements > 0 || hasWrongShape
            ? .wrong
            : uncertain > 0
                ? .uncertain
                : all.contains { $0.outcome == .subgradient || $0.isResolved }
                    ? .correct : .vacuous
        let smooth = all.filter { $0.outcome != .subgradient }
        func norm(_ value: (EntryCheck) -> Double) -> Double {
            smooth.reduce(0) { $0 + value($1) * value($1) }.squareRoot()
        }
        let larger = max(norm { $0.claimed }, norm { $0.numeric })
        relativeDifference = larger == 0 ? 0 : norm { $0.claimed - $0.numeric } / larger
        size = norm { $0.numeric }
        numeric = entries.count == shape.reduce(1, *) ? entries.map { $0.numeric } : []
    }
}
