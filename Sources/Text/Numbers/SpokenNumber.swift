// Numbers as they are spoken: what a sentence, a title or a cell of a table has room for.
extension NumberFormat {
    /// A value to about three significant digits: 2.30, 0.110, 1234, 1.5e-7.
    ///
    /// With `magnitude`, as many decimals as that number would have, so that a row of values lines up; `extra` asks for more
    /// digits or fewer.
    public static func brief(_ value: Double, like magnitude: Double? = nil, extra: Int = 0) -> String {
        let size = (magnitude ?? value).magnitude
        guard value.isFinite, size.isFinite, size > 0 else { return NumberFormat.decimals(0).text(value) }
        guard size >= 1e-4, size < 1e7 else { return NumberFormat.scientific(2 + extra).text(value) }
        let power = DecimalDigits(of: size).exponent - 1
        return NumberFormat.decimals(max(0, 2 - power) + extra).text(value)
    }

    /// A value without the zeros that end its fraction: 12, 0.25, 1.5e-7.
    public static func plain(_ value: Double) -> String {
        value == value.rounded() && value.magnitude < 1e15
            ? NumberFormat.decimals(0).text(value) : trimmed(brief(value, extra: 1))
    }

    /// A decimal number without the zeros that end its fraction.
    public static func trimmed(_ text: String) -> String {
        guard text.contains(".") else { return text }
        var digits = Substring(text)
        while digits.last == "0" { digits.removeLast() }
        if digits.last == "." { digits.removeLast() }
        return String(digits)
    }
}
