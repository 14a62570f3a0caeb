/// Numbers as text, the same on every platform and in every locale.
enum NumberText {
    /// A value with a fixed number of decimals, halves rounded away from zero; never "-0".
    static func fixed(_ value: Double, _ decimals: Int) -> String {
        guard value.isFinite else { return value.isNaN ? "NaN" : value < 0 ? "-∞" : "∞" }
        guard abs(value) < 1e15 else { return exponential(value, 3) }
        let places = min(max(decimals, 0), 17)
        // Whole part and fraction apart, both exact: the product with 10ⁿ would lose digits at 1e9 + 1e-7.
        var whole = abs(value).rounded(.down)
        let scale = Ticks.powerOfTen(places)
        var fraction = ((abs(value) - whole) * scale).rounded(.toNearestOrAwayFromZero)
        if fraction >= scale { (whole, fraction) = (whole + 1, fraction - scale) }
        let sign = value < 0 && (whole > 0 || fraction > 0) ? "-" : ""
        guard places > 0 else { return sign + "\(UInt64(whole))" }
        let digits = "\(UInt64(fraction))"
        return sign + "\(UInt64(whole))." + String(repeating: "0", count: max(0, places - digits.count)) + digits
    }

    /// Mantissa and exponent, such as 2.5e-7, with at most so many decimals and no trailing zeros.
    static func exponential(_ value: Double, _ decimals: Int) -> String {
        guard value.isFinite, value != 0 else { return value == 0 ? "0" : fixed(value, 0) }
        var power = LogTicks.decade(below: abs(value))
        var mantissa = divided(value, power)
        // 9.9996 with three decimals reads 10.000, which is the next decade's 1.
        if abs((mantissa * Ticks.powerOfTen(decimals)).rounded()) >= 10 * Ticks.powerOfTen(decimals) {
            power += 1
            mantissa = divided(value, power)
        }
        return trimmed(fixed(mantissa, decimals)) + "e\(power)"
    }

    /// A value to about three significant digits, for prose: 2.30, 0.110, 1,234 without the comma, 1.5e-7.
    static func brief(_ value: Double, like magnitude: Double? = nil, extra: Int = 0) -> String {
        let size = abs(magnitude ?? value)
        guard value.isFinite, size.isFinite, size > 0 else { return fixed(value, 0) }
        guard size >= 1e-4, size < 1e7 else { return exponential(value, 2 + extra) }
        return fixed(value, max(0, 2 - LogTicks.decade(below: size)) + extra)
    }

    /// A value for prose, without the zeros that end its fraction: 12, 0.25, 1.5e-7.
    static func plain(_ value: Double) -> String {
        value == value.rounded() && abs(value) < 1e15 ? fixed(value, 0) : trimmed(brief(value, extra: 1))
    }

    /// A decimal number without the zeros that end its fraction.
    static func trimmed(_ text: String) -> String {
        guard text.contains(".") else { return text }
        var digits = Substring(text)
        while digits.last == "0" { digits.removeLast() }
        if digits.last == "." { digits.removeLast() }
        return String(digits)
    }

    /// A count with commas between thousands.
    static func grouped(_ count: Int) -> String {
        let digits = Array(String(count.magnitude))
        let groups = digits.indices.map { index in
            (index > 0 && (digits.count - index) % 3 == 0 ? "," : "") + String(digits[index])
        }
        return (count < 0 ? "-" : "") + groups.joined()
    }

    private static func divided(_ value: Double, _ power: Int) -> Double {
        // 10ⁿ underflows below −323, so small powers are divided out in two halves.
        power < -300
            ? value * Ticks.powerOfTen(300) * Ticks.powerOfTen(-power - 300)
            : value / Ticks.powerOfTen(power)
    }
}
