import Testing
import Text

@testable import Notebook

@Suite("Numbers for people")
struct NumberFormatTests {
    @Test(
        "a number is written as its format says",
        arguments: [
            (.significant(6), 0.1 + 0.2, "0.3"), (.significant(6), 2000, "2000"), (.significant(3), 1e-12, "1e-12"),
            (.decimals(3), 0.9876, "0.988"), (.percent(1), 0.9731, "97.3%"), (.percent(0), 1, "100%"),
            (.decimals(1), -0.01, "0.0"), (.significant(3), -0.0, "0"), (.significant(0), 12, "1e+01"),
            (.percent(1), .nan, "NaN"), (.decimals(2), -.infinity, "-Infinity"),
        ] as [(NumberFormat, Double, String)])
    func formats(format: NumberFormat, number: Double, text: String) {
        #expect(format.text(number) == text)
    }
}
