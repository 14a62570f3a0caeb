import Mathematics
import TestSupport
import Testing

/// Every formula of the ledger and every construct of the subset, kept as files to be looked at when they change.
@Suite("Golden formulas")
struct FormulaGoldenTests {
    @Test("every formula and every worked example of the ledger is among them")
    func complete() {
        let rows = Set(Formulas.ledger.map(\.row))
        for number in 1...42 { #expect(rows.contains(number < 10 ? "F0\(number)" : "F\(number)")) }
        for number in 1...6 { #expect(rows.contains("W0\(number)")) }
    }

    @Test("in a line of Unicode")
    func unicode() throws { try expectGolden(listing { [$0.unicode] }, "line.txt") }

    @Test("in a line of ASCII")
    func ascii() throws { try expectGolden(listing { [$0.ascii] }, "line-ascii.txt") }

    @Test("stacked at several widths", arguments: [40, 80, 120])
    func stacked(width: Int) throws {
        try expectGolden(listing { $0.lines(width: width) }, "stacked-\(width).txt")
    }

    @Test("stacked in ASCII")
    func stackedASCII() throws { try expectGolden(listing { $0.lines(width: 80, ascii: true) }, "stacked-ascii.txt") }

    @Test("as TeX in one spelling")
    func tex() throws { try expectGolden(listing { [$0.tex] }, "normalized.tex.txt") }

    @Test("as MathML on a page that a browser opens")
    func mathML() throws {
        let rows = try formulas().map { name, formula in
            """
            <tr><th>\(name)</th>
            <td>\(formula.mathML(display: false))</td>
            <td>\(formula.mathML(display: true))</td></tr>
            """
        }
        try expectGolden(
            """
            <html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>Formulas</title>
            <style>td, th { padding: 0.5em; border-bottom: 1px solid silver; text-align: left }
            math { font-family: "Latin Modern Math", "STIX Two Math", "Cambria Math", "DejaVu Math TeX Gyre", math }</style></head>
            <body><table><tbody>
            \(rows.joined(separator: "\n"))
            </tbody></table></body></html>

            """, "formulas.xhtml")
    }

    private func formulas() throws -> [(name: String, formula: Formula)] {
        try Formulas.ledger.map { ($0.name, try Formula(tex: $0.tex)) }
            + Formulas.notations.enumerated().map { ("notation \($0 + 1)", try Formula(tex: $1)) }
    }

    private func listing(_ lines: (Formula) -> [String]) throws -> String {
        try formulas().map { name, formula in
            (["[\(name)]"] + lines(formula)).joined(separator: "\n") + "\n"
        }.joined(separator: "\n")
    }
}
