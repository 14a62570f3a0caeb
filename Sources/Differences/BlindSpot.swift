/// A mistake that could not have been seen at this point, even if it had been made.
public struct BlindSpot: Sendable, Hashable {
    /// The mistake.
    public let mistake: Mistake
    /// Why it cannot be seen here.
    public let reason: String
    /// A point at which it can.
    public let remedy: String

    /// A blind spot.
    public init(_ mistake: Mistake, reason: String, remedy: String) {
        self.mistake = mistake
        self.reason = reason
        self.remedy = remedy
    }
}
