import Text

extension Check.Value {
    /// The value with ten significant digits, or with all that it has.
    func text(exact: Bool = false) -> String {
        switch self {
        case .number(let number): exact ? "\(number)" : NumberFormat.significant(10).text(number)
        case .integer(let number): "\(number)"
        case .text(let text): text
        case .bool(let bool): "\(bool)"
        case .list(let values): "[" + values.map { $0.text(exact: exact) }.joined(separator: ", ") + "]"
        }
    }
}

extension Check {
    /// Both sides and the sign between them, as far as they can be told apart: `-35 = -35`.
    var comparison: String {
        var (left, right) = (actual.text(), expected.text())
        if !holds, left == right { (left, right) = (actual.text(exact: true), expected.text(exact: true)) }
        let sign =
            switch (relation, holds) {
            case (.atMost, true): "≤"
            case (.atMost, false): ">"
            case (.equal, true): left == right ? "=" : "≈"
            case (.equal, false): "≠"
            }
        return "\(left) \(sign) \(right)"
    }

    /// How far a failing check is off, where that is a number.
    var deviation: String? {
        guard !holds, case .number(let a) = actual, case .number(let b) = expected, (a - b).isFinite else { return nil }
        let format = NumberFormat.significant(3)
        return "off by \(format.text(abs(a - b))), tolerance \(format.text(tolerance))"
    }
}

extension Claim {
    /// The printed share beside the measured ones, and what that comes to.
    var sentence: String {
        let format = NumberFormat.significant(4)
        let spread = measured.count > 1 ? " ± \(format.text(standardDeviation))" : ""
        let seeds = measured.count == 1 ? "1 seed" : "\(measured.count) seeds"
        let verdict = isReproduced ? "reproduced" : "not reproduced"
        return
            "\(row)  printed \(format.text(printed)), measured \(format.text(mean))\(spread) over \(seeds): \(verdict)"
    }
}
