import Console
import Text

/// What a run found, for a machine: every check, claim and value, in the order in which they came.
struct JSONReport: Sendable {
    let chapter: String
    let seed: UInt64
    var checks: [Check] = []
    var claims: [Claim] = []
    /// The rows of the ledger that the lesson shows.
    var statements: [String] = []
    var noted: [String] = []
    var notMeasured: [String] = []
    var values: [(name: String, value: JSON)] = []
    /// The files that were written.
    var figures: [String] = []
    var timings: [(name: String, seconds: [Double])] = []

    init(chapter: String, seed: UInt64) {
        self.chapter = chapter
        self.seed = seed
    }

    /// The report; `stopped` says why a run has no end.
    func json(document: [Block], stopped: String?) -> JSON {
        var members: [(String, JSON)] = [("chapter", .string(chapter)), ("seed", .unsigned(seed))]
        if let stopped { members.append(("stopped", .string(stopped))) }
        members += [
            ("checks", .array(checks.map(Self.json))),
            ("claims", .array(claims.map(Self.json))),
            ("statements", .array(statements.map(JSON.string))),
            ("noted", .array(noted.map(JSON.string))),
            ("notMeasured", .array(notMeasured.map(JSON.string))),
            ("values", .object(values.map { ($0.name, $0.value) })),
            ("figures", .array(figures.map(JSON.string))),
            ("timings", .object(timings.map { ($0.name, .array($0.seconds.map(JSON.number))) })),
            ("document", .array(document.compactMap(JSONDocument.json))),
        ]
        return .object(members)
    }

    static func json(_ check: Check) -> JSON {
        var members: [(String, JSON)] = [
            ("name", .string(check.name)), ("ledger", .array(check.ledger.map(JSON.string))),
            ("expected", json(check.expected)), ("actual", json(check.actual)), ("tolerance", .number(check.tolerance)),
        ]
        if check.relation == .atMost { members.append(("relation", .string("at most"))) }
        return .object(members + [("holds", .bool(check.holds))])
    }

    private static func json(_ value: Check.Value) -> JSON {
        switch value {
        case .number(let number): .number(number)
        case .integer(let number): .integer(number)
        case .text(let text): .string(text)
        case .bool(let bool): .bool(bool)
        case .list(let values): .array(values.map(json))
        }
    }

    static func json(_ claim: Claim) -> JSON {
        .object([
            ("row", .string(claim.row)), ("printed", .number(claim.printed)), ("mean", .number(claim.mean)),
            ("standardDeviation", .number(claim.standardDeviation)), ("seeds", .integer(claim.measured.count)),
            ("reproduced", .bool(claim.isReproduced)),
        ])
    }
}
