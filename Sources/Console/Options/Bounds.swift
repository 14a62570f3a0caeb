/// The values that a numeric option accepts.
public enum Bounds<Value: Comparable & Sendable>: Sendable {
    /// Every value.
    case any
    /// The limit itself and everything larger.
    case atLeast(Value)
    /// Everything larger than the limit, which is itself excluded.
    case above(Value)
    /// Both limits and everything in between.
    case within(ClosedRange<Value>)
    /// The lower limit and everything up to the upper one, which is itself excluded: a rate of dropout.
    case from(Value, below: Value)

    /// Whether the value is accepted.
    ///
    /// A NaN never is, except where every value is.
    func contains(_ value: Value) -> Bool {
        switch self {
        case .any: true
        case .atLeast(let limit): value >= limit
        case .above(let limit): value > limit
        case .within(let range): range.contains(value)
        case .from(let lower, let upper): value >= lower && value < upper
        }
    }

    /// The rule in words, such as `at least 1`; nil where there is none.
    var rule: String? {
        switch self {
        case .any: nil
        case .atLeast(let limit): "at least \(written(limit))"
        case .above(let limit): "greater than \(written(limit))"
        case .within(let range): "between \(written(range.lowerBound)) and \(written(range.upperBound))"
        case .from(let lower, let upper): "at least \(written(lower)) and less than \(written(upper))"
        }
    }

    /// A bound as a user writes it: 0, not 0.0.
    private func written(_ bound: Value) -> String {
        let text = "\(bound)"
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}
