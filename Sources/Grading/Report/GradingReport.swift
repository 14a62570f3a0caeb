/// What a grading found, as a value; `text(width:)` writes it for a reader.
public struct GradingReport: Sendable, Hashable {
    /// How much was checked.
    public struct Extent: Sendable, Hashable {
        /// The entries checked.
        public let entries: Int
        /// The entries that there are.
        public let of: Int
        /// The random directions checked besides.
        public let directions: Int

        /// Of `of` entries so many, and so many directions.
        public init(entries: Int, of: Int, directions: Int) {
            self.entries = entries
            self.of = of
            self.directions = directions
        }
    }

    /// What it comes to.
    public var verdict: Verdict
    /// Why the question cannot be answered, where it cannot.
    public var problem: String?
    /// What is wrong, where something is.
    public var findings: [Finding]
    /// Every block of parameters.
    public var blocks: [BlockReport]
    /// A model's links alone, in the order in which the gradient passes them: the loss, the last layer, … the first.
    public var links: [LinkReport]
    /// How much was checked.
    public var coverage: Extent
    /// Mistakes that could not have been seen here.
    public var blindSpots: [BlindSpot]
    /// The seed of all random choices.
    public var seed: UInt64
    /// How often the loss was evaluated.
    public var evaluations: Int

    /// A report; its coverage is that of its blocks.
    public init(
        verdict: Verdict, problem: String? = nil, findings: [Finding] = [], blocks: [BlockReport] = [],
        links: [LinkReport] = [], blindSpots: [BlindSpot] = [], seed: UInt64, evaluations: Int = 0
    ) {
        self.verdict = verdict
        self.problem = problem
        self.findings = findings
        self.blocks = blocks
        self.links = links
        self.blindSpots = blindSpots
        self.seed = seed
        self.evaluations = evaluations
        coverage = Extent(
            entries: blocks.reduce(0) { $0 + $1.checkedEntries },
            of: blocks.reduce(0) { $0 + $1.shape.reduce(1, *) },
            directions: blocks.reduce(0) { $0 + $1.checkedDirections })
    }

    /// The names of the mistakes found, each once, ties left out.
    public var mistakes: [Mistake] {
        findings.reduce(into: []) { names, finding in
            if !names.contains(finding.mistake) { names.append(finding.mistake) }
        }
    }

    /// The right formulas, where the grader knows them.
    public var correct: String? {
        let formulas = findings.compactMap(\.rightFormula)
        return formulas.isEmpty ? nil : formulas.joined(separator: "\n")
    }

    /// The blocks with kinks.
    public var kinks: [Kink] { Kink.met(in: blocks) }

    /// The blocks whose true gradient is too small for agreement to mean anything.
    public var vacuous: [String] { blocks.filter { $0.status == .vacuous }.map(\.name) }

    /// The first link that does not hold, on the gradient's way from the loss to the first layer.
    public var firstBrokenLink: String? { links.first { $0.verdict == .wrong }?.name }
}
