/// One statement of the documents behind the chapters, with the verdict on it.
public struct LedgerRow: Sendable, Equatable {
    /// The kind's letter and two digits: `C02`.
    public let number: String
    /// Where it stands.
    public let place: Place
    /// The statement as far as it is words: Chinese, as printed.
    ///
    /// A listing or a formula may have none.
    public let original: String?
    /// The words in English.
    public let translation: String?
    /// The statement as far as it is a formula or code.
    public let statement: Statement?
    /// What the numbers say about it.
    public let verdict: Verdict
    /// Why, in one or two sentences.
    public let reason: String
    /// The correct statement, where the printed one is not.
    public let correction: String?
    /// The chapter that teaches it; nil where none does.
    public let chapter: Int?

    init(
        _ number: String, _ document: String, _ section: String, original: String? = nil, translation: String? = nil,
        statement: Statement? = nil, verdict: Verdict, reason: String, correction: String? = nil, chapter: Int?
    ) {
        self.number = number
        place = Place(document: document, section: section)
        self.original = original
        self.translation = translation
        self.statement = statement
        self.verdict = verdict
        self.reason = reason
        self.correction = correction
        self.chapter = chapter
    }

    /// A document and a section in it.
    public struct Place: Sendable, Equatable, CustomStringConvertible {
        /// The document's number: `000`.
        public let document: String
        /// The section's number: `5.2`.
        public let section: String

        /// The place as a reader cites it.
        public var description: String { "document \(document), §\(section)" }
    }

    /// A statement in signs rather than words.
    public enum Statement: Sendable, Equatable {
        /// TeX, as printed.
        case formula(String)
        /// Code, as printed.
        case code(String)
        /// What a longer listing says, layer by layer, in the usual short notation.
        case listing(String)
    }
}

/// What the numbers say about a statement.
public enum Verdict: String, Sendable, CaseIterable {
    /// Right as printed.
    case correct = "CORRECT"
    /// Right once the convention that it needs is stated.
    case convention = "CONVENTION"
    /// Not right.
    case wrong = "WRONG"
    /// Says nothing that could be decided.
    case illPosed = "ILL-POSED"
    /// Not a formula for the thing that it names.
    case nonsense = "NONSENSE"
    /// Can be decided by training, which needs data.
    case unmeasured = "UNMEASURED"
    /// No program can decide it.
    case notCheckable = "NOT-CHECKABLE"
}
