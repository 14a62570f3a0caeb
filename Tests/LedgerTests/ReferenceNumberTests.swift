import Testing

@testable import Ledger

@Suite("Reference numbers")
struct ReferenceNumberTests {
    @Test(
        "a run may be off by half a unit of the last digit or by a millionth, whichever is smaller",
        arguments: [
            // 10⁻¹⁰ / 2 against 0.21·10⁻⁶; 10⁻³ / 2 against 0.975·10⁻⁶; ½ against 3·10⁻⁶; 10⁻¹⁸ / 2 against 8.64·10⁻²²
            ("-0.2109876543", 5e-11), ("0.975", 9.75e-7), ("3", 3e-6), ("8.64e-16", 8.64e-22), ("1.5e3", 1.5e-3),
            ("0.0", 0), ("8.640000e-16", 5e-23),
        ])
    func tolerance(written: String, tolerance: Double) {
        let number = ReferenceNumber(written)
        #expect(number.value == Double(written))
        #expect(abs(number.tolerance - tolerance) <= tolerance * 1e-9)
    }

    @Test("a tolerance of its own counts instead")
    func ownTolerance() { #expect(ReferenceNumber("3930", within: 20).tolerance == 20) }

    @Test("what is no number agrees with nothing", arguments: ["", "x", "nan", "inf", "1e999", "1,5"])
    func unreadable(_ written: String) { #expect(ReferenceNumber(written).value.isNaN) }

    @Test(
        "prose has a true minus, powers of ten, and as many decimals as are asked for",
        arguments: [
            ("-0.50", nil, "−0.50"), ("8.64e-16", nil, "8.64·10⁻¹⁶"), ("1883.0", nil, "1883.0"),
            ("0.12345678903", 10, "0.1234567890"), ("3.658752e10", 2, "3.66·10¹⁰"), ("-2.5", 0, "−3"),
            ("0.0996", 3, "0.100"), ("9.96", 1, "10.0"), ("4.5", 3, "4.5"), ("12", 2, "12"),
        ] as [(String, Int?, String)])
    func text(written: String, decimals: Int?, text: String) {
        #expect(ReferenceNumber(written).text(decimals: decimals) == text)
    }
}
