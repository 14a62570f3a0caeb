import Foundation
import Testing

@testable import Text

@Suite("Numbers as text")
struct NumberFormatTests {
    /// Numbers of every size, sums of few powers of two among them, whose last digits are often halves.
    private static let numbers: [Double] = {
        var generator = SystemRandomNumberGenerator()
        var result: [Double] = [
            0, 1, 0.5, 2.5, 0.125, 1.0625, 9.5, 99.5, 0.95, 9.9999995, 1e22, .leastNonzeroMagnitude,
            .greatestFiniteMagnitude,
        ]
        for _ in 0..<2000 {
            result.append(Double(bitPattern: generator.next()))
            result.append(Double(Int64.random(in: -99_999...99_999, using: &generator)) / 64)
            result.append(Double.random(in: -10...10, using: &generator))
        }
        return result.filter { $0.isFinite }
    }()

    /// What the C library writes, without the sign of a negative zero.
    private func printed(_ format: String, _ number: Double) -> String {
        let text = String(format: format, number)
        return text.hasPrefix("-") && !text.contains { "123456789".contains($0) } ? String(text.dropFirst()) : text
    }

    @Test(
        "every digit is the one that the C library writes, but where exactly half a digit is left",
        arguments: [1, 2, 3, 4, 6, 10, 17, 25])
    func digits(_ count: Int) {
        for number in Self.numbers {
            let digits = DecimalDigits(of: number)
            func isHalf(_ kept: Int) -> Bool { digits.digits.count == kept + 1 && digits.digits.last == 5 }
            #expect(isHalf(count) || NumberFormat.significant(count).text(number) == printed("%.\(count)g", number))
            #expect(
                isHalf(digits.exponent + count - 1)
                    || NumberFormat.decimals(count - 1).text(number) == printed("%.\(count - 1)f", number))
        }
    }

    @Test("zeros fill up to so many significant digits, and nothing else changes", arguments: [1, 2, 3, 6])
    func padded(_ count: Int) throws {
        for number in Self.numbers where number != 0 {
            let text = NumberFormat.padded(count).text(number)
            let parts = text.split(separator: "e")
            let digits = parts[0].filter { $0.isNumber }.drop { $0 == "0" }
            #expect(digits.count == count, "\(number): \(text)")
            let trimmed = NumberFormat.trimmed(String(parts[0])) + parts.dropFirst().map { "e\($0)" }.joined()
            #expect(trimmed == NumberFormat.significant(count).text(number))
        }
        #expect(NumberFormat.padded(3).text(0) == "0.00" && NumberFormat.padded(3).text(231) == "231")
    }

    @Test("per cent, halves away from zero, all digits before the point where that is asked for")
    func styles() {
        #expect(NumberFormat.percent(1).text(0.9751) == "97.5%" && NumberFormat.percent(0).text(0.005) == "1%")
        #expect(NumberFormat.decimals(0).text(2.5) == "3" && NumberFormat.decimals(1).text(-0.25) == "-0.3")
        #expect(NumberFormat.plain(4, powers: -4..<6).text(123456.7) == "123457")
        #expect(NumberFormat.plain(4, powers: -4..<6).text(1234567) == "1.235e+06")
        #expect(NumberFormat.plain(6, powers: -5..<15).text(0.0000123456789) == "0.0000123457")
        #expect(NumberFormat.scientific(3).text(2.5e-7) == "2.5e-7" && NumberFormat.scientific(1).text(99.96) == "1e2")
        #expect(NumberFormat.scientific(1).text(.leastNonzeroMagnitude) == "4.9e-324")
        #expect(NumberFormat.scientific(3).text(9.9996e4) == "1e5" && NumberFormat.decimals(2).text(9.996) == "10.00")
        #expect(NumberFormat.decimals(4).text(1_000_000_000.0002) == "1000000000.0002")
        #expect(NumberFormat.scientific(2).text(0) == "0" && NumberFormat.scientific(2).text(-1234) == "-1.23e3")
    }

    @Test("no negative zero, and what is no number by its name")
    func special() {
        #expect(NumberFormat.significant(3).text(-0.0) == "0" && NumberFormat.decimals(2).text(-0.001) == "0.00")
        #expect(
            NumberFormat.decimals(1).text(.nan) == "NaN" && NumberFormat.decimals(1).text(-.infinity) == "-Infinity")
        #expect(NumberFormat.significant(3).typographic(-.infinity) == "−∞")
        #expect(NumberFormat.significant(3).typographic(-1e-7) == "−1e-07")
    }
}
