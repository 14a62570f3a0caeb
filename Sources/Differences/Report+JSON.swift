import Text

// What every report of a grading has in common, with the same keys in all of them.

extension EntryCheck {
    /// `index`, `claimed`, `numeric`, `errorBound`, `relativeError`, `step`, `agrees`.
    package var members: [(String, JSON)] {
        [
            ("index", .array(index.map(JSON.integer))), ("claimed", .number(claimed)), ("numeric", .number(numeric)),
            ("errorBound", .number(bound)), ("relativeError", .number(relativeError)), ("step", .number(step)),
            ("agrees", .bool(holds)),
        ]
    }
}

extension BlockReport {
    /// `name`, `shape`, `status`, `checked`, `agreeing`, `worst`.
    package var json: JSON {
        .object([
            ("name", .string(name)), ("shape", .array(shape.map(JSON.integer))), ("status", .string(status.rawValue)),
            ("checked", .integer(checkedEntries + checkedDirections)), ("agreeing", .integer(agreeing)),
            ("worst", worst.map { .object($0.members) } ?? .null),
        ])
    }
}

extension Kink {
    /// `block`, `count`.
    package var json: JSON { .object([("block", .string(block)), ("count", .integer(count))]) }
}

extension BlindSpot {
    /// `mistake`, `reason`, `remedy`.
    package var json: JSON {
        .object([
            ("mistake", .string(mistake.rawValue)), ("reason", .string(reason)), ("remedy", .string(remedy)),
        ])
    }
}

extension JSON {
    /// A list of mistakes by their identifiers.
    package static func mistakes(_ mistakes: [Mistake]) -> JSON { .array(mistakes.map { .string($0.rawValue) }) }

    /// A list of texts.
    package static func strings(_ texts: [String]) -> JSON { .array(texts.map(JSON.string)) }
}
