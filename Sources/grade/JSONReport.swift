import Console
import Expressions

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
                (
                    "kinks",
                    .array(
                        report.kinks.map { .object([("block", .string($0.block)), ("count", .integer($0.count))]) })
                ), ("vacuous", .array(report.vacuous.map(JSON.string))),
                (
                    "blindSpots",
                    .array(
                        report.blindSpots.map {
                            .object([
                                ("mistake", .string($0.mistake.rawValue)), ("reason", .string($0.reason)),
                                ("remedy", .string($0.remedy)),
                            ])
                        })
                ),
                ("seed", .unsigned(report.seed)), ("samples", .array(report.samples.map(Self.sample))),
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

    private static func block(_ block: BlockReport) -> JSON {
        .object([
            ("name", .string(block.name)), ("shape", .array(block.shape.map(JSON.integer))),
            ("status", .string(block.status.rawValue)),
            ("checked", .integer(block.checkedEntries + block.checkedDirections)),
            ("agreeing", .integer(block.agreeing)), ("worst", block.worst.map { .object(members(of: $0)) } ?? .null),
        ])
    }

    private static func sample(_ sample: ExpressionReport.Sample) -> JSON {
        let settings = sample.at.map { setting in
            (
                setting.name,
                setting.shape.isEmpty ? JSON.number(setting.values.first ?? 0) : .array(setting.values.map(JSON.number))
            )
        }
        return .object([("point", .integer(sample.point))] + members(of: sample.check) + [("at", .object(settings))])
    }

    private static func members(of check: EntryCheck) -> [(String, JSON)] {
        [
            ("index", .array(check.index.map(JSON.integer))), ("claimed", .number(check.claimed)),
            ("numeric", .number(check.numeric)), ("errorBound", .number(check.bound)),
            ("relativeError", .number(check.relativeError)), ("step", .number(check.step)),
            ("agrees", .bool(check.holds)),
        ]
    }
}
