/// What a grading of an expression comes to, as a value: the tool prints it, and it is `Codable`.
public struct ExpressionReport: Sendable, Codable, Equatable {
    /// The value of one variable at a point.
    public struct Setting: Sendable, Codable, Equatable {
        /// The variable.
        public let name: String
        /// The lengths of its axes.
        public let shape: [Int]
        /// Its entries, row by row.
        public let values: [Double]
    }

    /// One number of the claim beside the right one.
    public struct Entry: Sendable, Codable, Equatable {
        /// The number of the point, from 0.
        public let point: Int
        /// The values of all variables there.
        public let at: [Setting]
        /// The entry's index, empty for a scalar.
        public let index: [Int]
        /// What the claim gives.
        public let claimed: Double
        /// What the differences of the loss give.
        public let numeric: Double
        /// How far the two may be apart.
        public let errorBound: Double
        /// |claimed − numeric| / max(|claimed|, |numeric|).
        public let relativeError: Double
        /// The step of the differences.
        public let step: Double
        /// Whether the two agree.
        public let agrees: Bool
    }

    /// All numbers of the variable: points × entries.
    public struct Block: Sendable, Codable, Equatable {
        /// The variable.
        public let name: String
        /// The lengths of its axes.
        public let shape: [Int]
        /// How many numbers were compared.
        public let checked: Int
        /// How many agree.
        public let agreeing: Int
        /// The number that is farthest off.
        public let worst: Entry?
    }

    /// What was looked at.
    public struct Coverage: Sendable, Codable, Equatable {
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
    /// The numbers of the variable.
    public internal(set) var blocks: [Block] = []
    /// What was looked at.
    public internal(set) var coverage: Coverage
    /// Where a subgradient was accepted.
    public internal(set) var kinks: [String] = []
    /// Blocks whose derivative is zero wherever it was looked at.
    public internal(set) var vacuous: [String] = []
    /// Mistakes that these points could not have shown.
    public internal(set) var blindSpots: [Mistake] = []
    /// Where the random numbers began.
    public internal(set) var seed: UInt64
    /// A few numbers to follow by hand, the first points.
    public internal(set) var samples: [Entry] = []
    /// How names and numbers were read, where that may surprise.
    public internal(set) var notes: [String] = []
}
