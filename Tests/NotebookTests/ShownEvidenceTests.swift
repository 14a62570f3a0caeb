import Ledger
import Tensors
import Testing

@testable import Notebook

private func shown(_ row: String, _ values: [(String, Check.Value?)]) throws -> ShownEvidence {
    ShownEvidence(try #require(LedgerRow.numbered(row)), values.map { (name: $0.0, value: $0.1) })
}

@Suite("Evidence as it is shown")
struct ShownEvidenceTests {
    @Test("each name of the row is a check with the ledger's number and tolerance")
    func checks() throws {
        let desk = try Desk()
        _ = desk.text()
        // F13: −0.55 and 1.2, each to a millionth
        desk.chapter.evidence("F13", ["b, if both move at once": 1.2000001, "b, if it waits for w": -0.551])
        let words = desk.text().split { $0.isWhitespace }.joined(separator: " ")
        #expect(
            words == "F13 ✗ 1 of 2 is not as the ledger has it "
                + "✗ b, if it waits for w -0.551 ≠ -0.55 (off by 0.001, tolerance 5.5e-07) [F13]")
        #expect(desk.chapter.conclude(stopped: nil)?.message == "1 of 2 checks failed: b, if it waits for w")
    }

    @Test("a name that is missing, unknown or given twice fails, and says which")
    func names() throws {
        let evidence = try shown(
            "Q14", [("reports", .integer(10)), ("reports", .integer(10)), ("step of the last one", .integer(900))])
        #expect(
            evidence.failed.map { "\($0.name): \($0.comparison)" } == [
                "Q14: a value for “reports”: 2 values ≠ one value",
                "Q14: a value for “step of the last report”: none ≠ one value",
                "Q14: the ledger's “step of the last one”: no such name ≠ a name of the row",
            ])
        #expect(evidence.checks.allSatisfy { $0.ledger == ["Q14"] })
        #expect(evidence.sentence == "3 of 3 are not as the ledger has them")
    }

    @Test("a row that the ledger does not have fails")
    func noRow() throws {
        let desk = try Desk()
        desk.chapter.evidence("Z99", [:])
        #expect(desk.chapter.conclude(stopped: nil)?.message == "1 of 1 checks failed: the ledger has a row Z99")
    }

    @Test("what a run does not compute is told and decides nothing")
    func missing() throws {
        let some = try shown("Q14", [("reports", .integer(10)), ("step of the last report", nil)])
        #expect(some.holds && some.checks.count == 1)
        #expect(some.sentence == "1 number as the ledger has it; not in this run: step of the last report")
        let none = try shown("Q14", [("reports", nil), ("step of the last report", nil)])
        #expect(none.sentence == "not in this run: reports, step of the last report")
    }

    @Test(
        "counts are exact, bounds hold from below, words and truths are as they are, lists one by one",
        arguments: [
            ("Q14", "reports", .integer(10), true), ("Q14", "reports", .integer(11), false),
            ("Q14", "reports", .number(10), false), ("T24", "its step", .integer(3949), true),
            ("T24", "its step", .integer(3951), false), ("T05", "training error with 10 points", .number(1e-20), true),
            ("T05", "training error with 10 points", .number(1.1e-20), false),
            ("T05", "training error with 10 points", .number(.nan), false),
            ("C09", "images to judge by that have no copy among those learned from", .integer(5), true),
            ("Q02", "0.975 in 32 bits, printed with 64", .text("0.975"), false),
            ("T48", "it stopped by its own rule", .bool(true), true),
            ("T48", "it stopped by its own rule", .bool(false), false),
            ("F37", "what L1 leaves of four targets", .list([.number(2), .number(0), .number(0), .number(0)]), true),
            ("F37", "what L1 leaves of four targets", .list([.number(2), .number(0), .number(0)]), false),
            (
                "F37", "what L1 leaves of four targets",
                .list([.number(2), .number(0), .number(1e-300), .number(0)]), false
            ),
        ] as [(String, String, Check.Value, Bool)])
    func agreement(_ row: String, _ name: String, _ value: Check.Value, _ holds: Bool) throws {
        let evidence = try #require(LedgerRow.numbered(row)?[name])
        #expect(Check(name, value, evidence.reference, of: row).holds == holds)
    }

    @Test("numbers in lists are counted one by one, and statements apart")
    func sentence() throws {
        let evidence = try shown(
            "F21",
            [
                ("sum of softmax, before and after z₁ is raised", .list([.number(1), .number(1)])),
                ("σ of z₂ stays as it is", .bool(true)), ("the share of z₂ in softmax falls", .bool(true)),
            ])
        #expect(evidence.sentence == "2 numbers and 2 statements as the ledger has them")
    }

    @Test("a tensor is the list of its numbers, and a float is widened")
    func values() {
        #expect(([[1, 2], [3, 4]] as Tensor<Float>).evidence.value == .list([1, 2, 3, 4].map { .number($0) }))
        #expect([1, 2].evidence.value == .list([.integer(1), .integer(2)]))
        #expect(Float(0.5).evidence.value == .number(0.5) && "a".evidence.value == .text("a"))
    }
}
