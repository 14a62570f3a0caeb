/// What a gradient would be if certain mistakes were made: a claim that equals it is explained by them.
public struct Candidate: Sendable {
    /// The mistakes, one or a pair.
    public let mistakes: [Mistake]
    /// Where in the derivation they stand.
    public let place: String?
    /// The gradient with the mistakes, at the point that is graded.
    public let gradient: Parameters
    /// The formula with the mistakes.
    public let claimedFormula: String?
    /// The right formula.
    public let rightFormula: String?

    /// A candidate.
    public init(
        _ mistakes: [Mistake], gradient: Parameters, place: String? = nil, claimedFormula: String? = nil,
        rightFormula: String? = nil
    ) {
        self.mistakes = mistakes
        self.gradient = gradient
        self.place = place
        self.claimedFormula = claimedFormula
        self.rightFormula = rightFormula
    }
}
