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
        #expect(row.places.first?.description == place)
        #expect(row.verdict == verdict)
        #expect(row.chapters == [5])
    }

    @Test("a number that is not in the ledger has no row", arguments: ["", "C00", "c02", "C2", "Z99"])
    func absent(number: String) {
        #expect(LedgerRow.numbered(number) == nil)
    }
}
