import Testing

@testable import Notebook

@Suite("Checks")
struct CheckTests {
    private func number(_ actual: Double, _ expected: Double, _ tolerance: Double) -> Bool {
        Check("", .number(actual), .number(expected), tolerance: tolerance, ledger: []).holds
    }

    @Test("numbers agree within the tolerance, and a NaN with nothing")
    func numbers() {
        #expect(number(1.5, 1, 0.5))
        #expect(!number(1.51, 1, 0.5))
        #expect(!number(.nan, 1, 1))
        #expect(!number(.nan, .nan, 1))
        #expect(!number(1, 1.1, .nan))
        #expect(number(.infinity, .infinity, 0))
        #expect(!number(.infinity, -.infinity, 1))
    }

    @Test("counts and lists agree exactly, one by one")
    func exact() {
        #expect(!Check("", .integer(3), .integer(4), ledger: []).holds)
        let list = Check(
            "", .list([.number(1), .number(2)]), .list([.number(1), .number(2.5)]), tolerance: 0.5, ledger: [])
        #expect(list.holds)
        #expect(!Check("", .list([.number(1)]), .list([.number(1), .number(2)]), tolerance: 9, ledger: []).holds)
    }

    @Test("a bound holds from below")
    func bounds() {
        #expect(Check("", .number(8.7e-28), .atMost, .number(1e-20), ledger: []).holds)
        #expect(!Check("", .number(.nan), .atMost, .number(1), ledger: []).holds)
        #expect(!Check("", .number(2), .atMost, .number(1), ledger: []).holds)
    }

    @Test(
        "both sides are written as far as they can be told apart",
        arguments: [
            (-35, -35, 0, "-35 = -35"), (1.25, 1, 0.5, "1.25 ≈ 1"), (1.25, 1, 0.1, "1.25 ≠ 1"),
            (1 + 1e-12, 1, 0, "1.000000000001 ≠ 1.0"),
        ] as [(Double, Double, Double, String)])
    func comparison(actual: Double, expected: Double, tolerance: Double, text: String) {
        #expect(Check("", .number(actual), .number(expected), tolerance: tolerance, ledger: []).comparison == text)
    }

    @Test("a claim is reproduced within three standard errors of seeds and images")
    func claims() {
        // p = 0.975: p(1 − p)/10⁴ = 2.4375e-6. Three seeds 0.97, 0.975, 0.98: sd² = 2.5e-5, sd²/3 = 8.333e-6;
        // 3·√1.0771e-5 = 0.009846.
        let near = Claim(
            row: "Q01", printed: 0.975, measured: [0.97 + 0.0098, 0.975 + 0.0098, 0.98 + 0.0098], images: 10_000)
        let far = Claim(
            row: "Q01", printed: 0.975, measured: [0.97 + 0.0099, 0.975 + 0.0099, 0.98 + 0.0099], images: 10_000)
        #expect(abs(near.standardDeviation - 0.005) < 1e-12)
        #expect(near.isReproduced)
        #expect(!far.isReproduced)
        #expect(!Claim(row: "Q01", printed: 0.5, measured: [], images: 10_000).isReproduced)
    }
}
