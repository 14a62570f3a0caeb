import Ledger
import Mathematics
import Testing

private let formulas: [(row: String, tex: String)] = LedgerRow.all.flatMap { row in
    var formulas: [(row: String, tex: String)] = []
    if case .formula(let tex) = row.statement { formulas.append((row.number, tex)) }
    if let tex = row.correctFormula { formulas.append((row.number, tex)) }
    return formulas
}

@Suite("The ledger's formulas")
struct FormulaTests {
    @Test("a formula is ASCII TeX that can be read", arguments: formulas)
    func parses(row: String, tex: String) throws {
        #expect(tex.utf8.allSatisfy { $0 < 0x80 })
        let formula = try Formula(tex: tex)
        #expect(!formula.unicode.isEmpty)
        #expect(formula.ascii.utf8.allSatisfy { $0 < 0x80 })
    }

    @Test("every printed formula, step and correction is among them")
    func complete() {
        let statements = LedgerRow.all.filter { if case .formula = $0.statement { true } else { false } }
        // Forty formulas, without the two that are lines of code, and the first four steps of the worked example.
        #expect(statements.count { $0.number.first == "F" } == 40)
        #expect(statements.count { $0.number.first == "W" } == 4)
        #expect(statements.count == 44)
    }
}
