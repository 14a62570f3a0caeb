import Testing

@testable import Tables

@Suite("Number")
struct NumberTests {
    @Test(
        "numbers are those that logs write",
        arguments: [
            (" 1.5 ", 1.5), ("-2e-3", -0.002), ("+4", 4), ("inf", .infinity), ("1e400", .infinity), ("0x10", nil),
            ("1,5", nil), ("", nil), ("1 2", nil),
        ])
    func parse(text: String, number: Double?) {
        #expect(Number.parse(text) == number)
    }
}
