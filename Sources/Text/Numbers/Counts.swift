extension BinaryInteger {
    /// The number with a comma between groups of three digits: `225,034`.
    public var grouped: String {
        let digits = Array(String(magnitude))
        var text = self < 0 ? "-" : ""
        for (offset, digit) in digits.enumerated() {
            if offset > 0, (digits.count - offset) % 3 == 0 { text += "," }
            text.append(digit)
        }
        return text
    }

    /// The number with its noun: `1 entry`, `12 entries`.
    public func counted(_ one: String, _ many: String) -> String { self == 1 ? "1 \(one)" : "\(grouped) \(many)" }
}
