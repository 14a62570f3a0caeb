import Differences
import Text

extension ExpressionReport {
    /// The report for a machine: `verdict`, `mistakes`, `evidence`, `correct`, `alternatives`, `residual`, `blocks`,
    /// `coverage`, `kinks`, `vacuous`, `blindSpots`, `seed`, `samples`, `notes`.
    public var json: [(String, JSON)] {
        [
            ("verdict", .string(verdict.rawValue)), ("mistakes", .mistakes(mistakes)), ("evidence", .strings(evidence)),
            ("correct", correct.map(JSON.string) ?? .null),
            ("alternatives", .array(alternatives.map { .mistakes($0) })),
            ("residual", residual.map(JSON.number) ?? .null), ("blocks", .array(blocks.map { $0.json })),
            (
                "coverage",
                .object([
                    ("points", .integer(coverage.points)), ("entries", .integer(coverage.entries)),
                    ("checked", .integer(coverage.checked)), ("directions", .integer(coverage.directions)),
                ])
            ),
            ("kinks", .array(kinks.map { $0.json })), ("vacuous", .strings(vacuous)),
            ("blindSpots", .array(blindSpots.map { $0.json })), ("seed", .unsigned(seed)),
            ("samples", .array(samples.map { $0.json })), ("notes", .strings(notes)),
        ]
    }
}

extension ExpressionReport.Sample {
    /// `point`, what the check of an entry has, and `at`, the values of all variables.
    fileprivate var json: JSON {
        let settings = at.map { setting in
            (
                setting.name,
                setting.shape.isEmpty ? JSON.number(setting.values.first ?? 0) : .array(setting.values.map(JSON.number))
            )
        }
        return .object([("point", .integer(point))] + check.members + [("at", .object(settings))])
    }
}

extension Derivation {
    /// Its steps, each with `part`, `derivative` and `rules`.
    public var json: JSON {
        .array(
            steps.map { step in
                .object([
                    ("part", .string(step.part)), ("derivative", .string(step.derivative)),
                    ("rules", .strings(step.rules.map { "\($0.name): \($0.formula)" })),
                ])
            })
    }
}
