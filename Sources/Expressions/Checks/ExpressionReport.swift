import Differences

/// What a grading of an expression comes to, as a value: the tools print it.
public struct ExpressionReport: Sendable, Equatable {
    /// The value of one variable at a point.
    public struct Setting: Sendable, Equatable {
        /// The variable.
        public let name: String
        /// The lengths of its axes.
        public let shape: [Int]
        /// Its entries, row by row.
        public let values: [Double]
    }

    /// One number of the claim held against the differences of the loss, and where.
    public struct Sample: Sendable, Equatable {
        /// The number of the point, from 0.
        public let point: Int
        /// The values of all variables there.
        public let at: [Setting]
        /// The comparison.
        public let check: EntryCheck
    }

    /// What was looked at.
    public struct Coverage: Sendable, Equatable {
        /// Random points.
        public let points: Int
        /// Entries of the variable.
        public let entries: Int
        /// Numbers that were compared, entries and directions.
        public let checked: Int
        /// How many of them are ±1 directions through all entries.
        public let directions: Int
    }

    /// The answer.
    public internal(set) var verdict: Verdict
    /// What is wrong, by name; empty for a claim that is not wrong.
    public internal(set) var mistakes: [Mistake] = []
    /// The evidence, sentence by sentence.
    public internal(set) var evidence: [String] = []
    /// Other explanations that these numbers cannot tell from the first.
    public internal(set) var alternatives: [[Mistake]] = []
    /// How far the explanation's numbers are from the claim's.
    public internal(set) var residual: Double?
    /// The right expression, verified against the numbers; nil where it could not be.
    public internal(set) var correct: String?
    /// The numbers of the variable: points × entries.
    public internal(set) var blocks: [BlockReport] = []
    /// What was looked at.
    public internal(set) var coverage: Coverage
    /// Blocks whose derivative is zero wherever it was looked at.
    public internal(set) var vacuous: [String] = []
    /// Mistakes that these points could not have shown.
    public internal(set) var blindSpots: [BlindSpot] = []
    /// Where the random numbers began.
    public internal(set) var seed: UInt64
    /// A few numbers to follow by hand, the first points.
    public internal(set) var samples: [Sample] = []
    /// How names and numbers were read, where that may surprise.
    public internal(set) var notes: [String] = []

    /// Where a subgradient was accepted.
    public var kinks: [Kink] { Kink.met(in: blocks) }
}
