import Testing

@testable import Text

@Suite("Numbers as they are spoken")
struct SpokenNumberTests {
    @Test("prose has three significant digits of the largest value")
    func brief() {
        #expect(NumberFormat.brief(2.3) == "2.30")
        #expect(NumberFormat.brief(0.11, like: 2.3) == "0.11")
        #expect(NumberFormat.brief(0.981) == "0.981")
        #expect(NumberFormat.brief(1234) == "1234")
    }

    @Test("a single value has no zeros at its end")
    func plain() {
        #expect(
            NumberFormat.plain(12) == "12" && NumberFormat.plain(0.25) == "0.25"
                && NumberFormat.plain(1.5e-7) == "1.5e-7")
        #expect(NumberFormat.trimmed("1.500") == "1.5" && NumberFormat.trimmed("100") == "100")
    }
}
