import Differences
import Text

extension GradingReport {
    /// The report for a machine: `verdict`, `problem`, `mistakes`, `evidence`, `correct`, `findings`, `blocks`, `links`,
    /// `firstBrokenLink`, `coverage`, `kinks`, `vacuous`, `blindSpots`, `seed`, `evaluations`.
    ///
    /// The keys are those of a graded expression, where both have them.
    public var json: JSON {
        .object([
            ("verdict", .string(verdict.rawValue)), ("problem", problem.map(JSON.string) ?? .null),
            ("mistakes", .mistakes(mistakes)), ("evidence", .strings(findings.map(\.evidence))),
            ("correct", correct.map(JSON.string) ?? .null), ("findings", .array(findings.map(\.json))),
            ("blocks", .array(blocks.map(\.json))), ("links", .array(links.map(\.json))),
            ("firstBrokenLink", firstBrokenLink.map(JSON.string) ?? .null),
            (
                "coverage",
                .object([
                    ("entries", .integer(coverage.of)), ("checked", .integer(coverage.entries + coverage.directions)),
                    ("directions", .integer(coverage.directions)),
                ])
            ),
            ("kinks", .array(kinks.map(\.json))), ("vacuous", .strings(vacuous)),
            ("blindSpots", .array(blindSpots.map(\.json))), ("seed", .unsigned(seed)),
            ("evaluations", .integer(evaluations)),
        ])
    }
}

extension Finding {
    fileprivate var json: JSON {
        .object([
            ("mistake", .string(mistake.rawValue)), ("blocks", .strings(blocks)),
            ("place", place.map(JSON.string) ?? .null), ("evidence", .string(evidence)),
            ("residual", .number(residual)), ("alternatives", .mistakes(alternatives)),
            ("claimedFormula", claimedFormula.map(JSON.string) ?? .null),
            ("rightFormula", rightFormula.map(JSON.string) ?? .null),
        ])
    }
}

extension LinkReport {
    fileprivate var json: JSON {
        .object([
            ("name", .string(name)), ("verdict", .string(verdict.rawValue)), ("blocks", .array(blocks.map(\.json))),
            ("findings", .array(findings.map(\.json))),
        ])
    }
}
