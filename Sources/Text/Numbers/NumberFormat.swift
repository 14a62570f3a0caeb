/// How a number is written for people; the same on every machine, in every run and under every locale.
///
///     NumberFormat.significant(4).text(2.0 / 3)         // 0.6667
///     NumberFormat.percent(1).text(0.9751)              // 97.5%
///     NumberFormat.significant(4).typographic(-1e-7)    // −1e-07
public enum NumberFormat: Sendable, Equatable {
    /// At most so many significant digits, without trailing zeros; very large and very small numbers with an exponent.
    case significant(Int)
    /// The same, but with all digits before the point, and without an exponent where the number's power of ten is one of
    /// `powers`: 12345678.
    case plain(Int, powers: Range<Int>)
    /// Exactly so many significant digits: 0.250.
    case padded(Int)
    /// So many decimals.
    case decimals(Int)
    /// Per cent with so many decimals: 0.975 is 97.5%.
    case percent(Int)
    /// A mantissa of at most so many decimals and an exponent, without trailing zeros: 2.5e-7.
    case scientific(Int)

    /// The number as text in ASCII; a negative one that rounds to zero is zero.
    public func text(_ number: Double) -> String {
        guard number.isFinite else { return number.isNaN ? "NaN" : number < 0 ? "-Infinity" : "Infinity" }
        let size = size(number)
        return number < 0 && size.utf8.contains { (49...57).contains($0) } ? "-" + size : size
    }

    /// The number as mathematics writes it: with a minus sign, and ∞.
    public func typographic(_ number: Double) -> String {
        if number.isInfinite { return number < 0 ? "−∞" : "∞" }
        let text = text(number)
        return text.hasPrefix("-") ? "−" + text.dropFirst() : text
    }

    private func size(_ number: Double) -> String {
        var value = DecimalDigits(of: number)
        switch self {
        case .significant(let count): return value.general(max(count, 1), powers: -4..<max(count, 1))
        case .plain(let count, let powers):
            let isPlain = powers.contains(value.exponent - 1)
            return value.general(isPlain ? max(count, value.exponent, 1) : max(count, 1), powers: powers)
        case .padded(let count): return value.general(max(count, 1), powers: -4..<max(count, 1), keepsZeros: true)
        case .decimals(let count): return value.fixed(max(count, 0))
        case .percent(let count):
            var share = DecimalDigits(of: number * 100)
            return share.fixed(max(count, 0)) + "%"
        case .scientific(let decimals):
            value.round(to: max(decimals, 0) + 1)
            return value.digits.isEmpty ? "0" : value.mantissa(decimals: 0) + "e\(value.exponent - 1)"
        }
    }
}

extension DecimalDigits {
    /// Rounded to so many decimals, all of them written.
    fileprivate mutating func fixed(_ decimals: Int) -> String {
        round(to: exponent + decimals)
        var text = ""
        for place in (0..<max(exponent, 1)).reversed() { text += "\(digit(at: place))" }
        guard decimals > 0 else { return text }
        text += "."
        for place in 1...decimals { text += "\(digit(at: -place))" }
        return text
    }

    /// The digits as d.ddd, with at least so many decimals.
    fileprivate func mantissa(decimals: Int) -> String {
        var text = "\(digit(at: exponent - 1))"
        let count = max(digits.count - 1, decimals)
        if count > 0 { text += "." }
        for place in 0..<count { text += "\(digit(at: exponent - 2 - place))" }
        return text
    }

    /// So many significant digits, with an exponent where the power of ten is none of `powers`: C's `%g`.
    fileprivate mutating func general(_ count: Int, powers: Range<Int>, keepsZeros: Bool = false) -> String {
        round(to: count)
        guard !digits.isEmpty else {
            return keepsZeros && count > 1 ? "0." + String(repeating: "0", count: count - 1) : "0"
        }
        let power = exponent - 1
        guard powers.contains(power) else {
            let size = abs(power)
            let text = mantissa(decimals: keepsZeros ? count - 1 : 0)
            return text + (power < 0 ? "e-" : "e+") + (size < 10 ? "0" : "") + "\(size)"
        }
        return fixed(keepsZeros ? count - 1 - power : max(0, digits.count - exponent))
    }
}
