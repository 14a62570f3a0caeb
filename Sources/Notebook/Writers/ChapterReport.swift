import Console
import Text

/// What a run found, for a machine: every check, claim and value, in the order in which they came.
///
/// `json` writes it and `JSON.read` reads it again, all but the document, and values and timings by name.
package struct ChapterReport: Sendable {
    let chapter: String
    let seed: UInt64
    /// Why the run has no end, if it has none.
    var stopped: String?
    package internal(set) var checks: [Check] = []
    package internal(set) var claims: [Claim] = []
    /// The rows of the ledger that the lesson shows.
    var statements: [String] = []
    package internal(set) var noted: [String] = []
    package internal(set) var notMeasured: [String] = []
    var values: [(name: String, value: JSON)] = []
    /// The files that were written.
    package internal(set) var figures: [String] = []
    var timings: [(name: String, seconds: [Double])] = []

    init(chapter: String, seed: UInt64) {
        self.chapter = chapter
        self.seed = seed
    }

    /// The report with the document of the run.
    func json(document: [Block]) -> JSON {
        var members: [(Key, JSON)] = [(.chapter, .string(chapter)), (.seed, .unsigned(seed))]
        if let stopped { members.append((.stopped, .string(stopped))) }
        members += [
            (.checks, .array(checks.map(\.json))),
            (.claims, .array(claims.map(\.json))),
            (.statements, .array(statements.map(JSON.string))),
            (.noted, .array(noted.map(JSON.string))),
            (.notMeasured, .array(notMeasured.map(JSON.string))),
            (.values, .object(values.map { ($0.name, $0.value) })),
            (.figures, .array(figures.map(JSON.string))),
            (.timings, .object(timings.map { ($0.name, .array($0.seconds.map(JSON.number))) })),
            (.document, .array(document.compactMap(JSONDocument.json))),
        ]
        return .keyed(members)
    }
}

extension ChapterReport: Decodable {
    private enum Key: String, CodingKey {
        case chapter, seed, stopped, checks, claims, statements, noted, notMeasured, values, figures, timings, document
    }

    package init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: Key.self)
        chapter = try members.decode(String.self, forKey: .chapter)
        seed = try members.decode(UInt64.self, forKey: .seed)
        stopped = try members.decodeIfPresent(String.self, forKey: .stopped)
        checks = try members.decode([Check].self, forKey: .checks)
        claims = try members.decode([Claim].self, forKey: .claims)
        statements = try members.decode([String].self, forKey: .statements)
        noted = try members.decode([String].self, forKey: .noted)
        notMeasured = try members.decode([String].self, forKey: .notMeasured)
        figures = try members.decode([String].self, forKey: .figures)
        values = try members.decode([String: JSON].self, forKey: .values).sorted { $0.key < $1.key }
            .map { ($0.key, $0.value) }
        timings = try members.decode([String: [Double]].self, forKey: .timings).sorted { $0.key < $1.key }
            .map { ($0.key, $0.value) }
    }
}

extension Check: Decodable {
    private enum Key: String, CodingKey {
        case name, ledger, expected, actual, tolerance, relation, holds
    }

    var json: JSON {
        var members: [(Key, JSON)] = [
            (.name, .string(name)), (.ledger, .array(ledger.map(JSON.string))), (.expected, expected.json),
            (.actual, actual.json), (.tolerance, .number(tolerance)),
        ]
        if relation == .atMost { members.append((.relation, .string(relation.rawValue))) }
        return .keyed(members + [(.holds, .bool(holds))])
    }

    package init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: Key.self)
        name = try members.decode(String.self, forKey: .name)
        ledger = try members.decode([String].self, forKey: .ledger)
        expected = try members.decode(Value.self, forKey: .expected)
        actual = try members.decode(Value.self, forKey: .actual)
        tolerance = try members.decode(Double.self, forKey: .tolerance)
        relation = try members.decodeIfPresent(Relation.self, forKey: .relation) ?? .equal
        holds = try members.decode(Bool.self, forKey: .holds)
    }
}

extension Check.Value: Decodable {
    var json: JSON {
        switch self {
        case .number(let number): .number(number)
        case .integer(let number): .integer(number)
        case .text(let text): .string(text)
        case .bool(let bool): .bool(bool)
        case .list(let values): .array(values.map(\.json))
        }
    }

    init(from decoder: any Decoder) throws {
        guard let value = Check.Value(try JSON(from: decoder)) else {
            throw DecodingError.typeMismatch(
                Check.Value.self, .init(codingPath: decoder.codingPath, debugDescription: "not what a check compares"))
        }
        self = value
    }

    private init?(_ json: JSON) {
        switch json {
        case .number(let number): self = .number(number)
        case .integer(let number): self = .integer(number)
        case .unsigned(let number): self = .number(Double(number))
        case .string(let text): self = .text(text)
        case .bool(let bool): self = .bool(bool)
        case .array(let values):
            let values = values.map(Check.Value.init)
            guard values.allSatisfy({ $0 != nil }) else { return nil }
            self = .list(values.compactMap(\.self))
        case .null, .object: return nil
        }
    }
}

extension Claim: Decodable {
    private enum Key: String, CodingKey {
        case row, printed, mean, standardDeviation, seeds, measured, images, reproduced
    }

    var json: JSON {
        .keyed([
            (Key.row, .string(row)), (.printed, .number(printed)), (.mean, .number(mean)),
            (.standardDeviation, .number(standardDeviation)), (.seeds, .integer(measured.count)),
            (.measured, .array(measured.map(JSON.number))), (.images, .integer(images)),
            (.reproduced, .bool(isReproduced)),
        ])
    }

    /// The rest follows from what is read.
    package init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: Key.self)
        row = try members.decode(String.self, forKey: .row)
        printed = try members.decode(Double.self, forKey: .printed)
        measured = try members.decode([Double].self, forKey: .measured)
        images = try members.decode(Int.self, forKey: .images)
    }
}

extension JSON {
    /// An object whose members have the names by which they are read again.
    fileprivate static func keyed<Key: CodingKey>(_ members: [(Key, JSON)]) -> JSON {
        .object(members.map { ($0.stringValue, $1) })
    }
}
