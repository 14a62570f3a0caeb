import Console
import Mathematics
import Text

/// Writes the blocks of a document for a machine: each an object with its kind first.
enum JSONDocument {
    /// What stands at the end of a run has its own members in the report.
    static func json(_ block: Block) -> JSON? {
        switch block {
        case .prose(let prose): return json(prose)
        case .code(let lines, let first):
            return object("code", [("firstLine", .integer(first)), ("lines", strings(lines))])
        case .hidden(let lines, let reason):
            return object(
                "hidden",
                [("firstLine", .integer(lines.lowerBound)), ("lastLine", .integer(lines.upperBound)), text(reason)])
        case .note(let words): return object("note", [text(words)])
        case .output(let output): return json(output)
        case .ending: return nil
        }
    }

    private static func object(_ kind: String, _ members: [(String, JSON)]) -> JSON {
        .object([("kind", .string(kind))] + members)
    }

    private static func text(_ text: String) -> (String, JSON) { ("text", .string(text)) }
    private static func strings(_ texts: [String]) -> JSON { .array(texts.map(JSON.string)) }
    private static func blocks(_ blocks: [ProseBlock]) -> JSON { .array(blocks.map(json)) }
    private static func optional(_ text: String?) -> JSON { text.map(JSON.string) ?? .null }

    /// Prose has its words with formulas in TeX between dollar signs.
    private static func json(_ block: ProseBlock) -> JSON {
        switch block {
        case .heading(let level, let content): object("heading", [("level", .integer(level)), text(content.source)])
        case .paragraph(let content): object("paragraph", [text(content.source)])
        case .list(let items):
            object(
                "list",
                [
                    (
                        "items",
                        .array(
                            items.map {
                                .object([
                                    ("level", .integer($0.level)), ("number", $0.number.map(JSON.integer) ?? .null),
                                    text($0.content.source),
                                ])
                            })
                    )
                ])
        case .quotation(let inside): object("quotation", [("blocks", blocks(inside))])
        case .exercise(let title, let task, let solution):
            object(
                "exercise",
                [("title", .string(title.source)), ("task", blocks(task)), ("solution", blocks(solution))])
        case .aside(let title, let inside):
            object("aside", [("title", .string(title.source)), ("blocks", blocks(inside))])
        case .table(let columns, let rows):
            object(
                "table",
                [("columns", strings(columns.map(\.source))), ("rows", .array(rows.map { strings($0.map(\.source)) }))])
        case .formula(let formula): object("formula", [("tex", .string(formula.tex))])
        case .code(let lines): object("sample", [("lines", strings(lines))])
        }
    }

    private static func json(_ output: Output) -> JSON {
        switch output {
        case .shown(let name, let words): object("shown", [("name", optional(name)), text(words)])
        case .check(let check): merged("check", check.json)
        case .value(let name, let words): object("value", [("name", .string(name)), text(words)])
        case .table(let table): merged("table", json(table))
        case .figure(let shown):
            object(
                "figure",
                [
                    ("name", .string(shown.name)), ("title", .string(shown.figure.title)),
                    ("caption", optional(shown.caption)), ("summary", .string(shown.figure.summary)),
                ])
        case .matrix(let matrix):
            object(
                "matrix",
                [
                    ("name", optional(matrix.name)), ("shape", .array(matrix.shape.map(JSON.integer))),
                    ("rowNames", strings(matrix.rowNames)), ("columnNames", strings(matrix.columnNames)),
                    ("rows", .array(matrix.rows.map(strings))),
                ])
        case .trace(let trace):
            object("trace", [("tex", optional(trace.lines?.tex)), ("check", trace.check.json)])
        case .grade(let grade):
            object(
                "grade",
                [
                    ("name", .string(grade.name)), ("verdict", .string(grade.verdict.rawValue)),
                    ("headline", .string(grade.headline)),
                    ("formulas", .object(grade.formulas.map { ($0.label, .string($0.1.tex)) })),
                    ("facts", .array(grade.facts.map { .object([("label", .string($0.label)), text($0.text)]) })),
                    ("numbers", grade.numbers.map(json) ?? .null), ("check", grade.check.json),
                ])
        case .failure(let name, let message): object("failure", [("name", .string(name)), text(message)])
        case .claim(let claim): merged("claim", claim.json)
        case .row(let row):
            object(
                "statement",
                [
                    ("row", .string(row.number)), ("places", strings(row.places.map(\.description))),
                    ("original", optional(row.original)), ("translation", optional(row.translation)),
                    ("verdict", .string(row.verdict.rawValue)), ("reason", .string(row.reason)),
                    ("correction", optional(row.correction)), ("correctFormula", optional(row.correctFormula)),
                ])
        case .evidence(let evidence):
            object(
                "evidence",
                [
                    ("row", .string(evidence.row)), ("checks", .array(evidence.checks.map(\.json))),
                    ("notInThisRun", strings(evidence.missing)),
                ])
        case .noted(let row, let remark): object("noted", [("row", .string(row)), ("remark", optional(remark))])
        case .notMeasured(let row, let reason):
            object("notMeasured", [("row", .string(row)), ("reason", .string(reason))])
        }
    }

    private static func json(_ table: Table) -> JSON {
        .object([
            ("caption", optional(table.caption)), ("columns", strings(table.columns)),
            ("rows", .array(table.rows.map(strings))),
        ])
    }

    private static func merged(_ kind: String, _ value: JSON) -> JSON {
        guard case .object(let members) = value else { return value }
        return object(kind, members)
    }
}

extension [Inline] {
    /// The words as the source has them, without marks of emphasis, formulas between dollar signs.
    fileprivate var source: String {
        map { inline in
            switch inline {
            case .text(let text), .code(let text): text
            case .formula(let formula): "$\(formula.tex)$"
            case .emphasis(let content), .strong(let content): content.source
            case .link(let content, let target): "\(content.source) (\(target))"
            case .value(let name): "{\(name)}"
            }
        }.joined()
    }
}
