/// A mistake that the grader recognised, or the facts about one that it did not.
public struct Finding: Sendable, Hashable {
    /// The mistake's name.
    public let mistake: Mistake
    /// The blocks in which it shows.
    public let blocks: [String]
    /// Where in the derivation it stands: "backward through layer 2 (sigmoid)".
    public let place: String?
    /// What shows it, in one sentence with numbers.
    public let evidence: String
    /// How far the claim is from what this mistake would give, relative to its size; 1 for one that is not recognised.
    public let residual: Double
    /// Other mistakes that would give the same numbers here and could not be told apart.
    public let alternatives: [Mistake]
    /// What the student seems to have computed.
    public let claimedFormula: String?
    /// What is right.
    public let rightFormula: String?

    /// A finding.
    public init(
        _ mistake: Mistake, blocks: [String], place: String? = nil, evidence: String, residual: Double = 0,
        alternatives: [Mistake] = [], claimedFormula: String? = nil, rightFormula: String? = nil
    ) {
        self.mistake = mistake
        self.blocks = blocks
        self.place = place
        self.evidence = evidence
        self.alternatives = alternatives
        self.claimedFormula = claimedFormula
        self.rightFormula = rightFormula
        self.residual = residual
    }
}

/// One link of the chain rule, checked alone under a random cotangent.
public struct LinkReport: Sendable, Hashable {
    /// "loss", a layer's name, or "regularizer".
    public let name: String
    /// Whether it holds.
    public let verdict: Verdict
    /// The link's blocks: its input and its parameters.
    public let blocks: [BlockReport]
    /// What is wrong with the link.
    public let findings: [Finding]

    init(name: String, _ report: GradingReport) {
        self.name = name
        verdict = report.verdict
        blocks = report.blocks
        findings = report.findings
    }
}
