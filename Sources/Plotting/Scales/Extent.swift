/// What an axis has to cover: the range of the values that it can show, and how many it cannot.
struct Extent: Equatable {
    var lower = Double.infinity
    var upper = -Double.infinity
    /// The least value above zero, where a logarithmic axis may begin.
    var leastPositive = Double.infinity
    /// Whether every finite value is a whole number.
    var isWhole = true

    var isEmpty: Bool { lower > upper }

    mutating func cover(_ value: Double) {
        guard value.isFinite else { return }
        lower = min(lower, value)
        upper = max(upper, value)
        if value > 0 { leastPositive = min(leastPositive, value) }
        if isWhole { isWhole = value == value.rounded() }
    }

    mutating func cover(_ other: Extent) {
        lower = min(lower, other.lower)
        upper = max(upper, other.upper)
        leastPositive = min(leastPositive, other.leastPositive)
        isWhole = isWhole && other.isWhole
    }
}
