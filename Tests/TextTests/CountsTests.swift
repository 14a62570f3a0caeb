import Testing

@testable import Text

@Suite("Counts")
struct CountsTests {
    @Test("thousands are grouped, and one thing has its singular")
    func groups() {
        #expect(0.grouped == "0" && 999.grouped == "999" && 1000.grouped == "1,000" && 225_034.grouped == "225,034")
        #expect((-1_234_567).grouped == "-1,234,567" && UInt64.max.grouped == "18,446,744,073,709,551,615")
        #expect(Int.min.grouped == "-9,223,372,036,854,775,808")
        #expect(1.counted("entry", "entries") == "1 entry" && 1200.counted("entry", "entries") == "1,200 entries")
        #expect(0.counted("entry", "entries") == "0 entries")
    }
}
