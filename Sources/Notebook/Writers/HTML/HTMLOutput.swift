import Console
import Ledger
import Mathematics
import Text

/// Writes what code left behind as XHTML.
struct HTMLOutput {
    /// The rows of the ledger that have a place on the page.
    let rows: Set<String>

    func markup(_ output: Output) -> String {
        switch output {
        case .shown(let name, let text): return shown(name, text)
        case .check(let check): return checked(check)
        case .value(let name, let text):
            return line("value", "", Markup.element("code", name.xmlEscaped) + " = " + Markup.text(text))
        case .table(let table): return Self.table(table)
        case .figure(let figure): return drawn(figure)
        case .matrix(let matrix): return laidOut(matrix)
        case .trace(let trace):
            let formula = trace.lines.map { HTMLProse.display($0) } ?? ""
            guard trace.check.holds, !formula.isEmpty else { return formula + checked(trace.check) }
            let says = mark(true, "The formula comes to the value of the code.") + references(trace.check.ledger)
            return Markup.element(
                "div", [("class", "trace")], formula + Markup.element("span", [("class", "seal")], says)) + "\n"
        case .grade(let grade): return graded(grade)
        case .failure(let name, let message):
            let words = Markup.element("strong", Markup.text(name))
            return line("failure", "⚠", words + Markup.element("pre", Markup.text(message)), element: "div")
        case .claim(let claim):
            return line(
                claim.isReproduced ? "holds" : "differs", claim.isReproduced ? "✓" : "≠", Markup.text(claim.sentence))
        case .row(let row): return stated(row)
        case .evidence(let evidence): return evident(evidence)
        case .noted(let row, let remark): return line("noted", "·", Markup.text(Output.noting(row, remark)))
        case .notMeasured(let row, let reason):
            return line("noted", "·", Markup.text(Output.notMeasuring(row, reason)))
        }
    }

    // MARK: - Lines

    private func line(_ kind: String, _ sign: String, _ content: String, element: String = "p") -> String {
        let mark = sign.isEmpty ? "" : Markup.element("span", [("class", "mark"), ("aria-hidden", "true")], sign) + " "
        return Markup.element(element, [("class", kind)], mark + content) + "\n"
    }

    /// A sign for the eye and words for the ear.
    func mark(_ holds: Bool, _ words: String) -> String {
        Markup.element("span", [("class", "mark"), ("aria-hidden", "true")], holds ? "✓" : "✗")
            + Markup.element("span", [("class", "spoken")], words)
    }

    func checked(_ check: Check, isReferring: Bool = true) -> String {
        let deviation = check.deviation.map { " (\($0))" } ?? ""
        let numbers = Markup.element("span", [("class", "numbers")], Markup.text(check.comparison + deviation))
        return Markup.element(
            "p", [("class", check.holds ? "holds" : "fails")],
            mark(check.holds, check.holds ? "Holds: " : "Does not hold: ") + " " + Markup.text(check.name) + " "
                + numbers
                + (isReferring ? references(check.ledger) : "")) + "\n"
    }

    private func references(_ ledger: [String]) -> String {
        guard !ledger.isEmpty else { return "" }
        let names = ledger.map { row in
            rows.contains(row)
                ? Markup.element("a", [("href", "#claim-\(row)")], row.xmlEscaped) : row.xmlEscaped
        }
        return Markup.element("span", [("class", "rows")], " [" + names.joined(separator: ", ") + "]")
    }

    private func shown(_ name: String?, _ text: String) -> String {
        let label = name.map { Markup.element("span", [("class", "name")], Markup.text($0)) } ?? ""
        guard text.contains("\n") else {
            return line("shown", "", label + " " + Markup.element("code", Markup.text(text)))
        }
        let pre = Markup.element("pre", Markup.text(text))
        return Markup.element("div", [("class", "shown")], label + HTMLProse.wide(name ?? "Output", pre)) + "\n"
    }

    // MARK: - Tables

    static func table(_ table: Table) -> String {
        let isNumeric = table.columns.indices.map(table.isNumeric)
        func cell(_ name: String, _ column: Int, _ text: String) -> String {
            Markup.element(
                name, [("scope", name == "th" ? "col" : nil), ("class", isNumeric[column] ? "number" : nil)],
                Markup.text(text))
        }
        let caption = table.caption.map { Markup.element("caption", Markup.text($0)) } ?? ""
        let head = Markup.element("tr", table.columns.enumerated().map { cell("th", $0, $1) }.joined())
        let body = table.rows.map { row in
            let cells = table.columns.indices.map { cell("td", $0, $0 < row.count ? row[$0] : "") }
            return Markup.element("tr", cells.joined())
        }
        return HTMLProse.wide(
            table.caption ?? "Table",
            Markup.element(
                "table",
                caption + Markup.element("thead", head) + Markup.element("tbody", "\n" + body.joined(separator: "\n"))))
    }

