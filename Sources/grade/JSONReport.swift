import Console
import Grading

/// An answer for a machine.
struct JSONReport {
    let json: JSON

    init(_ answer: Answer) {
        var members: [(String, JSON)] = []
        if let report = answer.report {
            members = [
                ("verdict", .string(report.verdict.rawValue)),
                ("mistakes", .array(report.mistakes.map { .string($0.rawValue) })),
                ("evidence", .array(report.evidence.map(JSON.string))),
                ("correct", report.correct.map(JSON.string) ?? .null),
                ("alternatives", .array(report.alternatives.map { .array($0.map { .string($0.rawValue) }) })),
                ("residual", report.residual.map(JSON.number) ?? .null),
                ("blocks", .array(report.blocks.map(Self.block))),
                (
                    "coverage",
                    .object([
                        ("points", .integer(report.coverage.points)), ("entries", .integer(report.coverage.entries)),
                        ("checked", .integer(report.coverage.checked)),
                        ("directions", .integer(report.coverage.directions)),
                    ])
                ),
                ("kinks", .array(report.kinks.map(JSON.string))), ("vacuous", .array(report.vacuous.map(JSON.string))),
                ("blindSpots", .array(report.blindSpots.map { .string($0.rawValue) })),
                ("seed", .unsigned(report.seed)), ("samples", .array(report.samples.map(Self.entry))),
                ("notes", .array(report.notes.map(JSON.string))),
            ]
        } else {
            members = [("correct", answer.derivation?.text.map(JSON.string) ?? .null)]
        }
        if let derivation = answer.derivation {
            members.append(
                (
                    "derivation",
                    .array(
                        derivation.steps.map { step in
                            .object([
                                ("part", .string(step.part)), ("derivative", .string(step.derivative)),
                                ("rules", .array(step.rules.map { .string("\($0.name): \($0.formula)") })),
                            ])
                        })
                ))
        }
        json = .object(members)
    }

    private static func block(_ block: ExpressionReport.Block) -> JSON {
        .object([
            ("name", .string(block.name)), ("shape", .array(block.shape.map(JSON.integer))),
            ("checked", .integer(block.checked)), ("agreeing", .integer(block.agreeing)),
            ("worst", block.worst.map(entry) ?? .null),
        ])
    }

    private static func entry(_ entry: ExpressionReport.Entry) -> JSON {
        let settings = entry.at.map { setting in
            (
                setting.name,
                setting.shape.isEmpty ? JSON.number(setting.values.first ?? 0) : .array(setting.values.map(JSON.number))
            )
        }
        return .object([
            ("point", .integer(entry.point)), ("index", .array(entry.index.map(JSON.integer))),
            ("claimed", .number(entry.claimed)), ("numeric", .number(entry.numeric)),
            ("errorBound", .number(entry.errorBound)), ("relativeError", .number(entry.relativeError)),
            ("step", .number(entry.step)), ("agrees", .bool(entry.agrees)), ("at", .object(settings)),
        ])
    }
}
