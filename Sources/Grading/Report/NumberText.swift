import Foundation

/// A number in at most `digits` significant digits, as a reader writes it.
func short(_ x: Double, digits: Int = 4) -> String {
    guard x.isFinite else { return x.isNaN ? "nan" : x > 0 ? "∞" : "−∞" }
    let text = String(format: "%.\(digits)g", x)
    return text.replacingOccurrences(of: "-", with: "−")
}

/// A count with its noun: "1 entry", "12 entries".
func counted(_ count: Int, _ one: String, _ many: String) -> String {
    count == 1 ? "1 \(one)" : "\(grouped(count)) \(many)"
}

/// A whole number with thousands grouped: "225,034".
func grouped(_ number: Int) -> String {
    let digits = String(number.magnitude)
    let groups = digits.reversed().enumerated().reduce(into: "") { text, digit in
        if digit.offset > 0, digit.offset % 3 == 0 { text.append(",") }
        text.append(digit.element)
    }
    return (number < 0 ? "−" : "") + String(groups.reversed())
}