    private func laidOut(_ matrix: Matrix) -> String {
        let shape = "[" + matrix.shape.map(String.init).joined(separator: ", ") + "]"
        let caption = Markup.element(
            "caption", Markup.element("span", [("class", "name")], Markup.text(matrix.name ?? "")) + " " + shape)
        let hasNames = !matrix.rowNames.isEmpty
        let corner = hasNames ? "<td></td>" : ""
        let names = (matrix.rows.first ?? []).indices.map {
            Markup.element(
                "th", [("scope", "col")], Markup.text($0 < matrix.columnNames.count ? matrix.columnNames[$0] : ""))
        }
        let head =
            matrix.columnNames.isEmpty ? "" : Markup.element("thead", Markup.element("tr", corner + names.joined()))
        let body = matrix.rows.enumerated().map { index, row in
            let name = index < matrix.rowNames.count ? matrix.rowNames[index] : ""
            let first = hasNames ? Markup.element("th", [("scope", "row")], Markup.text(name)) : ""
            return Markup.element("tr", first + row.map { Markup.element("td", $0) }.joined())
        }
        return HTMLProse.wide(
            matrix.name ?? "Matrix",
            Markup.element("table", [("class", "matrix")], caption + head + Markup.element("tbody", body.joined())))
    }

    // MARK: - Boxes

    private func graded(_ grade: Grade) -> String {
        let (kind, sign) =
            switch grade.verdict {
            case .correct: ("right", "✓")
            case .wrong: ("wrong", "✗")
            case .inconclusive, .notCheckable: ("open", "?")
            }
        func pair(_ label: String, _ content: String, scrolls: Bool = false) -> String {
            Markup.element("dt", Markup.text(label))
                + Markup.element("dd", [("tabindex", scrolls ? "0" : nil)], content)
        }
        let title = Markup.element(
            "p", [("class", "title")], Markup.element("strong", "Graded: " + Markup.text(grade.name)))
        let formulas = grade.formulas.map { pair($0.label, $0.1.mathML(display: false), scrolls: true) }.joined(
            separator: "\n")
        let verdict = Markup.element(
            "p", [("class", "verdict")],
            Markup.element("span", [("class", "mark"), ("aria-hidden", "true")], sign) + " "
                + Markup.text(grade.headline))
        let facts = grade.facts.map { pair($0.label, Markup.text($0.text)) }.joined(separator: "\n")
        func listed(_ pairs: String) -> String { pairs.isEmpty ? "" : Markup.element("dl", "\n" + pairs) + "\n" }
        let box = Markup.element(
            "section", [("class", "grade \(kind)"), ("aria-label", "Graded: \(grade.name)")],
            "\n" + title + listed(formulas) + verdict + listed(facts) + (grade.numbers.map(Self.table) ?? ""))
        return box + "\n" + (grade.check.holds ? "" : checked(grade.check))
    }

    private func stated(_ row: LedgerRow) -> String {
        func part(_ name: String, _ attributes: [(String, String?)], _ text: String) -> String {
            let lines = text.split(separator: "\n").map { String($0).xmlEscaped }
            return Markup.element(name, attributes, lines.joined(separator: "<br/>")) + "\n"
        }
        func formula(_ tex: String) -> String {
            (try? Formula(tex: tex)).map { HTMLProse.display($0) } ?? part("pre", [], tex)
        }
        let places = row.places.map(\.description).joined(separator: "; ")
        var parts =
            Markup.element(
                "p", [("class", "title")],
                Markup.element("strong", row.number) + " \(Markup.text(places)) "
                    + Markup.element("span", [("class", "verdict")], row.verdict.rawValue)) + "\n"
        var quoted = ""
        if let original = row.original { quoted += part("p", [("lang", "zh-Hans")], original) }
        if let translation = row.translation { quoted += part("p", [("class", "translation")], translation) }
        switch row.statement {
        case .formula(let tex): quoted += formula(tex)
        case .code(let text), .listing(let text):
            quoted += HTMLProse.wide("As printed", Markup.element("pre", Markup.text(text)))
        case nil: break
        }
        parts += Markup.element("blockquote", "\n" + quoted) + "\n"
        parts += Markup.element("p", Markup.text(row.reason)) + "\n"
        if let correction = row.correction {
            parts += Markup.element("p", Markup.element("strong", "Correct: ") + Markup.text(correction)) + "\n"
        }
        if let tex = row.correctFormula { parts += formula(tex) }
        let kind =
            [.correct, .convention].contains(row.verdict)
            ? "right" : row.verdict == .wrong || row.verdict == .nonsense ? "wrong" : "open"
        return Markup.element(
            "section",
            [("class", "claim \(kind)"), ("id", "claim-\(row.number)"), ("aria-label", "Claim \(row.number)")],
            "\n" + parts) + "\n"
    }

    // MARK: - Figures

    /// Drawn a second time for a telephone, where the letters of a picture scaled down could not be read.
    ///
    /// A picture of many strokes would make the page heavy: it stands once and scrolls.
    private func drawn(_ shown: ShownFigure) -> String {
        let wide = shown.figure.svg(width: 640, isStandalone: false)
        let narrow = shown.figure.named(shown.name + "-narrow").svg(width: 340, isStandalone: false)
        let caption = shown.caption.map { Markup.element("figcaption", Markup.text($0)) } ?? ""
        guard narrow.utf8.count <= 8_000 else {
            let scrolling = Markup.element(
                "div",
                [
                    ("class", "drawn scrolling"), ("tabindex", "0"), ("role", "group"),
                    ("aria-label", shown.figure.title),
                ], wide)
            return Markup.element("figure", "\n" + scrolling + caption) + "\n"
        }
        return Markup.element(
            "figure",
            "\n" + Markup.element("div", [("class", "drawn wide-screen")], wide)
                + Markup.element("div", [("class", "drawn narrow-screen")], narrow) + caption) + "\n"
    }
}
