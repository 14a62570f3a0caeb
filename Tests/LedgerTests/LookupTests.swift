import Ledger
import Testing

@Suite("The ledger")
struct LookupTests {
    @Test(
        "a row is found by its number, with its place and its verdict",
        arguments: [
            ("C01", "document 000, §4.3", Verdict.wrong), ("C02", "document 000, §5.2", .correct),
            ("C03", "document 001, §5.2", .correct), ("C04", "document 002, §5.2", .wrong),
            ("C05", "document 003, §5.2", .correct),
        ])
    func lookup(number: String, place: String, verdict: Verdict) throws {
        let row = try #require(LedgerRow.numbered(number))
        #expect(row.number == number)
        #expect(row.place.description == place)
        #expect(row.verdict == verdict)
        #expect(row.chapter == 5)
    }

    @Test("a number that is not in the ledger has no row", arguments: ["", "C00", "c02", "C2", "Z99"])
    func absent(number: String) {
        #expect(LedgerRow.numbered(number) == nil)
    }

    @Test("no number stands twice, and each is a letter and two digits")
    func numbers() {
        #expect(Set(LedgerRow.all.map(\.number)).count == LedgerRow.all.count)
        for row in LedgerRow.all {
            #expect(row.number.wholeMatch(of: /[FWCQT][0-9]{2}/) != nil, "\(row.number)")
        }
    }

    @Test("a wrong row says why and what is right; Chinese words have their translation")
    func completeness() {
        for row in LedgerRow.all {
            #expect(!row.reason.isEmpty, "\(row.number)")
            #expect((row.correction == nil) == (row.verdict == .correct), "\(row.number)")
            #expect((row.original == nil) == (row.translation == nil), "\(row.number)")
            #expect(row.original != nil || row.statement != nil, "\(row.number)")
        }
    }
}
