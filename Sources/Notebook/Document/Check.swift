import Console

/// A statement about numbers that a run confirms or refutes.
package struct Check: Sendable {
    /// What is compared.
    indirect enum Value: Sendable, Equatable {
        case number(Double)
        case integer(Int)
        case text(String)
        case bool(Bool)
        case list([Value])
    }

    /// How the two values should stand to each other.
    enum Relation: String, Sendable, Decodable {
        case equal
        case atMost = "at most"
    }

    package let name: String
    package let ledger: [String]
    let expected: Value
    let actual: Value
    let tolerance: Double
    let relation: Relation
    package let holds: Bool

    init(
        _ name: String, _ actual: Value, _ relation: Relation, _ expected: Value, tolerance: Double? = 0,
        ledger: [String] = []
    ) {
        self.name = name
        self.ledger = ledger
        self.expected = expected
        self.actual = actual
        self.tolerance = tolerance ?? Self.largestTolerance(expected)
        self.relation = relation
        holds = Self.agree(actual, relation, expected, tolerance)
    }

    /// A statement that two values are equal; without a tolerance, each number to the usual one.
    init(_ name: String, _ actual: Value, _ expected: Value, tolerance: Double? = 0, ledger: [String] = []) {
        self.init(name, actual, .equal, expected, tolerance: tolerance, ledger: ledger)
    }

    /// A statement that was confirmed elsewhere, as an error by its words.
    init(
        _ name: String, _ actual: Value, _ relation: Relation, _ expected: Value, tolerance: Double = 0,
        confirmed holds: Bool, ledger: [String]
    ) {
        self.name = name
        self.ledger = ledger
        self.expected = expected
        self.actual = actual
        self.tolerance = tolerance
        self.relation = relation
        self.holds = holds
    }

    /// Two infinities of one sign agree; a NaN agrees with nothing.
    private static func agree(_ actual: Value, _ relation: Relation, _ expected: Value, _ tolerance: Double?) -> Bool {
        switch (actual, expected) {
        case (.number(let a), .number(let b)):
            relation == .atMost
                ? a <= b + (tolerance ?? 0) : a == b || abs(a - b) <= (tolerance ?? usualTolerance(b))
        case (.integer(let a), .integer(let b)) where relation == .atMost: a <= b
        case (.list(let a), .list(let b)):
            a.count == b.count && zip(a, b).allSatisfy { agree($0, relation, $1, tolerance) }
        default: actual == expected
        }
    }

    /// The tolerance of a number for which none is stated: one millionth of it, and never nothing.
    static func usualTolerance(_ expected: Double) -> Double {
        max(abs(expected) * 1e-6, 1e-12)
    }

    /// What stands in the report for numbers that each have their own tolerance.
    private static func largestTolerance(_ expected: Value) -> Double {
        switch expected {
        case .number(let number): usualTolerance(number)
        case .list(let values): values.map(largestTolerance).max() ?? 0
        case .integer, .text, .bool: 0
        }
    }
}

/// A printed share of the test images set against measured ones.
package struct Claim: Sendable {
    package let row: String
    let printed: Double
    let measured: [Double]
    let images: Int

    var mean: Double { Spread(measured).mean }
    /// The spread between seeds.
    var standardDeviation: Double { Spread(measured).deviation }

    /// |mean − p| ≤ 3·√(sd²/n + p(1 − p)/images): the spread between seeds, and of so many images.
    package var isReproduced: Bool {
        let variance =
            standardDeviation * standardDeviation / Double(measured.count) + printed * (1 - printed) / Double(images)
        return abs(mean - printed) <= 3 * variance.squareRoot()
    }
}
