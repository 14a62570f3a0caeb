/// One statement of the documents behind the chapters, with the verdict on it.
public struct LedgerRow: Sendable, Equatable {
    /// The kind's letter and two digits: `C02`.
    ///
    /// F is a formula, W a step of the worked example, C a listing, Q a number claimed, T a sentence about training.
    public let number: String
    /// Where it stands; the first place is the one that is quoted.
    public let places: [Place]
    /// The statement as far as it is words: Chinese, as printed, one line for each quotation.
    ///
    /// A listing or a formula may have none.
    public let original: String?
    /// The words in English, line by line; where the document's own are not quoted, what they say.
    ///
    /// What the quotation leaves to its surroundings stands in square brackets.
    public let translation: String?
    /// The statement as far as it is a formula or code.
    public let statement: Statement?
    /// What the numbers say about it.
    public let verdict: Verdict
    /// What a chapter must come to so that the row is shown.
    public let evidence: [Evidence]
    /// The numbers that the statement prints, as far as a chapter computes with them.
    public let printed: [Evidence]
    /// The chapters that teach it; empty where none does.
    public let chapters: [Int]

    // As the row is written, with names in braces where numbers belong.
    private let writtenReason: String
    private let writtenCorrection: String?
    private let writtenFormula: String?

    init(
        _ number: String, at places: [Place], original: String? = nil, translation: String? = nil,
        statement: Statement? = nil, printed: [Evidence] = [], verdict: Verdict, reason: String,
        evidence: [Evidence] = [], correction: String? = nil, correctFormula: String? = nil, chapters: [Int]
    ) {
        self.number = number
        self.places = places
        self.original = original
        self.translation = translation
        self.statement = statement
        self.verdict = verdict
        self.evidence = evidence
        self.printed = printed
        self.chapters = chapters
        writtenReason = reason
        writtenCorrection = correction
        writtenFormula = correctFormula
    }

    /// Why, with the numbers that show it.
    public var reason: String { filled(writtenReason) }
    /// The correct statement, or the convention that makes the printed one correct; nil where there is nothing to mend.
    public var correction: String? { writtenCorrection.map(filled) }
    /// The correction as far as it is a formula, in TeX.
    public var correctFormula: String? { writtenFormula.map(filled) }

    /// What stands under a name, computed or printed.
    public subscript(_ name: String) -> Evidence? { (evidence + printed).first { $0.name == name } }

    /// A document and a section in it.
    public struct Place: Sendable, Equatable, CustomStringConvertible {
        /// The document's number: `000`, or `004A` and `004B` for the two that share one.
        public let document: String
        /// The section's number, with the item or line in it where that helps: `5.2`, `4.2.1(2)`, `4.2, line 1`.
        public let section: String

        init(_ document: String, _ section: String) {
            self.document = document
            self.section = section
        }

        /// The place as a reader cites it.
        public var description: String {
            "document \(document), \(section.first?.isNumber == true ? "§" : "")\(section)"
        }
    }

    /// A statement in signs rather than words.
    public enum Statement: Sendable, Equatable {
        /// TeX, as printed; `\\` parts one formula from the next.
        case formula(String)
        /// Code or what it put out, as printed.
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
