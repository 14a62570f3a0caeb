import Ledger

/// What a run came to, held against a row of the ledger name by name.
struct ShownEvidence: Sendable {
    let row: String
    /// One for each name that is decided, in the row's order; then what is not the row's.
    let checks: [Check]
    /// The names that this run does not compute.
    let missing: [String]

    /// Values by name; nil where the run does not compute one.
    init(_ row: LedgerRow, _ values: [(name: String, value: Check.Value?)]) {
        var checks: [Check] = []
        var missing: [String] = []
        for evidence in row.evidence {
            let found = values.filter { $0.name == evidence.name }
            switch (found.count, found.first?.value) {
            case (1, let value?): checks.append(Check(evidence.name, value, evidence.reference, of: row.number))
            case (1, nil): missing.append(evidence.name)
            case (let count, _):
                let said = count == 0 ? "none" : "\(count) values"
                checks.append(.misnamed("a value for “\(evidence.name)”", said, "one value", row.number))
            }
        }
        for value in values where !row.evidence.contains(where: { $0.name == value.name }) {
            checks.append(.misnamed("the ledger's “\(value.name)”", "no such name", "a name of the row", row.number))
        }
        (self.row, self.checks, self.missing) = (row.number, checks, missing)
    }

    var failed: [Check] { checks.filter { !$0.holds } }
    var holds: Bool { failed.isEmpty }

    /// What the line says behind the row's number and its sign.
    var sentence: String {
        guard holds else {
            return failed.count == 1
                ? "1 of \(checks.count) is not as the ledger has it"
                : "\(failed.count) of \(checks.count) are not as the ledger has them"
        }
        let numbers = checks.reduce(0) { $0 + $1.expected.numberCount }
        let statements = checks.count { $0.expected.numberCount == 0 }
        let counted = [(numbers, "number"), (statements, "statement")].filter { $0.0 > 0 }
            .map { "\($0) \($1)\($0 == 1 ? "" : "s")" }.joined(separator: " and ")
        let rest = missing.isEmpty ? "" : "not in this run: \(missing.joined(separator: ", "))"
        guard !counted.isEmpty else { return rest }
        return "\(counted) as the ledger has \(numbers + statements == 1 ? "it" : "them")"
            + (rest.isEmpty ? "" : "; " + rest)
    }
}

extension Check {
    /// What a run came to under a name, against what the ledger has there.
    init(_ name: String, _ actual: Value, _ reference: Evidence.Reference, of row: String) {
        self.init(
            name, actual, reference.relation, reference.value, tolerance: reference.tolerance,
            confirmed: reference.agrees(with: actual), ledger: [row])
    }

    static func noRow(_ row: String) -> Check {
        Check("the ledger has a row \(row)", .bool(false), .bool(true), ledger: [row])
    }

    fileprivate static func misnamed(_ name: String, _ said: String, _ wanted: String, _ row: String) -> Check {
        Check("\(row): \(name)", .text(said), .text(wanted), ledger: [row])
    }
}

extension Check.Value {
    /// How many numbers are in it.
    fileprivate var numberCount: Int {
        switch self {
        case .number, .integer: 1
        case .text, .bool: 0
        case .list(let values): values.reduce(0) { $0 + $1.numberCount }
        }
    }
}

extension Evidence.Reference {
    fileprivate var value: Check.Value {
        switch self {
        case .number(let number): .number(number.value)
        case .count(let count): .integer(count)
        case .atMost(let bound): .number(bound)
        case .text(let words): .text(words)
        case .truth: .bool(true)
        case .list(let references): .list(references.map(\.value))
        }
    }

    fileprivate var relation: Check.Relation { if case .atMost = self { .atMost } else { .equal } }

    /// The largest of a list.
    fileprivate var tolerance: Double {
        switch self {
        case .number(let number): number.tolerance
        case .count, .atMost, .text, .truth: 0
        case .list(let references): references.map(\.tolerance).max() ?? 0
        }
    }

    /// Each number of a list to its own tolerance; a NaN agrees with nothing.
    fileprivate func agrees(with actual: Check.Value) -> Bool {
        switch (self, actual) {
        case (.number(let number), .number(let actual)): abs(actual - number.value) <= number.tolerance
        case (.number, .integer(let actual)): agrees(with: .number(Double(actual)))
        case (.count(let count), .integer(let actual)): actual == count
        case (.atMost(let bound), .number(let actual)): actual <= bound
        case (.atMost(let bound), .integer(let actual)): Double(actual) <= bound
        case (.text(let words), .text(let actual)): actual == words
        case (.truth, .bool(let actual)): actual
        case (.list(let references), .list(let values)):
            references.count == values.count && zip(references, values).allSatisfy { $0.agrees(with: $1) }
        default: false
        }
    }
}
