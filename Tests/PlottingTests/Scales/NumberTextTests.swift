import Testing

@testable import Plotting

@Suite("Number text")
struct NumberTextTests {
    @Test(
        "fixed decimals round half away from zero and never read -0",
        arguments: [
            (0.0, 1, "0.0"), (-0.04, 1, "0.0"), (0.25, 1, "0.3"), (-2.5, 0, "-3"), (9.996, 2, "10.00"),
            (1_000_000_000.0002, 4, "1000000000.0002"), (0.05, 2, "0.05"),
        ])
    func fixed(value: Double, decimals: Int, text: String) {
        #expect(NumberText.fixed(value, decimals) == text)
    }

    @Test(
        "exponents are short",
        arguments: [
            (1e-7, 3, "1e-7"), (2.5e-7, 3, "2.5e-7"), (-1e300, 2, "-1e300"), (9.9996e4, 3, "1e5"),
            (.leastNonzeroMagnitude, 1, "4.9e-324"),
            (0, 3, "0"),
        ])
    func exponential(value: Double, decimals: Int, text: String) {
        #expect(NumberText.exponential(value, decimals) == text)
    }

    @Test("prose has three significant digits of the largest value")
    func brief() {
        #expect(NumberText.brief(2.3) == "2.30")
        #expect(NumberText.brief(0.11, like: 2.3) == "0.11")
        #expect(NumberText.brief(0.981) == "0.981")
        #expect(NumberText.brief(1234) == "1234")
    }

    @Test("counts are grouped by thousands")
    func grouped() {
        #expect([0, 999, 1000, -1_234_567].map(NumberText.grouped) == ["0", "999", "1,000", "-1,234,567"])
    }
}
