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

    @Test("what is read the short way is to the bit what Swift reads")
    func exact() {
        var state: UInt64 = 1
        func draw(_ limit: UInt64) -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return (state >> 33) % limit
        }
        for _ in 0..<20_000 {
            let (whole, fraction) = (String(draw(1 << 31)), String(draw(1 << 31)))
            let kept = String(fraction.prefix(Int(draw(10))))
            var text =
                ["", "-", "+"][Int(draw(3))] + whole.prefix(1 + Int(draw(10))) + (kept.isEmpty ? "" : "." + kept)
            if draw(2) == 0 { text += ["e", "E"][Int(draw(2))] + ["", "-", "+"][Int(draw(3))] + "\(draw(40))" }
            #expect(Number.parse(text)?.bitPattern == Double(text)?.bitPattern, "\(text)")
        }
    }

    @Test(
        "texts that are almost numbers are what Swift says they are",
        arguments: [
            "1.", ".5", "-", "+", "e5", "1e", "1e+", "--1", "1.2.3", "1e5.5", "9007199254740993",
            "12345678901234567890",
            "0.000000000000000000000000001", "1e22", "1e23", "-0", "1e1000", "infinity", "NaN", "1_000", "١",
        ])
    func almost(text: String) { #expect(Number.parse(text)?.bitPattern == Double(text)?.bitPattern) }
}
