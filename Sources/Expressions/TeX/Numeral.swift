import Mathematics
import Text

/// Numbers as parts of a formula.
enum Numeral {
    /// With all digits, so that reading it gives the number back.
    static func exact(_ number: Double) -> Node { signed(number, "\(abs(number))") }

    /// With so many significant digits; very large and very small ones as 1.2·10⁻⁵.
    static func rounded(_ number: Double, digits: Int) -> Node {
        guard number.isFinite else {
            return number.isNaN ? .text("NaN") : signed(number, .symbol(.infinity))
        }
        let text = text(abs(number), digits: digits)
        let parts = text.split(separator: "e")
        guard parts.count == 2, let exponent = Int(parts[1]) else { return signed(number, text) }
        let power = Node.scripts(
            base: .number("10"), below: nil,
            above: exponent < 0 ? .row([.symbol(.minus), .number("\(-exponent)")]) : .number("\(exponent)"))
        let size: [Node] = parts[0] == "1" ? [power] : [.number(String(parts[0])), .symbol(.dot), power]
        return number < 0 ? .row([.symbol(.minus)] + size) : size.count == 1 ? power : .row(size)
    }

    /// Whether rounding to so many digits leaves the number as it is.
    static func isExact(_ number: Double, digits: Int) -> Bool {
        Double(text(abs(number), digits: digits)) == abs(number)
    }

    /// Below a million the digits before the point are all written: 5050, not 5.05·10³.
    private static func text(_ size: Double, digits: Int) -> String {
        NumberFormat.plain(digits, powers: -4..<max(6, digits)).text(size)
    }

    private static func signed(_ number: Double, _ text: String) -> Node { signed(number, .number(text)) }

    /// A negative zero is zero.
    private static func signed(_ number: Double, _ size: Node) -> Node {
        number < 0 ? .row([.symbol(.minus), size]) : size
    }
}
